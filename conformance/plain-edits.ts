// What each canvas edit means on plain JSON, written down a second time and without the engine: the yardstick that
// edited texts are held against.
import type { Json, JsonObject } from '../src/base/json.ts';
import { isList, isObject } from '../src/base/json.ts';
import type { FlowEdit } from '../src/model/flow-edit.ts';

/** An edit and the config it has to give, or why the flow offers no place for it. */
export type Trial =
  | { readonly edit: FlowEdit; readonly config: JsonObject; readonly concerned: readonly string[] }
  | { readonly notApplicable: string };

interface Config {
  nodes: Node[];
  [key: string]: unknown;
}
interface Node {
  name: string;
  type?: string;
  input?: unknown;
  output?: unknown;
  inputs?: unknown;
  outputs?: unknown;
  then?: unknown;
  else?: unknown;
  [key: string]: unknown;
}

const clone = (config: JsonObject): Config => JSON.parse(JSON.stringify(config));
const asJson = (config: Config): JsonObject => JSON.parse(JSON.stringify(config));

const reserved = new Set(['request', 'service_request', 'service_response', 'response', 'vault']);

/** Nodes that a name means without doubt. */
function named(config: JsonObject): Node[] {
  const nodes = isList(config['nodes']) ? config['nodes'].filter(isObject) : [];
  const names = nodes.map(({ name }) => name);
  return (JSON.parse(JSON.stringify(nodes)) as Node[]).filter(
    ({ name }) =>
      typeof name === 'string' && !reserved.has(name) && names.indexOf(name) === names.lastIndexOf(name),
  );
}

const pick = <T>(list: readonly T[], turn: number): T | undefined => list[turn % Math.max(1, list.length)];
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const meant = (label: unknown, name: string): boolean =>
  label === name || (typeof label === 'string' && label.startsWith(`${name}.`));

export const trials: { readonly [kind: string]: (config: JsonObject, turn: number) => Trial } = {
  add(config) {
    if (!isList(config['nodes']) && config['nodes'] !== undefined && config['nodes'] !== null)
      return { notApplicable: '`nodes` is no list' };
    const attributes = { inputs: { body: 'request.body', 'x y': 'request.headers' }, jq: '.body\n| keys' };
    const after = clone(config);
    after.nodes = [...(after.nodes ?? []), { name: 'ADDED', type: 'jq', ...attributes }];
    const edit = { kind: 'add-node', name: 'ADDED', type: 'jq', attributes } as const;
    return { edit, config: asJson(after), concerned: ['ADDED'] };
  },

  delete(config, turn) {
    const node = pick(named(config), turn);
    if (!node) return { notApplicable: 'no node with a name of its own' };
    const after = clone(config);
    const { name } = node;
    after.nodes = after.nodes.filter((other) => other?.name !== name);
    return {
      edit: { kind: 'delete-nodes', nodes: [name] },
      config: asJson(eachLabel(after, (label) => (meant(label, name) ? undefined : label))),
      concerned: [name],
    };
  },

  rename(config, turn) {
    const node = pick(named(config), turn);
    if (!node) return { notApplicable: 'no node with a name of its own' };
    const { name } = node;
    const after = clone(config);
    for (const other of after.nodes) if (other?.name === name) other.name = 'RENAMED';
    return {
      edit: { kind: 'rename-node', node: name, name: 'RENAMED' },
      config: asJson(
        eachLabel(after, (label) => (meant(label, name) ? `RENAMED${label.slice(name.length)}` : label)),
      ),
      concerned: [name, 'RENAMED'],
    };
  },

  connect(config, turn) {
    const able = named(config).flatMap(({ name, type, input, inputs }) => {
      const used = isMap(inputs) ? Object.keys(inputs) : [];
      if (input !== undefined || (inputs !== undefined && inputs !== null && !isMap(inputs))) return [];
      if (type === 'jq') return used.includes('added') ? [] : [{ name, field: 'added' }];
      if (type === 'call' || type === 'exit')
        return used.includes('headers') ? [] : [{ name, field: 'headers' }];
      return [];
    });
    const free = able.filter(({ name, field }) => !isFed(config, name, field));
    const target = pick(free, turn);
    if (!target) return { notApplicable: 'no node with a free input of its own' };
    const after = clone(config);
    for (const node of after.nodes)
      if (node?.name === target.name)
        node.inputs = { ...(isMap(node.inputs) ? node.inputs : {}), [target.field]: 'request.headers' };
    return {
      edit: {
        kind: 'connect',
        from: { node: 'request', field: 'headers' },
        to: { node: target.name, field: target.field },
      },
      config: asJson(after),
      concerned: [target.name],
    };
  },

  disconnect(config, turn) {
    const labels = named(config).flatMap((node) => labelsOf(node));
    const label = pick(labels, turn);
    if (!label) return { notApplicable: 'no connection' };
    const twin = (other: WrittenLabel): boolean => other.from === label.from && other.to === label.to;
    const after = clone(config);
    const gone = labels.filter(twin);
    for (const node of after.nodes)
      for (const { owner, side, field } of gone) if (node?.name === owner) dropLabel(node, side, field);
    return {
      edit: { kind: 'disconnect', from: endOf(label.from), to: endOf(label.to) },
      config: asJson(after),
      concerned: gone.map(({ owner }) => owner),
    };
  },

  'change a field'(config, turn) {
    const able = named(config).flatMap((node): { name: string; key: string; value: Json }[] => {
      const { name, type } = node;
      if (type === 'jq')
        return [
          { name, key: 'jq', value: `# changed\n${typeof node['jq'] === 'string' ? node['jq'] : '.'}\n` },
        ];
      if (type === 'call')
        return [
          { name, key: turn % 2 ? 'timeout' : 'url', value: turn % 2 ? 1500 : 'http://new.example/?a=1#b' },
        ];
      if (type === 'exit') return [{ name, key: 'status', value: 418 }];
      if (type === 'property') return [{ name, key: 'property', value: 'kong.ctx.shared.changed' }];
      if (type === 'static')
        return [{ name, key: 'values', value: { yes: 'no', list: [1, { a: null }], 'a b': '' } }];
      return [];
    });
    const field = pick(able, turn);
    if (!field) return { notApplicable: 'no node with a field to change' };
    const after = clone(config);
    for (const node of after.nodes) if (node?.name === field.name) node[field.key] = field.value;
    return {
      edit: { kind: 'set-attribute', node: field.name, path: [field.key], value: field.value },
      config: asJson(after),
      concerned: [field.name],
    };
  },

  'move into a branch'(config, turn) {
    const branch = pick(
      named(config).filter(({ type }) => type === 'branch'),
      turn,
    );
    if (!branch) return { notApplicable: 'no branch in the flow' };
    const side = turn % 2 ? 'then' : 'else';
    const listed = branch[side];
    const able = named(config).filter(
      ({ name }) => name !== branch.name && !(Array.isArray(listed) && listed.includes(name)),
    );
    const node = pick(able, turn);
    if (!node) return { notApplicable: 'no node outside of the branch' };
    const after = clone(config);
    for (const other of after.nodes)
      for (const list of ['then', 'else'] as const) {
        const members = other?.[list];
        if (other?.type !== 'branch' || !Array.isArray(members) || !members.includes(node.name)) continue;
        other[list] = members.filter((member) => member !== node.name);
        if (members.length === 1) delete other[list];
      }
    for (const other of after.nodes)
      if (other?.name === branch.name) {
        const members = other[side];
        other[side] = [...(Array.isArray(members) ? members : []), node.name];
      }
    return {
      edit: { kind: 'move-to-branch', node: node.name, slot: { branch: branch.name, side } },
      config: asJson(after),
      concerned: [branch.name],
    };
  },
};

