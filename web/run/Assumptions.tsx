// Rules that this run relied on and that Kong's documentation does not settle, each with the nodes concerned.
import type { Assumption } from '../../src/index.ts';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import styles from './Assumptions.module.css';

export interface AssumptionsProps {
  readonly assumptions: readonly Assumption[];
  readonly onShow: (node: string) => void;
}

export function Assumptions({ assumptions, onShow }: AssumptionsProps) {
  if (assumptions.length === 0)
    return <p className={styles.none}>Every rule that this run relied on is documented by Kong.</p>;
  return (
    <div className={styles.assumptions}>
      <p className={styles.lead}>Kong’s documentation does not say so; the run takes it that way.</p>
      <ul>
        {assumptions.map(({ id, topic, text, nodes }) => (
          <li key={id} className={styles.assumption}>
            <span className={styles.topic}>{topic}</span>
            <span className={styles.text}>
              <Prose text={text} />
              {nodes.map((node) => (
                <Button key={node} small kind="quiet" onClick={() => onShow(node)}>
                  {node}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
