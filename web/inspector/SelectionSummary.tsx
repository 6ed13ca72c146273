// Several nodes at once: which they are, and what can be done to all of them.
import { isNodeType, nodeTypes, type Analysis } from '../../src/index.ts';
import { runCommand } from '../commands/index.ts';
import { select } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { NodeTile } from '../ui/NodeTile.tsx';
import styles from './SelectionSummary.module.css';

export function SelectionSummary({ analysis, keys }: { analysis: Analysis; keys: readonly string[] }) {
  const chosen = new Set(keys);
  const nodes = analysis.flow?.nodes.filter((node) => chosen.has(node.key)) ?? [];
  return (
    <div className={styles.summary}>
      <div className={styles.head}>
        <h3 className={styles.title}>{nodes.length} nodes selected</h3>
        <Button small icon="copy" onClick={() => runCommand('duplicate')}>
          Duplicate
        </Button>
        <Button small kind="danger" icon="trash-2" onClick={() => runCommand('delete')}>
          Delete
        </Button>
      </div>
      <ul className={styles.nodes}>
        {nodes.map(({ key, typeText }) => {
          const spec = isNodeType(typeText) ? nodeTypes[typeText] : null;
          return (
            <li key={key}>
              <button type="button" className={styles.node} onClick={() => select([key])}>
                <NodeTile family={spec?.family ?? null} glyph={spec?.glyph ?? ''} size={20} />
                <span className={styles.name}>{key}</span>
                <span className={styles.type}>{typeText}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
