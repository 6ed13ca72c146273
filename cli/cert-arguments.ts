// Command lines of `datakit cert`. Only their form is judged here: what presets and kinds of keys there are is known by
// the certificate engine, which loads when one of its commands runs.
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../src/index.ts';
import { parserSentence } from './parser-sentence.ts';
import { listOf, textOf, type Values } from './option-values.ts';

const taskNames = ['make', 'sign', 'inspect', 'verify', 'renew'] as const;
type TaskName = (typeof taskNames)[number];
const taskList = `${taskNames.slice(0, -1).join(', ')} or renew`;

/** Where files go, and in which forms. */
export interface CertOutput {
  readonly out: string;
  readonly forms: readonly string[];
  /** The variable with the passphrase; passphrases never stand in a command line. */
  readonly passphraseEnv: string | null;
}

/** Who signs. */
export interface GivenAuthority {
  readonly ca: string;
  readonly caKey: string;
  readonly caPassphraseEnv: string | null;
}

export interface MakeCommand extends CertOutput {
  readonly task: 'make';
  /** A preset, or `request`. */
  readonly preset: string;
  readonly key: string | null;
  readonly nodes: readonly string[];
  readonly sans: readonly string[];
  /** Further names of a control plane that gets a certificate too. */
  readonly controlPlaneSans: readonly string[];
  readonly subject: readonly string[];
  readonly days: number | null;
  readonly authorityDays: number | null;
  readonly authorityName: string | null;
  /** Null: as the preset has it. */
  readonly intermediate: boolean | null;
  readonly controlPlane: string | null;
  readonly authority: GivenAuthority | null;
  /** Print openssl commands and make nothing. */
  readonly commands: boolean;
}

export type CertTask =
  | MakeCommand
  | (CertOutput & {
      readonly task: 'sign';
      readonly request: string;
      readonly authority: GivenAuthority;
      readonly controlPlane: string | null;
      readonly days: number | null;
    })
  | {
      readonly task: 'inspect';
      readonly files: readonly string[];
      readonly passphraseEnv: string | null;
      readonly compare: boolean;
      readonly fixOrder: boolean;
    }
  | {
      readonly task: 'verify';
      readonly upload: readonly string[];
      readonly present: string;
      readonly key: string | null;
      readonly controlPlane: string | null;
      readonly allowed: readonly string[];
    }
  | (CertOutput & {
      readonly task: 'renew';
      readonly file: string;
      /** Null: a new key. */
      readonly key: string | null;
      readonly keyPassphraseEnv: string | null;
      readonly authority: GivenAuthority | null;
      readonly controlPlane: string | null;
      readonly days: number | null;
    });

export interface CertCommand {
  readonly name: 'cert';
  readonly json: boolean;
  readonly task: CertTask;
}

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const common = { json: flag, help: { type: 'boolean', short: 'h' } } as const;
const output = { out: text, form: list, 'passphrase-env': text } as const;
const authority = { ca: text, 'ca-key': text, 'ca-passphrase-env': text } as const;
const optionsOf = {
  make: {
    ...common,
    ...output,
    ...authority,
    key: text,
    node: list,
    san: list,
    'control-plane-san': list,
    subject: list,
    days: text,
    'authority-days': text,
    'authority-name': text,
    intermediate: flag,
    'no-intermediate': flag,
    'control-plane': text,
    commands: flag,
  },
  sign: { ...common, ...output, ...authority, days: text, 'control-plane': text },
  inspect: { ...common, 'passphrase-env': text, compare: flag, 'fix-order': flag },
  verify: {
    ...common,
    upload: list,
    present: text,
    key: text,
    'control-plane': text,
    allow: list,
  },
  renew: {
    ...common,
    ...output,
    ...authority,
    key: text,
    'key-passphrase-env': text,
    days: text,
    'control-plane': text,
  },
} as const;

/** Null asks for help. */
type Read<T> = Result<T, string>;

