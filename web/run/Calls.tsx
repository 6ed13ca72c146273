// The calls that a run made, as they left, and what answered.
import type { CallRecord, RunResult } from '../../src/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Calls.module.css';
import { requestText } from './message-text.ts';
import type { Mask } from '../state/secrets.ts';

export interface CallsProps {
  readonly calls: RunResult['calls'];
  readonly mask: Mask;
  readonly onShow: (node: string) => void;
}

function Call({ node, call, mask, onShow }: { node: string; call: CallRecord } & Omit<CallsProps, 'calls'>) {
  const text = mask(requestText(call));
  return (
    <li className={styles.call}>
      <div className={styles.head}>
        <Button small kind="quiet" onClick={() => onShow(node)}>
          {node}
        </Button>
        <span className={styles.calm}>{call.status === null ? 'no answer' : `answered ${call.status}`}</span>
      </div>
      <pre className={styles.text}>{text}</pre>
    </li>
  );
}

export function Calls({ calls, mask, onShow }: CallsProps) {
  const made = Object.entries(calls).flatMap(([node, records]) => records.map((call) => ({ node, call })));
  if (made.length === 0) return <p className={styles.none}>This run made no calls.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keys
    <ul className={styles.calls} tabIndex={0} aria-label="Calls made">
      {made.map(({ node, call }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- calls of one run keep their order
        <Call key={index} {...{ node, call, mask, onShow }} />
      ))}
    </ul>
  );
}
