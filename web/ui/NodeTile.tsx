// The family tile of a node type: shape and colour say the family, the glyph says the type. The name always stands
// beside it, so the tile itself is silent.
import styles from './NodeTile.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';

export type TileFamily = 'implicit' | 'network' | 'control' | 'transform' | 'value' | 'token';

export interface NodeTileProps {
  /** Null for a node of unknown type. */
  readonly family: TileFamily | null;
  readonly glyph: string;
  /** Pixels; the glyph scales along. */
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}

/** Outlines in a 24 by 24 box; their corners are rounded by a stroke of 2. */
const shapes: { readonly [family in TileFamily]: string } = {
  implicit: 'M12 2 22 9.6 18.2 21.5H5.8L2 9.6Z',
  network: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z',
  control: 'M12 1.5 22.5 12 12 22.5 1.5 12Z',
  transform: 'M12 1.5 21.5 6.8V17.2L12 22.5 2.5 17.2V6.8Z',
  value: 'M3 3H21V21H3Z',
  token: 'M12 1.5 21 5C21 13.5 18 19.5 12 22.5 6 19.5 3 13.5 3 5Z',
};

export function NodeTile({ family, glyph, size = 24, className }: NodeTileProps) {
  const room = family === 'control' ? 0.5 : 0.56;
  return (
    <span className={classNames(styles.tile, family ? styles[family] : styles.unknown, className)}>
      <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={shapes[family ?? 'value']} />
      </svg>
      <Icon name={family ? glyph : 'circle-question-mark'} size={Math.round(size * room)} />
    </span>
  );
}
