// The family tile of a node type: shape and colour say the family, the glyph says the type. The name always stands
// beside it, so the tile itself is silent.
import styles from './NodeTile.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';
import { glyphPart, tileShapes, type TileFamily } from './tile-shapes.ts';

export interface NodeTileProps {
  /** Null for a node of unknown type. */
  readonly family: TileFamily | null;
  readonly glyph: string;
  /** Pixels; the glyph scales along. */
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}

export function NodeTile({ family, glyph, size = 24, className }: NodeTileProps) {
  return (
    <span className={classNames(styles.tile, family ? styles[family] : styles.unknown, className)}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={tileShapes[family ?? 'value']} />
      </svg>
      <Icon name={family ? glyph : 'circle-question-mark'} size={Math.round(size * glyphPart(family))} />
    </span>
  );
}
