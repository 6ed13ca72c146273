// Draws a flow in small. Decoration: the title beside it names the flow.
import type { Analysis } from '../../src/index.ts';
import { NodeTile } from '../ui/NodeTile.tsx';
import styles from './FlowPicture.module.css';
import { pictureOf, type PictureLine } from './picture.ts';

const half = 12;

function bend({ from, to }: PictureLine): string {
  const [x1, y1, x2, y2] = [from.x + half, from.y + half, to.x + half, to.y + half];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

export function FlowPicture({ analysis }: { analysis: Pick<Analysis, 'flow' | 'plan'> }) {
  const { width, height, tiles, lines } = pictureOf(analysis);
  return (
    <svg
      className={styles.picture}
      width={width + 4}
      height={height + 4}
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
      focusable="false"
    >
      {lines.map((line) => (
        <path key={line.id} d={bend(line)} />
      ))}
      {tiles.map(({ name, family, glyph, x, y }) => (
        <foreignObject key={name} x={x} y={y} width={24} height={24}>
          <NodeTile family={family} glyph={glyph} />
        </foreignObject>
      ))}
    </svg>
  );
}
