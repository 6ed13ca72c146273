// Every node type, by family. Pressing one adds a node, dragging one places it; types that the target gateway does
// not know stay readable and say what they need.
import { atLeast, nodeTypes, type GatewayVersion, type NodeType } from '../../src/index.ts';
import { addNode, nodeDragType } from '../commands/add-node.ts';
import { useStudio } from '../state/use-studio.ts';
import { NodeTile } from '../ui/NodeTile.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './Palette.module.css';

const families = ['network', 'control', 'transform', 'value', 'token'] as const;
const specs = Object.values(nodeTypes);
const groups = families.map((family) => ({
  family,
  members: specs.filter((spec) => spec.family === family),
}));

function Entry({ type, gateway }: { type: NodeType; gateway: GatewayVersion }) {
  const { family, glyph, help, since } = nodeTypes[type];
  const known = atLeast(gateway, since);
  return (
    <li>
      <Tooltip side="right" text={known ? help : `${help} Needs gateway ${since}; the target is ${gateway}.`}>
        <button
          type="button"
          className={styles.entry}
          aria-label={known ? type : `${type}, needs ${since}`}
          aria-disabled={known ? undefined : true}
          draggable={known}
          onClick={() => known && void addNode(type)}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData(nodeDragType, type);
            dataTransfer.effectAllowed = 'copy';
          }}
        >
          <NodeTile family={family} glyph={glyph} />
          <span className={styles.name}>{type}</span>
          {known ? (
            <span className={styles.help}>
              <Prose text={help} />
            </span>
          ) : (
            <span className={styles.needs}>needs {since}</span>
          )}
        </button>
      </Tooltip>
    </li>
  );
}

export function Palette() {
  const gateway = useStudio((state) => state.gateway);
  return (
    <section aria-label="Node palette" className={styles.palette}>
      {groups.map(({ family, members }) => (
        <ul key={family} aria-label={`${family} nodes`} className={styles.family}>
          {members.map(({ type }) => (
            <Entry key={type} type={type} gateway={gateway} />
          ))}
        </ul>
      ))}
    </section>
  );
}
