// `kubectl annotate` commands: which object is to name which plugins. Commands that kubectl would refuse, because they
// name no object or no kind of one, are told, and read as far as they go.
import type { Range } from '../base/diagnostic.ts';
import { scopeKinds, type EntityRef, type ScopeKind } from '../model/scope.ts';
import type { ImportFault } from './define.ts';
import { namesIn, type Relation } from './kubernetes-scope.ts';
import { placeholderIn } from './placeholder-left.ts';
import type { ShellWord } from './shell-words.ts';

interface ReadAnnotate {
  readonly relation: Relation | null;
  readonly faults: readonly ImportFault[];
}

/** Names of resources as kubectl knows them: singular, plural, short. */
const resources: { readonly [K in ScopeKind]: readonly string[] } = {
  service: ['service', 'services', 'svc', 'kongservice', 'kongservices'],
  route: [
    'httproute',
    'httproutes',
    'grpcroute',
    'grpcroutes',
    'ingress',
    'ingresses',
    'ing',
    'kongroute',
    'kongroutes',
  ],
  consumer: ['kongconsumer', 'kongconsumers', 'kc'],
  consumer_group: ['kongconsumergroup', 'kongconsumergroups', 'kcg'],
};
const short: ReadonlyMap<string, string> = new Map([
  ['svc', 'service'],
  ['ing', 'ingress'],
  ['kc', 'kongconsumer'],
  ['kcg', 'kongconsumergroup'],
]);
const kindOf: ReadonlyMap<string, ScopeKind> = new Map(
  scopeKinds.flatMap((kind) => resources[kind].map((resource) => [resource, kind] as const)),
);

/** `ingress`, `Ingress`, `ingress.networking.k8s.io`. */
const kindNamed = (resource: string): ScopeKind | null =>
  kindOf.get((resource.split('.')[0] ?? '').toLowerCase()) ?? null;

/** `services`, `svc` and `service` are one. */
const singulars: ReadonlyMap<string, string> = new Map(
  Object.values(resources)
    .flat()
    .map((resource) => [resource, short.get(resource) ?? resource.replace(/(?<=s)es$|(?<!s)s$/, '')]),
);
const singularOf = (resource: string): string =>
  singulars.get((resource.split('.')[0] ?? '').toLowerCase()) ?? '';

/** What a placeholder that stands in the wrong place says of the kind: `CONSUMERGROUP_NAME`. */
const hints: readonly (readonly [RegExp, ScopeKind])[] = [
  [/consumer[_-]?group/i, 'consumer_group'],
  [/consumer/i, 'consumer'],
  [/route|ingress/i, 'route'],
  [/service/i, 'service'],
];

/** Options that take the next word for their value. */
const valued = new Set([
  '-n',
  '--namespace',
  '--context',
  '--cluster',
  '--kubeconfig',
  '-l',
  '--selector',
  '-o',
  '--output',
]);
const plugins = 'konghq.com/plugins';

export interface KubectlArguments {
  readonly namespace: string | null;
  /** What is neither an option nor the value of one. */
  readonly plain: readonly ShellWord[];
  readonly options: readonly string[];
}

/** `words` begin after the name of the subcommand. */
export function kubectlArguments(words: readonly ShellWord[]): KubectlArguments {
  const plain: ShellWord[] = [];
  const options: string[] = [];
  let namespace: string | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const { text } = word;
    if (!text.startsWith('-') || text === '-') {
      plain.push(word);
      continue;
    }
    const [option = '', value] = text.split(/=(.*)/s);
    const own = value ?? (valued.has(option) ? words[++i]?.text : undefined);
    if (option === '-n' || option === '--namespace') namespace = own ?? null;
    else if (/^-n./.test(text)) namespace = text.slice(2);
    options.push(option);
  }
  return { namespace, plain, options };
}

export function readAnnotate(words: readonly ShellWord[], range: Range): ReadAnnotate {
  const { namespace, plain } = kubectlArguments(words);
  const setting = plain.find(({ text }) => text.startsWith(`${plugins}=`));
  const list = namesIn(setting?.text.slice(plugins.length + 1) ?? '');
  if (list.length === 0) return { relation: null, faults: [] };
  const target = targetOf(plain.filter(({ text }) => !text.includes('=') && !text.endsWith('-')));
  const faults = faultsOf(target, range);
  if (target.kind === null) return { relation: null, faults };
  const relation = {
    plugins: list,
    namespace,
    kind: target.kind,
    resource: target.resource,
    ref: target.ref,
    range: target.range ?? range,
  };
  return { relation, faults };
}

interface Target {
  /** Null where nothing tells it. */
  readonly kind: ScopeKind | null;
  /** Singular, in small letters; empty where none is named. */
  readonly resource: string;
  readonly ref: EntityRef;
  readonly missing: 'type' | 'name' | null;
  readonly about: string;
  /** Of the name. */
  readonly range: Range | null;
}

/** `service orders`, `service/orders`, or less. */
function targetOf(words: readonly ShellWord[]): Target {
  const [first, second] = words;
  if (first === undefined)
    return { kind: null, resource: '', ref: {}, missing: 'type', about: '', range: null };
  const [resource = '', name] = first.text.split('/');
  const kind = kindNamed(resource);
  const known = { kind, resource: singularOf(resource), about: first.text };
  if (name !== undefined) return { ...known, ref: { name }, missing: null, range: first.range };
  if (second !== undefined)
    return { ...known, ref: { name: second.text }, missing: null, range: second.range };
  if (kind !== null) return { ...known, ref: {}, missing: 'name', range: null };
  const hint = hints.find(([pattern]) => pattern.test(first.text))?.[1] ?? null;
  // kubectl takes the word for a kind, so that a placeholder for a name is not what is wrong with it.
  const ref = placeholderIn(first.text) === null ? { name: first.text } : {};
  return { kind: hint, resource: '', ref, missing: 'type', about: first.text, range: first.range };
}

function faultsOf({ kind, missing, about }: Target, range: Range): readonly ImportFault[] {
  if (missing === 'name')
    return [
      {
        id: 'annotate-names-nothing',
        about,
        message: `The command names no ${about}, so kubectl refuses it. Put the name of the object after \`${about}\`.`,
        range,
      },
    ];
  if (missing === 'type')
    return [
      {
        id: 'annotate-names-no-type',
        about,
        message: `The command does not say what kind of object ${about === '' ? 'it is about' : about} is, so kubectl refuses it. Put the kind before the name, such as \`kongconsumer\`.`,
        range,
      },
    ];
  return kind === null
    ? [
        {
          id: 'annotate-other-kind',
          about,
          message: `Kong reads no plugins from an object of the kind \`${about}\`. The command is left out.`,
          range,
        },
      ]
    : [];
}
