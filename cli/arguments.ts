// Command lines into commands. A mistake of the person is one sentence, never a stack trace.
import { parseArgs } from 'node:util';
import { err, newestTarget, ok, targetVersions, type GatewayVersion, type Result } from '../src/index.ts';
import { readCertArguments, type CertCommand } from './cert-arguments.ts';
import { readDataPlane, type DataPlaneCommand } from './dataplane-arguments.ts';
import { readExport, readScope, type ExportChoice } from './export-arguments.ts';
import { readIgnored } from './ignored.ts';
import { parserSentence } from './parser-sentence.ts';
import { readPlugin, readTargets, type PluginCommand } from './plugin-arguments.ts';
import type { ScopeKind } from '../src/formats.ts';
import type { Target } from '../src/plugin-check.ts';
import { listOf, textOf, type Values } from './option-values.ts';

const flowCommandNames = [
  'check',
  'plan',
  'run',
  'export',
  'import',
  'convert',
  'merge',
  'plugin',
  'where',
  'dataplane',
] as const;
const commandNames = [...flowCommandNames, 'cert'] as const;
type FlowCommandName = (typeof flowCommandNames)[number];
const commandList = `${commandNames.slice(0, -1).join(', ')} or ${commandNames.at(-1) ?? ''}`;
export type CommandName = (typeof commandNames)[number];

interface Common {
  readonly json: boolean;
  readonly gateway: GatewayVersion;
}
interface OneFlow extends Common {
  /** `-` is standard input. */
  readonly file: string;
  /** Which of several datakit configs, counted from 1; null when the person did not say. */
  readonly config: number | null;
}
export type Command =
  | { readonly name: 'help'; readonly about: CommandName | null }
  | { readonly name: 'version' }
  | CertCommand
  | (Common & {
      readonly name: 'check';
      readonly files: readonly string[];
      readonly sarif: boolean;
      /** Rules that are switched off. */
      readonly ignored: readonly string[];
    })
  | (OneFlow & { readonly name: 'plan' })
  | (OneFlow & {
      readonly name: 'run';
      /** Null: samples beside the flow, or a made one. */
      readonly samples: string | null;
      /** Null: every sample of the file. */
      readonly sample: string | null;
    })
  | (OneFlow & ExportPlan & { readonly name: 'export' })
  | (OneFlow & { readonly name: 'import' })
  | (OneFlow & ExportPlan & { readonly name: 'convert' })
  | (OneFlow & {
      readonly name: 'merge';
      /** The file that has an older flow. */
      readonly into: string;
      /** Which config of that file, counted from 1; null when the person did not say. */
      readonly intoConfig: number | null;
      /** The export that the file began as. */
      readonly base: string | null;
      readonly output: string | null;
    })
  | (Common & PluginCommand & { readonly name: 'plugin'; readonly target: Destination })
  | (Common & DataPlaneCommand & { readonly name: 'dataplane'; readonly target: Destination })
  | (OneFlow & {
      readonly name: 'where';
      /** Null: that of the file. */
      readonly scope: readonly ScopeKind[] | null;
      /** Those that matter; empty: all. */
      readonly on: readonly Target[];
      readonly grouped: boolean;
      readonly notes: boolean;
    });

interface Destination {
  /** The file, or the folder where the format may have several. */
  readonly output: string | null;
  readonly folder: string | null;
}
interface ExportPlan extends ExportChoice, Destination {
  /** Null: samples beside the flow, where the format shows them. */
  readonly samples: string | null;
}

