// Properties: which exist, which can be read or written, since when and in which phase.
import { atLeast } from '../../base/gateway.ts';
import { compatibility } from '../../model/compatibility.ts';
import type { FlowNode } from '../../model/flow.ts';
import { nearestName } from '../../model/nearest.ts';
import type { PropertySpec } from '../../nodes/properties.ts';
import { findProperty, properties } from '../../nodes/properties.ts';
import { lateProperties } from '../../plan/phases.ts';
import type { RuleContext } from '../context.ts';
import { raiseTarget, writeAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

interface Use {
  readonly node: FlowNode;
  readonly name: string;
  readonly path: readonly (string | number)[];
  /** Null when there is no property of that name. */
  readonly spec: PropertySpec | null;
  /** An input makes the node write, also one whose connection does not hold: that has a problem of its own. */
  readonly mode: 'get' | 'set';
}

function uses({ flow, declaredTo }: RuleContext): readonly Use[] {
  return flow.nodes.flatMap((node): readonly Use[] => {
    const name = node.type === 'property' ? node.attributes['property'] : undefined;
    if (typeof name !== 'string' || name === '') return [];
    const mode = declaredTo.has(node.key) ? 'set' : 'get';
    return [{ node, name, path: ['nodes', node.index, 'property'], spec: findProperty(name), mode }];
  });
}

const known: Rule = {
  id: 'property-known',
  severity: 'error',
  documented: false,
  check: (context) =>
    uses(context).flatMap(({ name, path, spec }): readonly Found[] => {
      if (spec !== null) return [];
      const meant = misspelt(name);
      const own = name.endsWith('.')
        ? ' A name is missing after the last dot.'
        : ' Values of your own go under kong.ctx.shared.';
      const hint = meant === null ? own : ` Did you mean "${meant}"?`;
      const fixes = meant === null ? [] : writeAt(context, path, meant);
      return [{ message: `Kong has no property "${name}".${hint}`, path, fixes }];
    }),
};

/** The property of which one part is misspelt: names are long, and whole parts of them differ in a letter or two. */
function misspelt(name: string): string | null {
  const parts = name.split('.');
  for (const property of properties.filter(isPlain)) {
    const others = property.name.split('.');
    const wrong = parts.flatMap((part, i) => (part === others[i] ? [] : [i]));
    const [at] = wrong;
    if (others.length !== parts.length || wrong.length !== 1 || at === undefined) continue;
    const [part = '', other = ''] = [parts[at], others[at]];
    if (part.length > 2 && other.length > 2 && nearestName(part, [other]) !== null) return property.name;
  }
  return null;
}

const isPlain = ({ name, replacement }: PropertySpec): boolean =>
  replacement === undefined && !name.includes('{');

const access: Rule = {
  id: 'property-access',
  severity: 'error',
  documented: false,
  check: (context) =>
    uses(context).flatMap(({ name, path, spec, mode }): readonly Found[] => {
      if (spec === null || spec[mode] !== undefined) return [];
      const message =
        mode === 'set'
          ? `The property "${name}" can only be read. Take away what is connected to the input.`
          : `The property "${name}" can only be written. Connect the value to write.`;
      return [{ message, path }];
    }),
};

const version: Rule = {
  id: 'property-version',
  severity: 'error',
  documented: true,
  check: (context) =>
    uses(context).flatMap(({ name, path, spec, mode }): readonly Found[] => {
      const needs = spec?.[mode]?.since;
      if (needs === undefined || atLeast(context.gateway, needs)) return [];
      const what = mode === 'set' ? `Writing \`${name}\`` : `\`${name}\``;
      const message = `${what} needs ${needs}; target is ${context.gateway}.`;
      return [{ message, path, fixes: raiseTarget(needs) }];
    }),
};

const oldName: Rule = {
  id: 'property-old-name',
  severity: 'warning',
  documented: false,
  check: (context) =>
    uses(context).flatMap(({ name, path, spec }): readonly Found[] => {
      const replacement = spec?.replacement;
      if (replacement === undefined) return [];
      const message = `"${name}" is an old name. Write "${replacement}".`;
      return [{ message, path, fixes: writeAt(context, path, replacement) }];
    }),
};

const late: Rule = {
  id: 'property-late',
  severity: 'warning',
  documented: false,
  check: (context) => {
    const isLate = new Set(lateProperties(context.flow, context.resolution.connections));
    const phases = new Map(context.plan.nodes.map((node) => [node.name, node.phase]));
    return uses(context)
      .filter(({ node }) => isLate.has(node.key))
      .map(({ node, name, path }) => ({
        message:
          phases.get(node.key) === 'access'
            ? `"${name}" exists only once the service has answered, but the request to the service waits for ${node.key}.`
            : `"${name}" exists only once the service has answered, so ${node.key} is assumed to run in the response phase.`,
        path,
      }));
  },
};

const phase: Rule = {
  id: 'property-phase',
  severity: 'warning',
  documented: false,
  check: (context) => {
    const phases = new Map(context.plan.nodes.map((node) => [node.name, node.phase]));
    return uses(context)
      .filter(
        ({ node, spec, mode }) => spec?.[mode]?.phase === 'access' && phases.get(node.key) === 'response',
      )
      .map(({ node, name, path, mode }) => ({
        message: `"${name}" can be ${mode === 'set' ? 'written' : 'read'} only before the service is called, and ${node.key} waits for its response: it fails at run time.`,
        path,
      }));
  },
};

const type: Rule = {
  id: 'property-type',
  severity: 'warning',
  documented: false,
  check: (context) =>
    uses(context).flatMap((use): readonly Found[] => {
      const { node, name, spec, mode } = use;
      if (spec === null) return [];
      const around = mode === 'set' ? context.connectionsTo : context.connectionsFrom;
      return (around.get(node.key) ?? []).flatMap((connection): readonly Found[] => {
        const [from, to] = mode === 'set' ? [connection.fromType, spec.type] : [spec.type, connection.toType];
        const isWrong = compatibility(from, to).verdict === 'reject' && !(from === 'object' && to === 'map');
        if (!isWrong) return [];
        const message = `"${name}" is a ${spec.type}: ${from} -> ${to} fails at run time.`;
        return [{ message, path: connection.declared.path }];
      });
    }),
};

export const propertyRules: readonly Rule[] = [known, access, version, oldName, late, phase, type];
