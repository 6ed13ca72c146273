// The mocked answers: of each call node, several in turn where the sample has them, and of the service behind the
// gateway.
import { useState, type ReactNode } from 'react';
import type { Answer, Flow, Path, Sample } from '../../src/index.ts';
import { discardDrafts } from '../state/keep-drafts.ts';
import { useStudio } from '../state/use-studio.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { answerWords, callNames } from './answer-words.ts';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './Answers.module.css';
import { changeSample } from './use-sample.ts';
import { firstAnswer } from './first-answer.ts';

interface SourceProps {
  readonly name: string;
  readonly words: string;
  readonly openAtFirst: boolean;
  readonly children: ReactNode;
}

const asksFor = (path: Path | null, name: string): boolean =>
  path !== null && (path[0] === 'calls' ? path[1] : path[0]) === name;

/** One who answers, as a line that opens. Selecting the node, or being led to a field inside, opens it too. */
function Source({ name, words, openAtFirst, children }: SourceProps) {
  const selected = useStudio(
    ({ selection, askedField }) => selection.includes(name) || asksFor(askedField, name),
  );
  const [{ open, seen }, setOpen] = useState({ open: openAtFirst || selected, seen: selected });
  if (selected !== seen) setOpen({ open: open || selected, seen: selected });
  return (
    <details
      className={styles.source}
      open={open}
      onToggle={(event) => setOpen({ open: event.currentTarget.open, seen: selected })}
    >
      <summary className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.words}>{words}</span>
      </summary>
      {open && <div className={styles.form}>{children}</div>}
    </details>
  );
}

interface TurnsProps {
  readonly node: string;
  readonly answers: readonly Answer[];
  readonly onChange: (answers: readonly Answer[]) => void;
}

function Turns({ node, answers, onChange }: TurnsProps) {
  const several = answers.length > 1;
  return (
    <>
      {answers.map((answer, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an answer is its turn
        <div key={index} className={styles.turn}>
          {several && <h4 className={styles.words}>Answer {index + 1}</h4>}
          <AnswerForm
            path={['calls', node, index]}
            of={several ? `${node}, answer ${index + 1}` : node}
            answer={answer}
            onChange={(next) => onChange(answers.map((one, i) => (i === index ? next : one)))}
          />
          <IconButton
            small
            icon="trash-2"
            label={several ? `Remove answer ${index + 1} of ${node}` : `Remove the answer of ${node}`}
            className={styles.remove}
            onClick={() => {
              discardDrafts(['calls', node]);
              onChange(answers.filter((_, i) => i !== index));
            }}
          />
        </div>
      ))}
      <Button small icon="plus" onClick={() => onChange([...answers, answers.at(-1) ?? firstAnswer])}>
        {answers.length === 0 ? 'Add an answer' : 'Add an answer for the next call'}
      </Button>
    </>
  );
}

function changeCalls(sample: Sample, node: string, answers: readonly Answer[]): void {
  const { [node]: _, ...others } = sample.calls;
  changeSample(sample, { calls: answers.length === 0 ? others : { ...sample.calls, [node]: answers } });
}

export function Answers({ sample, flow }: { sample: Sample; flow: Flow | null }) {
  const nodes = callNames(flow, sample);
  return (
    <>
      {nodes.map(({ name, known }) => {
        const answers = sample.calls[name] ?? [];
        const words = known ? answerWords(answers) : 'the flow has no such call node';
        return (
          <Source key={name} name={name} words={words} openAtFirst={nodes.length === 1}>
            <Turns node={name} answers={answers} onChange={(next) => changeCalls(sample, name, next)} />
          </Source>
        );
      })}
      <Source name="service" words={answerWords([sample.service])} openAtFirst={nodes.length === 0}>
        <AnswerForm
          of="service"
          path={['service']}
          answer={sample.service}
          onChange={(service) => changeSample(sample, { service })}
        />
      </Source>
    </>
  );
}
