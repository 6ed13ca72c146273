// Which node this is: its tile, its name to be changed, its type and what the type does.
import { isNodeType, specOf, type CatalogueType, type Flow } from '../../src/index.ts';
import { NodeTile } from '../ui/NodeTile.tsx';
import { Prose } from '../ui/Prose.tsx';
import { makeStep } from './changes.ts';
import { NameInput } from './NameInput.tsx';
import { nameProblem } from './name-problem.ts';
import styles from './NodeHeader.module.css';
import { sinceText } from './since-text.ts';

export interface NodeHeaderProps {
  readonly flow: Flow;
  /** Key of a node, or name of an implicit one. */
  readonly subject: string;
  readonly name: string;
  /** Null when the type is unknown. */
  readonly type: CatalogueType | null;
  readonly typeText: string;
}

export function NodeHeader({ flow, subject, name, type, typeText }: NodeHeaderProps) {
  const spec = type === null ? null : specOf(type);
  const isDeclared = type === null || isNodeType(type);
  return (
    <header className={styles.header}>
      <NodeTile family={spec?.family ?? null} glyph={spec?.glyph ?? ''} className={styles.tile} />
      {isDeclared ? (
        <NameInput
          className={styles.name}
          name={name}
          label="Name of the node"
          problem={(next) => nameProblem(flow, subject, next)}
          onRename={(next) =>
            void makeStep(
              [{ kind: 'rename-node', node: subject, name: next }],
              `Rename ${subject} to ${next}`,
            )
          }
        />
      ) : (
        <span className={styles.fixed}>{subject}</span>
      )}
      <span className={styles.type}>
        {isDeclared ? typeText : 'implicit node'}
        {spec && sinceText(spec.since) && <span>, {sinceText(spec.since)}</span>}
      </span>
      <p className={styles.help}>
        {spec ? (
          <Prose text={spec.help} />
        ) : (
          'No gateway knows this type, so its attributes can only be read.'
        )}
      </p>
    </header>
  );
}
