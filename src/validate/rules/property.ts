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
  /** A connected input makes the node write. */
  readonly mode: 'get' | 'set';
}

function uses({ flow, connectionsTo }: RuleContext): readonly Use[] {
  return flow.nodes.flatMap((node): readonly Use[] => {
    const name = node.type === 'property' ? node.attributes['property'] : undefined;
    if (typeof name !== 'string' || name === '') return [];
    const mode = connectionsTo.has(node.key) ? 'set' : 'get';
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
      const meant = nearestName(
        name,
        properties.filter(isPlain).map((property) => property.name),
      );
      const hint =
        meant === null ? ' Values of your own go under kong.ctx.shared.' : ` Did you mean "${meant}"?`;
      const fixes = meant === null ? [] : writeAt(context, path, meant);
      return [{ message: `Kong has no property "${name}".${hint}`, path, fixes }];
    }),
};

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

export const propertyRules: readonly Rule[] = [known, access, version, oldName, late, type];
