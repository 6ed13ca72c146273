// Mocked answers in a few words, and the call nodes that need one.
import type { Answer, Flow, Sample } from '../../src/index.ts';
import { oneLine, timeText } from './value-text.ts';

const wordsOf = ({ error, status, body, latency }: Answer): string => {
  const parts = [error ?? String(status), timeText(latency)];
  if (error === undefined && body !== null) parts.push(oneLine(JSON.stringify(body), 24));
  return parts.join(' · ');
};

export function answerWords(answers: readonly Answer[]): string {
  const [first, ...more] = answers;
  if (!first) return 'no answer: the call fails';
  return more.length === 0 ? wordsOf(first) : `${wordsOf(first)}, then ${more.length} more`;
}

export interface CallName {
  readonly name: string;
  /** False for an answer whose node is gone. */
  readonly known: boolean;
}

export function callNames(flow: Flow | null, sample: Sample): readonly CallName[] {
  const nodes = (flow?.nodes ?? []).filter(({ type }) => type === 'call').map(({ key }) => key);
  const others = Object.keys(sample.calls).filter((name) => !nodes.includes(name));
  return [
    ...nodes.map((name) => ({ name, known: true })),
    ...others.map((name) => ({ name, known: flow === null })),
  ];
}
