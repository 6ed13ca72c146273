// A node of a run by tile and name. The tile repeats the type that stands beside it in words.
import { isImplicit, isNodeType, specOf } from '../../src/index.ts';
import { NodeTile } from '../ui/NodeTile.tsx';
import styles from './NodeName.module.css';

export function NodeName({ name, type }: { name: string; type: string }) {
  const spec = isNodeType(type) || isImplicit(type) ? specOf(type) : null;
  return (
    <span className={styles.node} title={name}>
      <NodeTile size={18} family={spec?.family ?? null} glyph={spec?.glyph ?? ''} />
      <span className={styles.name}>{name}</span>
    </span>
  );
}
