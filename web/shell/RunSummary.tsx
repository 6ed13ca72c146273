// How the last run ended, in the bottom bar; read politely when it changes.
import { useRun, type RunView } from '../state/run.ts';
import { Prose } from '../ui/Prose.tsx';
import { StateMark, type MarkName } from '../ui/StateMark.tsx';
import styles from './BottomBar.module.css';
import { runWords } from './run-words.ts';

function lineOf({ status, request, result, error }: RunView): { mark: MarkName; words: string } {
  const sample = request?.sample.name ?? '';
  if (status === 'failed') return { mark: 'fail', words: error ?? '' };
  if (!result) return { mark: 'running', words: `${sample}: running` };
  return {
    mark: result.outcome !== 'error' ? 'complete' : result.response ? 'fail' : 'cancel',
    words: `${sample}: ${runWords(result)}`,
  };
}

export function RunSummary() {
  const run = useRun();
  const { mark, words } = lineOf(run);
  if (run.status === 'none')
    return <span className={styles.calm}>No runs yet. Pick a sample, press Run.</span>;
  return (
    <>
      <output className={styles.run} title={words}>
        <StateMark mark={mark} size={14} />
        <span className={styles.cut}>
          <Prose text={words} />
        </span>
      </output>
      {!run.current && <StateMark mark="old" worded size={14} className={styles.old} />}
    </>
  );
}
