// The head of the results: how the run ended in a sentence, whether it is of the present flow, and what to do.
import type { RunRequest } from '../state/store.ts';
import type { RunResult } from '../../src/index.ts';
import { useRun } from '../state/run.ts';
import { reveal, useRevealed } from '../state/use-mask.ts';
import { useStudio } from '../state/use-studio.ts';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { outcomeOf } from './outcome.ts';
import styles from './OutcomeLine.module.css';
import type { Mask } from '../state/secrets.ts';
import { showNode } from './show-node.ts';

export interface OutcomeLineProps {
  readonly result: RunResult;
  readonly request: RunRequest;
  readonly mask: Mask;
  readonly onSample: () => void;
}

export function OutcomeLine({ result, request, mask, onSample }: OutcomeLineProps) {
  const { current } = useRun();
  const revealed = useRevealed();
  const { good, words, failed, mendSample } = outcomeOf(result, request);
  const shown = mask(words);
  const isThere = useStudio(
    (state) => failed !== null && state.shown?.flow?.nodes.some(({ key }) => key === failed) === true,
  );
  const hasSecrets = Object.values(request.sample.vault).some((secret) => secret !== '');
  return (
    <>
      <StateMark mark={good ? 'complete' : result.response ? 'fail' : 'cancel'} />
      <span className={styles.words} title={shown}>
        <strong className={styles.sample}>{result.sample}</strong>
        <Prose text={shown} />
      </span>
      <span className={styles.engine} title={`Gateway ${request.gateway} runs jq programs with this version`}>
        jq {result.jq}
      </span>
      {!current && <StateMark mark="old" worded size={14} />}
      <span className={styles.actions}>
        {mendSample && (
          <Button small icon="pencil" onClick={onSample}>
            Edit the sample
          </Button>
        )}
        {isThere && failed !== null && (
          <Button small kind="quiet" icon="arrow-right" onClick={() => showNode(failed)}>
            Show {failed}
          </Button>
        )}
        {hasSecrets && (
          <Button
            small
            kind="quiet"
            icon={revealed ? 'eye-off' : 'eye'}
            aria-pressed={revealed}
            onClick={() => reveal(!revealed)}
          >
            {revealed ? 'Hide secrets' : 'Reveal secrets'}
          </Button>
        )}
      </span>
    </>
  );
}
