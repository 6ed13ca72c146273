// A value on one input or output: in one line, opened as a tree, or raw as jq or JSON wrote it.
import { useMemo } from 'react';
import type { PortValue } from '../../src/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { copyShown } from './copy-shown.ts';
import { readTree } from './json-text.ts';
import type { Mask } from '../state/secrets.ts';
import styles from './Value.module.css';
import { oneLine, sizeOf, valueText } from './value-text.ts';
import { ValueTree } from './ValueTree.tsx';

export interface ValueProps {
  readonly value: PortValue;
  readonly raw: boolean;
  readonly mask: Mask;
  readonly what: 'input' | 'output';
}

/** Letters of a raw text that are drawn; the whole can be copied. */
const mostDrawn = 100_000;
/** Longer texts are not made into trees: reading them would stop the page. */
const largestTree = 1_000_000;

function Raw({ text }: { text: string }) {
  return (
    <>
      <pre className={styles.raw}>{text.slice(0, mostDrawn)}</pre>
      {text.length > mostDrawn && <p>This is the beginning of {sizeOf(text)}. Copy it to see the whole.</p>}
    </>
  );
}

export function Value({ value, raw, mask, what }: ValueProps) {
  const text = useMemo(() => mask(valueText(value)), [mask, value]);
  const tree = useMemo(() => (text.length > largestTree ? null : readTree(text)), [text]);
  const parts = !raw && tree?.ok && tree.value.kind !== 'scalar' ? tree.value : null;
  const name = value.port ?? 'whole node';
  return (
    <div className={styles.value}>
      <span className={styles.port}>{name}</span>
      <div className={styles.body}>
        {parts ? <ValueTree tree={parts} label={oneLine(text, 12)} open /> : <Raw text={text} />}
      </div>
      <IconButton
        small
        icon="copy"
        label={`Copy ${what} ${name}`}
        onClick={() => void copyShown(text, `${what} ${name}`)}
      />
    </div>
  );
}
