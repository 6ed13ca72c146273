// A page about a flow, for people who did not make it: picture, nodes, what goes in and out, the config itself.
import { newestTarget } from '../base/gateway.ts';
import { isObject, type JsonObject } from '../base/json.ts';
import { ok } from '../base/result.ts';
import { connectionId, showEnd, type Connection } from '../model/connection.ts';
import { flowFrom } from '../model/flow-from.ts';
import type { Flow, FlowNode } from '../model/flow.ts';
import { resolveConnections, type Resolution } from '../model/resolve.ts';
import { titleOfScope } from '../model/scope.ts';
import { nodeTypes } from '../nodes/index.ts';
import { minGateway } from '../validate/examine.ts';
import { defineFormat, type RenderInput, type ShownSample } from './define.ts';
import { mermaidLines } from './mermaid.ts';
import { emitYaml } from './yaml-emitter.ts';

export const markdown = defineFormat({
  id: 'markdown',
  title: 'Documentation: Markdown',
  picture: true,
  samples: true,
  wholeConfig: true,
  options: {
    title: { kind: 'string', help: 'Heading of the page. Unset: the instance name, or Datakit flow.' },
  },
  render: (input) =>
    ok({
      files: [{ name: 'flow.md', language: 'markdown', text: page(input) }],
      notes: ['The picture is Mermaid: GitHub, GitLab and most wikis draw it.'],
      needs: [],
      apply: null,
      undo: null,
    }),
});

type Input = RenderInput<{ title: { kind: 'string'; help: string } }>;

function page({ entity, options, fill, material }: Input): string {
  const flow = flowFrom(entity.config);
  const resolution = resolveConnections(flow, newestTarget);
  const title = options.title ?? entity.options.instance_name ?? 'Datakit flow';
  const applies = entity.scope.map((kind) => `the ${titleOfScope(kind)} ${code(fill(kind))}`);
  const lowest = minGateway(flow);
  const blocks = [
    `# ${plain(title)}`,
    `Runs for ${applies.length === 0 ? 'every request' : applies.join(' and ')}, on Kong Gateway ${lowest === null ? 'of no known version' : `${lowest} or later`}.`,
    '## Flow',
    fenced(mermaidLines(resolution).join('\n'), 'mermaid'),
    '## Nodes',
    nodeTable(flow),
    ...connectionBlocks(resolution),
    ...resourceBlocks(entity.config),
    ...sampleBlocks(material.samples ?? []),
    '## Config',
    fenced(emitYaml(entity.config).replace(/\n$/, ''), 'yaml'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Request, mocked answers and the rest of what a run meets, each as a samples file. */
const sampleBlocks = (samples: readonly ShownSample[]): readonly string[] =>
  samples.length === 0
    ? []
    : [
        '## Samples',
        ...samples.flatMap(({ name, text }) => [
          `### ${plain(name)}`,
          fenced(text.replace(/\n$/, ''), 'yaml'),
        ]),
      ];

/** A fence that nothing in the text can close. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Text on one line that Markdown and HTML leave alone. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~&]/g, (sign) => `\\${sign}`);

/** A code span; in a table a bar has to be escaped even there. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  if (line.trim() === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  const space = /^[ `]|[ `]$/.test(line) ? ' ' : '';
  return `${marks}${space}${line}${space}${marks}`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const nodeTable = ({ nodes }: Flow): string =>
  table(
    ['Node', 'Type', 'What it does', 'In short'],
    nodes.map((node) => [code(node.name), code(node.typeText), helpOf(node), code(summaryOf(node))]),
  );

const helpOf = ({ type }: FlowNode): string => (type === null ? '' : plain(nodeTypes[type].help));
const summaryOf = ({ type, attributes }: FlowNode): string =>
  type === null ? '' : nodeTypes[type].summary(attributes);

function connectionBlocks({ connections }: Resolution): readonly string[] {
  const rows = new Map<string, readonly string[]>();
  for (const connection of connections) rows.set(connectionId(connection), ends(connection));
  return rows.size === 0 ? [] : ['## Connections', table(['From', 'To', 'Type'], [...rows.values()])];
}

const ends = ({ from, to, fromType, toType }: Connection): readonly string[] => [
  code(showEnd(from)),
  code(showEnd(to)),
  fromType === toType ? fromType : `${fromType} as ${toType}`,
];

function resourceBlocks({ resources }: JsonObject): readonly string[] {
  if (!isObject(resources)) return [];
  const { vault, cache } = resources;
  const secrets = isObject(vault) ? Object.entries(vault) : [];
  const rows = [
    ...secrets.map(([name, reference]) => ['secret', code(name), code(referenceOf(reference))]),
    ...(isObject(cache)
      ? [['cache', code(typeof cache['strategy'] === 'string' ? cache['strategy'] : ''), '']]
      : []),
  ];
  return rows.length === 0 ? [] : ['## Resources', table(['Kind', 'Name', 'Reference'], rows)];
}

/** A literal secret is not repeated here. */
const referenceOf = (value: unknown): string =>
  typeof value === 'string' && value.startsWith('{vault://') ? value : '';
