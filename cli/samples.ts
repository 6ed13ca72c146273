// The samples of a run: those of the file named, else of the flow's neighbour, else one made for the flow.
import {
  err,
  generateSample,
  ok,
  readSamples,
  type Analysis,
  type Result,
  type Sample,
  type SampleProblem,
} from '../src/index.ts';
import { readText, type Host } from './host.ts';
import type { NoFlow } from './one-flow.ts';
import { positions, type Mistake } from './report.ts';
import { visible } from './visible.ts';

interface Choice {
  readonly file: string;
  readonly samples: string | null;
  readonly sample: string | null;
}

export function chooseSamples(
  { file, samples, sample }: Choice,
  analysis: Analysis,
  host: Host,
): Result<readonly Sample[], NoFlow> {
  const path = samples ?? neighbourOf(file, host);
  if (path === null) return made(file, sample, analysis);
  const read = readFrom(path, host);
  return read.ok ? named(path, sample, read.value) : read;
}

/** Those that somebody wrote, of the file named or the flow's neighbour. */
export function writtenSamples(
  { file, samples }: Omit<Choice, 'sample'>,
  host: Host,
): Result<readonly Sample[], NoFlow> {
  const path = samples ?? neighbourOf(file, host);
  return path === null ? ok([]) : readFrom(path, host);
}

function readFrom(path: string, host: Host): Result<readonly Sample[], NoFlow> {
  const text = readText(host, path);
  if (!text.ok) return err({ file: path, message: text.error });
  const read = readSamples(text.value);
  return read.ok ? read : err(faulty(path, text.value, read.error));
}

function faulty(file: string, text: string, problems: readonly SampleProblem[]): NoFlow {
  const place = positions(text);
  const mistakes = problems.map(({ message, start }): Mistake => ({
    rule: 'samples',
    message,
    ...place(start),
  }));
  const lines = mistakes.map(
    ({ rule, message, line, column }) => `${file}:${line}:${column} error ${rule} ${visible(message)}`,
  );
  return { file, message: lines.join('\n'), mistakes };
}

/** `orders.yaml` has its samples in `orders.samples.yaml`. */
function neighbourOf(file: string, host: Host): string | null {
  if (file === '-') return null;
  const path = file.replace(/\.[^./\\]*$/, '') + '.samples.yaml';
  return path !== file && host.exists(path) ? path : null;
}

function made(
  file: string,
  wanted: string | null,
  { flow, plan }: Analysis,
): Result<readonly Sample[], NoFlow> {
  if (wanted !== null) return err({ file, message: 'Name the file that holds the sample with --samples.' });
  return ok(flow === null || plan === null ? [] : [generateSample(flow, plan)]);
}

function named(
  path: string,
  wanted: string | null,
  samples: readonly Sample[],
): Result<readonly Sample[], NoFlow> {
  const names = samples.map(({ name }) => `"${visible(name)}"`).join(', ');
  if (samples.length === 0) return err({ file: path, message: `${path} holds no samples.` });
  const chosen = samples.filter(({ name }) => wanted === null || name === wanted);
  return chosen.length > 0
    ? ok(chosen)
    : err({ file: path, message: `${path} has no sample "${wanted}". It has ${names}.` });
}
