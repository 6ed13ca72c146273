// What there is to say about a rule: why it is there, where it stands, and a text that breaks it.
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Explanation.module.css';
import { Prose } from './Prose.tsx';

export interface ExplanationProps {
  readonly rule: string;
  /** Whether it is documented, as a sentence. */
  readonly standing: string;
  /** Undefined where nothing more is written about the rule, or while that is on its way. */
  readonly text:
    | {
        readonly title: string;
        readonly explanation: string;
        readonly source: string;
        readonly example: string;
      }
    | undefined;
  readonly status: 'pending' | 'error' | 'success';
  /** The example stands under the text, not beside it. */
  readonly narrow?: boolean | undefined;
  /** What can be done about the rule. */
  readonly children?: ReactNode;
}

const waiting = {
  pending: 'Loading the explanation…',
  error: 'The explanation could not be loaded. The rule holds all the same.',
  success: null,
} as const;

export function Explanation(props: ExplanationProps) {
  const { rule, standing, text, status, narrow, children } = props;
  const wait = waiting[status];
  return (
    <div className={classNames(styles.explanation, !narrow && styles.wide)}>
      <div className={styles.words}>
        {wait !== null && <p className={styles.wait}>{wait}</p>}
        {text && (
          <>
            <p className={styles.title}>
              <Prose text={text.title} />
            </p>
            <p>
              <Prose text={text.explanation} />
            </p>
          </>
        )}
        <dl className={styles.facts}>
          {text && (
            <>
              <dt>Source</dt>
              <dd>
                <Prose text={text.source} />
              </dd>
            </>
          )}
          <dt>Standing</dt>
          <dd>{standing}</dd>
          <dt>Rule</dt>
          <dd>
            <code>{rule}</code>
          </dd>
        </dl>
        {children}
      </div>
      {text && (
        <figure className={styles.example}>
          <figcaption>Found in, for example</figcaption>
          <pre>{text.example.trimEnd()}</pre>
        </figure>
      )}
    </div>
  );
}
