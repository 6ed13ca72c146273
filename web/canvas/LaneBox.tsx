// The ground of one phase: access above, response below.
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../ui/class-names.ts';
import type { LaneData } from './graph.ts';
import styles from './LaneBox.module.css';

const titles = { access: 'ACCESS', response: 'RESPONSE' } as const;

const LaneView = ({ data: { phase } }: NodeProps<Node<LaneData, 'lane'>>) => (
  <div className={classNames(styles.lane, styles[phase])}>
    <span className={styles.title}>{titles[phase]}</span>
  </div>
);

export const LaneBox = memo(LaneView, (a, b) => a.data === b.data);