/** True when another node already feeds this input. */
function isFed(config: JsonObject, name: string, field: string): boolean {
  return named(config).some((node) => {
    const outputs = isMap(node.outputs) ? Object.values(node.outputs) : [];
    return [node.output, ...outputs].some((label) => label === name || label === `${name}.${field}`);
  });
}

interface WrittenLabel {
  readonly owner: string;
  readonly side: 'input' | 'output';
  readonly field: string | null;
  readonly from: string;
  readonly to: string;
}

/** Which attributes a type may carry labels in. */
const carries: { readonly [type: string]: string } = {
  branch: 'input',
  cache: 'input inputs output outputs',
  call: 'input inputs output outputs',
  exit: 'input inputs',
  jq: 'input inputs output',
  json_to_xml: 'input inputs output',
  jwt_decode: 'input output outputs',
  jwt_sign: 'input inputs output outputs',
  jwt_verify: 'input inputs output outputs',
  property: 'input output',
  static: 'output outputs',
  xml_to_json: 'input output',
};

function labelsOf(node: Node): WrittenLabel[] {
  const allowed = (carries[node.type ?? ''] ?? '').split(' ');
  const sides = ['input', 'output'] as const;
  return sides.flatMap((side) => {
    const whole = allowed.includes(side) ? [[null, node[side]] as const] : [];
    const map = node[`${side}s`];
    const fields = allowed.includes(`${side}s`) && isMap(map) ? Object.entries(map) : [];
    return [...whole, ...fields].flatMap(([field, label]) => {
      if (typeof label !== 'string' || !/^[A-Za-z_][\w-]*(\..+)?$/.test(label)) return [];
      const own = field === null ? node.name : `${node.name}.${field}`;
      const [from, to] = side === 'input' ? [label, own] : [own, label];
      return [{ owner: node.name, side, field, from, to }];
    });
  });
}

function dropLabel(node: Node, side: 'input' | 'output', field: string | null): void {
  if (field === null) {
    delete node[side];
    return;
  }
  const map = node[`${side}s`];
  if (!isMap(map)) return;
  const { [field]: _, ...others } = map;
  if (Object.keys(others).length === 0) delete node[`${side}s`];
  else node[`${side}s`] = others;
}

const endOf = (label: string): { node: string; field: string | null } => {
  const dot = label.indexOf('.');
  return dot < 0 ? { node: label, field: null } : { node: label.slice(0, dot), field: label.slice(dot + 1) };
};

/** Every label and branch member through `change`; undefined takes it out, and what held it when left empty. */
function eachLabel(config: Config, change: (label: string) => string | undefined): Config {
  for (const node of config.nodes) {
    if (!isMap(node)) continue;
    for (const key of ['input', 'output'] as const) {
      const label = node[key];
      if (typeof label !== 'string') continue;
      const next = change(label);
      if (next === undefined) delete node[key];
      else node[key] = next;
    }
    for (const key of ['inputs', 'outputs'] as const) {
      const map = node[key];
      if (!isMap(map)) continue;
      const next = Object.entries(map).flatMap(([field, label]) => {
        const text = typeof label === 'string' ? change(label) : label;
        return text === undefined ? [] : [[field, text] as const];
      });
      if (next.length === 0 && Object.keys(map).length > 0) delete node[key];
      else node[key] = Object.fromEntries(next);
    }
    for (const key of ['then', 'else'] as const) {
      const list = node[key];
      if (node.type !== 'branch' || !Array.isArray(list)) continue;
      const next = list.flatMap((name: unknown) =>
        typeof name === 'string' ? (change(name) ?? []) : [name],
      );
      if (next.length === 0 && list.length > 0) delete node[key];
      else node[key] = next;
    }
  }
  return config;
}
