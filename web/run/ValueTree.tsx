// A JSON value as a tree that opens part by part. Parts are drawn when opened, and a long list a page at a time.
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import type { JsonTree } from './json-text.ts';
import { oneLine } from './value-text.ts';
import styles from './ValueTree.module.css';

const page = 100;
/** Longer texts are cut in the tree; raw shows them whole. */
const longestLeaf = 2000;

interface Part {
  readonly key: string;
  readonly tree: JsonTree;
}

const partsOf = (tree: JsonTree): readonly Part[] =>
  tree.kind === 'map'
    ? tree.entries.map(([key, value]) => ({ key, tree: value }))
    : tree.kind === 'list'
      ? tree.items.map((value, index) => ({ key: String(index), tree: value }))
      : [];

function Parts({ parts }: { parts: readonly Part[] }) {
  const [limit, setLimit] = useState(page);
  const hidden = parts.length - limit;
  return (
    <ul className={styles.parts}>
      {parts.slice(0, limit).map(({ key, tree }) => (
        <li key={key}>
          <ValueTree tree={tree} name={key} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Button small kind="quiet" onClick={() => setLimit(limit + page)}>
            Show {Math.min(hidden, page)} of {hidden} more
          </Button>
        </li>
      )}
    </ul>
  );
}

export interface ValueTreeProps {
  readonly tree: JsonTree;
  readonly name?: string;
  /** Stands on the line of a map or a list; its number of entries when left out. */
  readonly label?: string;
  readonly open?: boolean;
}

export function ValueTree({ tree, name, label, open: openAtFirst = false }: ValueTreeProps) {
  const parts = partsOf(tree);
  const [open, setOpen] = useState(openAtFirst);
  const key = name !== undefined && <span className={styles.key}>{name} </span>;
  if (tree.kind === 'scalar' || parts.length === 0) {
    const text = tree.kind === 'scalar' ? oneLine(tree.text, longestLeaf) : tree.kind === 'map' ? '{}' : '[]';
    return (
      <span className={styles.leaf}>
        {key}
        {text}
      </span>
    );
  }
  const count = tree.kind === 'map' ? `{${parts.length}}` : `[${parts.length}]`;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.line}>
        {key}
        <span className={styles.count}>{label ?? count}</span>
      </summary>
      {open && <Parts parts={parts} />}
    </details>
  );
}
