// A run for people: nodes in the order in which they ended, the calls made, what the service and the client get,
// and the undocumented rules that the run relied on.
import { notSimulated, type HeaderValues, type NodeRecord, type RunResult } from '../src/index.ts';
import { brief, table } from './table.ts';
import { visible } from './visible.ts';

const outcomes = {
  proxied: 'proxied',
  exit: 'ended by an exit',
  error: 'failed',
} as const;

function nodeRow(name: string, { status, started, ended, outputs, error }: NodeRecord): readonly string[] {
  const time = started === null || ended === null ? '' : `${started} → ${ended} ms`;
  const values = Object.entries(outputs).map(([port, value]) =>
    port === '$self' ? brief(value) : `${port}: ${brief(value, 60)}`,
  );
  return [`  ${name}`, status, time, error ?? values.join(', ')];
}

/** By end, then by start: the order in which a person follows the run. Nodes that never ran come last. */
const byTime = ([, a]: [string, NodeRecord], [, b]: [string, NodeRecord]): number =>
  (a.ended ?? Infinity) - (b.ended ?? Infinity) || (a.started ?? Infinity) - (b.started ?? Infinity) || 0;

const headerLines = (headers: HeaderValues): readonly string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `    ${name}: ${one}`),
  );

const bodyLines = (body: string | null): readonly string[] =>
  body === null || body === '' ? [] : ['', ...body.split('\n').map((line) => `    ${line}`)];

function endOf(run: RunResult): string {
  const missing = notSimulated(run);
  return missing === null ? `${outcomes[run.outcome]} after ${run.duration} ms` : `not simulated: ${missing}`;
}

export function showRun(run: RunResult): string {
  const { sample, gateway, jq, service_request: request, response } = run;
  const nodes = table(
    Object.entries(run.nodes)
      .sort(byTime)
      .map(([name, record]) => nodeRow(name, record)),
  );
  const calls = Object.entries(run.calls).flatMap(([name, made]) =>
    made.map(({ method, url, status }) => `  ${name} ${method} ${url} → ${status ?? 'no answer'}`),
  );
  const lines = [
    `sample "${sample}", gateway ${gateway}, jq ${jq}: ${endOf(run)}`,
    '',
    ...nodes.trimEnd().split('\n'),
    ...(calls.length === 0 ? [] : ['', 'calls', ...calls]),
    '',
    ...(request === null
      ? ['service request: none']
      : [
          'service request',
          `    ${request.method} ${request.url}`,
          ...headerLines(request.headers),
          ...bodyLines(request.body),
        ]),
    '',
    ...(response === null
      ? ['client response: not known']
      : [
          'client response',
          `    ${response.status}`,
          ...headerLines(response.headers),
          ...bodyLines(response.body),
        ]),
    ...assumptionLines(run),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

const assumptionLines = ({ assumptions }: RunResult): readonly string[] =>
  assumptions.length === 0
    ? []
    : [
        '',
        'assumptions',
        ...assumptions.map(
          ({ text, nodes }) => `  ${text}${nodes.length === 0 ? '' : ` (${nodes.join(', ')})`}`,
        ),
      ];