export function readCertArguments(args: readonly string[]): Result<CertCommand | null, string> {
  const [task, ...rest] = args;
  if (task === undefined) return err(`Say what to do with certificates: ${taskList}.`);
  if (task === '--help' || task === '-h') return ok(null);
  const name = taskNames.find((one) => one === task);
  if (name === undefined) return err(`"cert ${task}" is not a command. Use cert ${taskList}.`);
  let values: Values;
  let files: readonly string[];
  try {
    const options = optionsOf[name];
    const parsed = parseArgs({ args: rest, options, allowPositionals: true, tokens: true });
    values = parsed.values;
    files = parsed.positionals;
    const twice = repeated(parsed.tokens, options);
    if (twice !== null) return err(`--${twice} was given twice, and takes one value.`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return err(parserSentence(error.message));
  }
  if (values['help'] === true) return ok(null);
  const read = readTask(name, values, files);
  return read.ok ? ok({ name: 'cert', json: values['json'] === true, task: read.value }) : read;
}

/** Node takes the last of several silently. */
function repeated(
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  options: { readonly [name: string]: { readonly type: string; readonly multiple?: boolean } },
): string | null {
  const single = tokens.flatMap(({ kind, name = '' }) => {
    const option = options[name];
    return kind === 'option' && option?.type === 'string' && option.multiple !== true ? [name] : [];
  });
  return single.find((name, i) => single.indexOf(name) < i) ?? null;
}

const readers: {
  readonly [T in TaskName]: (values: Values, files: readonly string[]) => Read<CertTask>;
} = {
  make: readMake,
  sign: (values, files) =>
    one('sign', files, 'the request', (request) =>
      withDays(values, (days) =>
        withAuthority(values, (given) =>
          given === null
            ? err('Name the authority that signs, with --ca and --ca-key.')
            : ok({
                task: 'sign',
                ...outputOf(values),
                request,
                authority: given,
                controlPlane: textOf(values, 'control-plane'),
                days,
              }),
        ),
      ),
    ),
  inspect: readInspect,
  verify: readVerify,
  renew: (values, files) =>
    one('renew', files, 'the certificate', (file) =>
      withDays(values, (days) =>
        withAuthority(values, (given) =>
          ok({
            task: 'renew',
            ...outputOf(values),
            file,
            key: textOf(values, 'key'),
            keyPassphraseEnv: textOf(values, 'key-passphrase-env'),
            authority: given,
            controlPlane: textOf(values, 'control-plane'),
            days,
          }),
        ),
      ),
    ),
};

const readTask = (name: TaskName, values: Values, files: readonly string[]): Read<CertTask> =>
  readers[name](values, files);

function readMake(values: Values, files: readonly string[]): Read<CertTask> {
  return one('make', files, 'a preset', (preset) =>
    withDays(values, (days) =>
      withAuthority(values, (given) => {
        const authorityDays = daysOf(values, 'authority-days');
        if (authorityDays === undefined) return wrongDays('authority-days');
        const [yes, no] = [values['intermediate'] === true, values['no-intermediate'] === true];
        if (yes && no) return err('Choose one of --intermediate and --no-intermediate.');
        return ok({
          task: 'make',
          ...outputOf(values),
          preset,
          key: textOf(values, 'key'),
          nodes: listOf(values, 'node'),
          sans: listOf(values, 'san'),
          controlPlaneSans: listOf(values, 'control-plane-san'),
          subject: listOf(values, 'subject'),
          days,
          authorityDays,
          authorityName: textOf(values, 'authority-name'),
          intermediate: yes ? true : no ? false : null,
          controlPlane: textOf(values, 'control-plane'),
          authority: given,
          commands: values['commands'] === true,
        });
      }),
    ),
  );
}

function readInspect(values: Values, files: readonly string[]): Read<CertTask> {
  const compare = values['compare'] === true;
  const fixOrder = values['fix-order'] === true;
  if (files.length === 0) return err('Name the file to look at, or "-" for standard input.');
  if (files.filter((file) => file === '-').length > 1) return err('Standard input can be read only once.');
  if (compare && files.length !== 2) return err('--compare takes two files: the old one, then the new one.');
  if (fixOrder && files.length !== 1) return err('--fix-order takes one file.');
  return ok({ task: 'inspect', files, passphraseEnv: textOf(values, 'passphrase-env'), compare, fixOrder });
}

function readVerify(values: Values, files: readonly string[]): Read<CertTask> {
  const [upload, present] = [listOf(values, 'upload'), textOf(values, 'present')];
  if (files.length > 0) return err('"datakit cert verify" takes files by option: --upload and --present.');
  if (upload.length === 0) return err('Name what the control plane is given, with --upload.');
  if (present === null) return err('Name what the data plane shows (cluster_cert), with --present.');
  return ok({
    task: 'verify',
    upload,
    present,
    key: textOf(values, 'key'),
    controlPlane: textOf(values, 'control-plane'),
    allowed: listOf(values, 'allow'),
  });
}

function one<T>(
  task: TaskName,
  files: readonly string[],
  what: string,
  then: (file: string) => Read<T>,
): Read<T> {
  const [file, ...more] = files;
  if (file === undefined) return err(`Name ${what} for "datakit cert ${task}".`);
  return more.length === 0
    ? then(file)
    : err(`"datakit cert ${task}" takes one name, and ${files.length} were given.`);
}

function withDays<T>(values: Values, then: (days: number | null) => Read<T>): Read<T> {
  const days = daysOf(values, 'days');
  return days === undefined ? wrongDays('days') : then(days);
}

const wrongDays = (option: string): Result<never, string> =>
  err(`--${option} takes a number of days, from 1.`);

/** Undefined when it is no count. */
function daysOf(values: Values, name: string): number | null | undefined {
  const given = textOf(values, name);
  if (given === null) return null;
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : undefined;
}

function withAuthority<T>(values: Values, then: (given: GivenAuthority | null) => Read<T>): Read<T> {
  const [ca, caKey] = [textOf(values, 'ca'), textOf(values, 'ca-key')];
  if (ca === null && caKey === null) return then(null);
  if (ca === null || caKey === null) return err('An authority needs both --ca and --ca-key.');
  return then({ ca, caKey, caPassphraseEnv: textOf(values, 'ca-passphrase-env') });
}

const outputOf = (values: Values): CertOutput => ({
  out: textOf(values, 'out') ?? '.',
  forms: listOf(values, 'form'),
  passphraseEnv: textOf(values, 'passphrase-env'),
});
