// What a run leaves on the canvas, whole or up to an event: a mark on each card, a reason on each frame that was not
// taken, a short value on each connection.
import { isObject, type Json, type NodeView } from '../../src/index.ts';
import { markOf, timeOf, type NodeViews, type ShownState } from '../state/run-views.ts';
import { asterisks, type Mask } from '../state/secrets.ts';
import type { CardModel } from './card-model.ts';
import type { Frame, FrameId } from './frames.ts';
import type { Line } from './lines.ts';
import { fitLine } from './text-fit.ts';

export interface RunMark {
  readonly state: ShownState;
  readonly word: string;
  /** Such as `35 ms`; null when the node did not run to an end. */
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
  running: 'running',
  'not-reached': 'not reached',
} as const;

/** Marks by card key; docks carry none. */
export function runMarks(
  cards: readonly CardModel[],
  views: NodeViews,
  old: boolean,
  mask: Mask,
): ReadonlyMap<string, RunMark> {
  const failed = [...views].find(([, { state }]) => state === 'fail')?.[0] ?? null;
  return new Map(
    cards.map(({ key }) => {
      const view = views.get(key);
      const state = markOf(view);
      const time = timeOf(view);
      const reason = reasonOf(view, failed);
      return [
        key,
        {
          state,
          word: words[state],
          time: time === null ? null : showTime(time),
          reason: reason === null ? null : mask(reason),
          old,
        },
      ];
    }),
  );
}

function reasonOf(view: NodeView | undefined, failed: string | null): string | null {
  if (view?.state === 'fail') return view.error ?? null;
  if (view?.state === 'cancel') return failed === null ? null : `${failed} failed`;
  return view?.because === undefined ? null : `${view.because} took the other side`;
}

/** Milliseconds, as exact as they are worth reading. */
export const showTime = (ms: number): string =>
  ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${ms >= 10 ? Math.round(ms) : Math.round(ms * 10) / 10} ms`;

/** Frames whose members were all skipped because the branch took the other side. */
export function frameMarks(frames: readonly Frame[], views: NodeViews): ReadonlyMap<FrameId, FrameMark> {
  const marks = new Map<FrameId, FrameMark>();
  for (const frame of frames) {
    const skipped = frame.members.every((key) => views.get(key)?.state === 'skip');
    if (!skipped) continue;
    const branch = views.get(frame.branch);
    const other = frame.side === 'then' ? 'false' : 'true';
    const reason =
      branch?.state === 'complete'
        ? `not taken: ${frame.branch} was ${other}`
        : `not taken: ${frame.branch} was skipped`;
    marks.set(frame.id, { reason });
  }
  return marks;
}

/** Short values by line id, of the source's outputs; the first `most` lines only. */
export function pillsOf(
  lines: readonly Line[],
  views: NodeViews,
  most: number,
  mask: Mask,
): ReadonlyMap<string, string> {
  const pills = new Map<string, string>();
  for (const line of lines) {
    if (pills.size >= most) break;
    const value = line.kind === 'data' ? valueOn(line, views) : undefined;
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
export function valueOn({ from: { node, field } }: Line, views: NodeViews): Json | undefined {
  const outputs = views.get(node)?.outputs ?? [];
  const found = outputs.find(({ port }) => port === field);
  if (found || field !== null || outputs.length === 0) return found?.value;
  return Object.fromEntries(outputs.map(({ port, value }) => [port ?? '', value]));
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