/** A sentence for standard error; the command it is about, if that much was clear. */
interface UsageError {
  readonly message: string;
  readonly command: CommandName | null;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const common = { json: flag, gateway: text, help: { type: 'boolean', short: 'h' } } as const;
const several = { type: 'string', multiple: true } as const;
const forExport = {
  scope: several,
  set: several,
  shell: flag,
  samples: text,
  output: { type: 'string', short: 'o' },
  out: text,
} as const;
const optionsOf = {
  check: { ...common, sarif: flag, ignore: several },
  plan: { ...common, config: text },
  run: { ...common, config: text, samples: text, sample: text },
  export: { ...common, config: text, format: text, ...forExport },
  import: { ...common, config: text },
  convert: { ...common, config: text, to: text, ...forExport },
  merge: {
    ...common,
    config: text,
    into: text,
    'into-config': text,
    base: text,
    output: { type: 'string', short: 'o' },
  },
  plugin: {
    json: flag,
    help: common.help,
    way: several,
    plugin: text,
    format: text,
    set: several,
    output: forExport.output,
    out: text,
  },
  dataplane: {
    json: flag,
    help: common.help,
    format: text,
    set: several,
    shell: flag,
    cert: text,
    key: text,
    output: forExport.output,
    out: text,
  },
  where: { ...common, config: text, scope: several, on: several, group: flag, notes: flag },
} as const;

type Parsed = Result<Command, UsageError>;

const isCommandName = (name: string): name is CommandName =>
  (commandNames as readonly string[]).includes(name);

export function readArguments(argv: readonly string[]): Parsed {
  const [first, ...rest] = argv;
  if (first === undefined) return wrong(`Say what to do: ${commandList}.`, null);
  if (first === '--help' || first === '-h' || first === 'help') return helpAbout(rest[0]);
  if (first === '--version') return ok({ name: 'version' });
  if (!isCommandName(first)) return wrong(`"${first}" is not a command. Use ${commandList}.`, null);
  return first === 'cert' ? readCert(rest) : readCommand(first, rest);
}

function readCert(args: readonly string[]): Parsed {
  const read = readCertArguments(args);
  if (!read.ok) return wrong(read.error, 'cert');
  return ok(read.value ?? { name: 'help', about: 'cert' });
}

const wrong = (message: string, command: CommandName | null): Parsed => err({ message, command });

const helpAbout = (name: string | undefined): Parsed =>
  ok({ name: 'help', about: name !== undefined && isCommandName(name) ? name : null });

function readCommand(name: FlowCommandName, args: readonly string[]): Parsed {
  let values: Values;
  let files: readonly string[];
  try {
    const parsed = parseArgs({ args: [...args], options: optionsOf[name], allowPositionals: true });
    values = parsed.values;
    files = parsed.positionals;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrong(parserSentence(error.message), name);
  }
  if (values['help'] === true) return ok({ name: 'help', about: name });
  const gateway = readGateway(textOf(values, 'gateway'));
  if (gateway === null)
    return wrong(
      `"${textOf(values, 'gateway')}" is not a gateway version to check for. Use one of ${targetVersions.join(', ')}.`,
      name,
    );
  return complete(name, { json: values['json'] === true, gateway }, values, files);
}

function complete(name: FlowCommandName, shared: Common, values: Values, files: readonly string[]): Parsed {
  if (name === 'plugin') return completePlugin(shared, values, files);
  if (name === 'dataplane') return completeDataPlane(shared, values, files);
  const [file] = files;
  if (file === undefined) return wrong('Name the file with the flow, or "-" for standard input.', name);
  if (files.filter((one) => one === '-').length > 1)
    return wrong('Standard input can be read only once.', name);
  if (name === 'check') return completeCheck(shared, values, files);
  if (files.length > 1)
    return wrong(`"datakit ${name}" takes one file, and ${files.length} were given.`, name);
  const config = readCount(textOf(values, 'config'));
  if (config === undefined) return wrong('--config takes the number of a datakit config, from 1.', name);
  const one = { ...shared, file, config };
  if (name === 'plan') return ok({ name, ...one });
  if (name === 'run') {
    const samples = textOf(values, 'samples');
    if (samples === '-' && file === '-') return wrong('Standard input can be read only once.', name);
    return ok({ name, ...one, samples, sample: textOf(values, 'sample') });
  }
  if (name === 'import') return ok({ name, ...one });
  if (name === 'merge') return completeMerge(one, values);
  if (name === 'where') return completeWhere(one, values);
  return completeExport(name, one, values);
}

function completeCheck(shared: Common, values: Values, files: readonly string[]): Parsed {
  const sarif = values['sarif'] === true;
  if (sarif && shared.json) return wrong('Choose one of --json and --sarif.', 'check');
  const ignored = readIgnored(listOf(values, 'ignore'));
  return ignored.ok
    ? ok({ name: 'check', ...shared, files, sarif, ignored: ignored.value })
    : wrong(ignored.error, 'check');
}

function completePlugin(shared: Common, values: Values, words: readonly string[]): Parsed {
  const target = destinationOf(values);
  if (target === null) return wrong('Choose one of --output and --out.', 'plugin');
  const read = readPlugin({
    words,
    ways: listOf(values, 'way'),
    format: textOf(values, 'format'),
    set: listOf(values, 'set'),
    plugin: textOf(values, 'plugin'),
  });
  return read.ok ? ok({ name: 'plugin', ...shared, ...read.value, target }) : wrong(read.error, 'plugin');
}

function completeDataPlane(shared: Common, values: Values, files: readonly string[]): Parsed {
  const target = destinationOf(values);
  if (target === null) return wrong('Choose one of --output and --out.', 'dataplane');
  const read = readDataPlane({
    files,
    format: textOf(values, 'format'),
    set: listOf(values, 'set'),
    shell: values['shell'] === true,
    certificate: textOf(values, 'cert'),
    key: textOf(values, 'key'),
  });
  if (!read.ok) return wrong(read.error, 'dataplane');
  if (read.value.format === null && target.folder !== null)
    return wrong('Mended manifests are one text: write them with --output.', 'dataplane');
  return ok({ name: 'dataplane', ...shared, ...read.value, target });
}

function completeWhere(one: OneFlow, values: Values): Parsed {
  const scope = readScope(listOf(values, 'scope'));
  if (!scope.ok) return wrong(scope.error, 'where');
  const on = readTargets(listOf(values, 'on'));
  if (!on.ok) return wrong(on.error, 'where');
  const [grouped, notes] = [values['group'] === true, values['notes'] === true];
  return ok({ name: 'where', ...one, scope: scope.value, on: on.value, grouped, notes });
}

/** Null when two are given. */
function destinationOf(values: Values): Destination | null {
  const [output, folder] = [textOf(values, 'output'), textOf(values, 'out')];
  return output !== null && folder !== null ? null : { output, folder };
}

function completeExport(name: 'export' | 'convert', one: OneFlow, values: Values): Parsed {
  const destination = destinationOf(values);
  if (destination === null) return wrong('Choose one of --output and --out.', name);
  const option = name === 'export' ? 'format' : 'to';
  const given = {
    format: textOf(values, option),
    scope: listOf(values, 'scope'),
    set: listOf(values, 'set'),
    shell: values['shell'] === true,
  };
  const choice = readExport(given, `--${option}`);
  if (!choice.ok) return wrong(choice.error, name);
  const samples = textOf(values, 'samples');
  if (samples === '-' && one.file === '-') return wrong('Standard input can be read only once.', name);
  if (samples !== null && choice.value.format.samples !== true)
    return wrong(`The format ${choice.value.format.id} shows no samples. Leave --samples out.`, name);
  return ok({ name, ...one, ...choice.value, ...destination, samples });
}

function completeMerge(one: OneFlow, values: Values): Parsed {
  const [into, base] = [textOf(values, 'into'), textOf(values, 'base')];
  if (into === null) return wrong('Name the file to update with --into.', 'merge');
  if ([one.file, into, base].filter((file) => file === '-').length > 1)
    return wrong('Standard input can be read only once.', 'merge');
  const intoConfig = readCount(textOf(values, 'into-config'));
  if (intoConfig === undefined)
    return wrong('--into-config takes the number of a datakit config, from 1.', 'merge');
  return ok({ name: 'merge', ...one, into, intoConfig, base, output: textOf(values, 'output') });
}

/** Patch levels are accepted and dropped: rules change with the minor version. */
function readGateway(given: string | null): GatewayVersion | null {
  if (given === null) return newestTarget;
  const [minor] = /^\d+\.\d+(?=(?:\.\d+)*$)/.exec(given) ?? [];
  return targetVersions.find((version) => version === minor) ?? null;
}

/** Undefined when it is no count. */
function readCount(given: string | null): number | null | undefined {
  if (given === null) return null;
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined;
}
