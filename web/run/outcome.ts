// How a run ended, as sentences: what the client gets, which node or which gap of the sample caused it, and what to
// do about it.
import type { RunRequest } from '../state/store.ts';
import { notSimulated, type RunResult } from '../../src/index.ts';
import { runNodes, type RunNode } from './run-nodes.ts';
import { timeText } from './value-text.ts';

export interface Outcome {
  readonly good: boolean;
  readonly words: string;
  /** The node that failed. */
  readonly failed: string | null;
  /** The mend is a change of the sample. */
  readonly mendSample: boolean;
}

export function outcomeOf(result: RunResult, { sample }: Pick<RunRequest, 'sample'>): Outcome {
  const nodes = runNodes(result);
  const failed = nodes.find(({ view }) => view?.state === 'fail');
  if (failed) return failure(failed, nodes, result);
  const words = [endWords(result, nodes, sample.service.error), skippedWords(nodes)]
    .filter(Boolean)
    .join(' ');
  return { good: true, words, failed: null, mendSample: false };
}

function endWords(result: RunResult, nodes: readonly RunNode[], serviceError: string | undefined): string {
  const status = statusOf(result);
  const after = timeText(result.duration);
  if (result.outcome === 'exit') {
    const exit = nodes.find(({ type, view }) => type === 'exit' && view?.state === 'complete');
    return `${exit?.name ?? 'An exit node'} ended the request: the client gets ${status} after ${after}.`;
  }
  if (serviceError !== undefined)
    return `The service gave no answer (${serviceError}), so the client gets ${status} after ${after}.`;
  return `Proxied: the client gets ${status} after ${after}.`;
}

const statusOf = ({ response }: RunResult): string => `${response?.status ?? 'an answer'}`;

function failure({ name, type, view }: RunNode, nodes: readonly RunNode[], result: RunResult): Outcome {
  const gets = `the client gets ${statusOf(result)}`;
  const error = view?.error ?? 'no reason given';
  const outcome = (words: string, mendSample = false): Outcome => ({
    good: false,
    words: [words, cancelledWords(nodes)].filter(Boolean).join(' '),
    failed: name,
    mendSample,
  });
  switch (view?.limit) {
    case 'unsupported':
      return outcome(`Not simulated: ${notSimulated(result) ?? name}. ${capital(error)}.`);
    case 'unmocked':
      return type === 'call'
        ? outcome(`${name} has no answer in sample ${result.sample}. Add one.`, true)
        : outcome(`${capital(error)}. Add one.`, true);
    case 'stopped':
      return outcome(
        error.startsWith('stopped')
          ? `${name} ${error}. Make its program end sooner.`
          : `${name} gave no result: ${error}.`,
      );
    default:
  }
  if (type !== 'call') return outcome(`${name} failed, so ${gets}: ${sentence(error)}`);
  const status = result.calls[name]?.at(-1)?.status ?? null;
  if (status !== null && (status < 200 || status > 299))
    return outcome(`${name} answered ${status}, so ${gets}.`);
  if (status === null) return outcome(`${name} got no answer (${error}), so ${gets}.`);
  return outcome(`${name} answered ${status} and failed, so ${gets}: ${sentence(error)}`);
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const skippedWords = (nodes: readonly RunNode[]): string => were(namesIn(nodes, 'skip'), 'skipped');
const cancelledWords = (nodes: readonly RunNode[]): string => were(namesIn(nodes, 'cancel'), 'cancelled');

/** Implicit nodes are not worth a word here. */
const namesIn = (nodes: readonly RunNode[], state: 'skip' | 'cancel'): readonly string[] =>
  nodes.flatMap(({ name, type, view }) => (view?.state === state && name !== type ? [name] : []));

/** Up to two names; more are counted. */
function were(names: readonly string[], what: string): string {
  const [first, second] = names;
  if (first === undefined) return '';
  if (second === undefined) return `${first} was ${what}.`;
  return `${names.length === 2 ? `${first} and ${second}` : `${names.length} nodes`} were ${what}.`;
}
