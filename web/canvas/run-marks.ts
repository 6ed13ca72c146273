// What a run leaves on the canvas: a mark on each card, a reason on each frame that was not taken, a short value on
// each connection.
import { isObject, type Json, type NodeRecord, type RunResult } from '../../src/index.ts';
import { asterisks, type Mask } from '../state/secrets.ts';
import type { CardModel } from './card-model.ts';
import type { Frame, FrameId } from './frames.ts';
import type { Line } from './lines.ts';
import { fitLine } from './text-fit.ts';

export interface RunMark {
  readonly state: 'complete' | 'fail' | 'skip' | 'cancel' | 'not-reached';
  readonly word: string;
  /** Such as `35 ms`; null when the node did not run. */
  readonly time: string | null;
  /** Why it failed, was skipped or cancelled. */
  readonly reason: string | null;
  /** The flow changed since. */
  readonly old: boolean;
}

export interface FrameMark {
  /** Such as `not taken: HIT was true`. */
  readonly reason: string;
}

const words = {
  complete: 'complete',
  fail: 'failed',
  skip: 'skipped',
  cancel: 'cancelled',
  'not-reached': 'not reached',
} as const;

/** Marks by card key; docks carry none. */
export function runMarks(
  cards: readonly CardModel[],
  run: RunResult,
  old: boolean,
  mask: Mask,
): ReadonlyMap<string, RunMark> {
  const failed = Object.entries(run.nodes).find(([, record]) => record.status === 'fail')?.[0] ?? null;
  return new Map(
    cards.map((card) => {
      const mark = markOf(card, run.nodes[card.key], failed, run);
      return [card.key, { ...mark, reason: mark.reason === null ? null : mask(mark.reason), old }];
    }),
  );
}

function markOf(
  card: CardModel,
  record: NodeRecord | undefined,
  failed: string | null,
  run: RunResult,
): Omit<RunMark, 'old'> {
  const state = record?.status ?? 'not-reached';
  return {
    state,
    word: words[state],
    time:
      record && record.started !== null && record.ended !== null
        ? showTime(record.ended - record.started)
        : null,
    reason: reasonOf(card, state, record, failed, run),
  };
}

function reasonOf(
  card: CardModel,
  state: RunMark['state'],
  record: NodeRecord | undefined,
  failed: string | null,
  run: RunResult,
): string | null {
  if (state === 'fail') return record?.error ?? null;
  if (state === 'cancel') return failed === null ? null : `${failed} failed`;
  if (state !== 'skip') return null;
  const because = run.events.find((event) => event.action === 'skip' && event.node === card.key)?.because;
  return because === undefined ? null : `${because} took the other side`;
}

/** Milliseconds, as exact as they are worth reading. */
export const showTime = (ms: number): string =>
  ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${ms >= 10 ? Math.round(ms) : Math.round(ms * 10) / 10} ms`;

/** Frames whose members were all skipped because the branch took the other side. */
export function frameMarks(frames: readonly Frame[], run: RunResult): ReadonlyMap<FrameId, FrameMark> {
  const marks = new Map<FrameId, FrameMark>();
  for (const frame of frames) {
    const skipped = frame.members.every((key) => run.nodes[key]?.status === 'skip');
    if (!skipped) continue;
    const branch = run.nodes[frame.branch];
    const other = frame.side === 'then' ? 'false' : 'true';
    const reason =
      branch?.status === 'complete'
        ? `not taken: ${frame.branch} was ${other}`
        : `not taken: ${frame.branch} was skipped`;
    marks.set(frame.id, { reason });
  }
  return marks;
}

/** Short values by line id, of the source's outputs; the first `most` lines only. */
export function pillsOf(
  lines: readonly Line[],
  run: RunResult,
  most: number,
  mask: Mask,
): ReadonlyMap<string, string> {
  const pills = new Map<string, string>();
  for (const line of lines) {
    if (pills.size >= most) break;
    const value = line.kind === 'data' ? valueOn(line, run) : undefined;
    if (value !== undefined) pills.set(line.id, hides(value, mask) ? masked : shortValue(value));
  }
  return pills;
}

/** For a value that holds a secret: its kind and size would say something of it. */
const masked = '****';

function hides(value: Json, mask: Mask): boolean {
  const text = JSON.stringify(value);
  return mask(text) !== text || (typeof value === 'string' && mask(value) !== value);
}

/** What went over a line; undefined when nothing did. */
export function valueOn(line: Line, run: RunResult): Json | undefined {
  const outputs = run.nodes[line.from.node]?.outputs;
  if (!outputs) return undefined;
  const { field } = line.from;
  if (field !== null) return outputs[field];
  return '$self' in outputs ? outputs['$self'] : Object.keys(outputs).length > 0 ? outputs : undefined;
}

const longest = 14;

/** `{3} 214 B`, `[2] 40 B`, `"t0"`, `200`: kind and size where the value itself is too long. */
export function shortValue(value: Json): string {
  const text = JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.length}] ${showSize(text)}`;
  if (isObject(value)) return `{${Object.keys(value).length}} ${showSize(text)}`;
  return fitLine(text, longest);
}

export function showSize(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

const mostLines = 12;
const mostChars = 600;

/** The beginning of a value, for reading, without the secrets in it. */
export function preview(value: Json, mask: Mask): string {
  const text = typeof value === 'string' ? maskedString(value, mask) : mask(JSON.stringify(value, null, 2));
  const lines = text.split('\n');
  const cut = fitLine(lines.slice(0, mostLines).join('\n'), mostChars);
  return lines.length > mostLines ? `${cut}\n… ${lines.length - mostLines} more lines` : cut;
}

/** Short secrets are told by their quotes, which a text by itself has not. */
const maskedString = (text: string, mask: Mask): string =>
  mask(JSON.stringify(text)) === `"${asterisks}"` ? asterisks : mask(text);
