// A node connected as a whole passes on every field that the gateway knows: later gateways add some by themselves.
import type { GatewayVersion } from '../../base/gateway.ts';
import { portOf } from '../../model/flow-index.ts';
import { findProperty } from '../../nodes/properties.ts';
import type { RuleContext } from '../context.ts';
import type { Difference, Place } from './difference.ts';

const since: GatewayVersion = '3.14';

export const newFields: Difference = {
  rule: 'version-new-fields',
  since,
  documented: true,
  onChangeOnly: true,
  find: ({ resolution }) =>
    resolution.connections.flatMap((connection): readonly Place[] => {
      const { from, to, fromType, declared } = connection;
      const member =
        from.field === null && fromType === 'object' ? resolution.index.members.get(from.node) : undefined;
      if (member === undefined || to.field !== null) return [];
      const added = Object.keys(member.outputs.fields).filter(
        (name) => portOf(member, 'outputs', name)?.since === since,
      );
      if (added.length === 0) return [];
      const message = `From ${since} ${to.node} also gets ${added.join(', ')} of ${from.node}.`;
      return [{ message, path: declared.path }];
    }),
};

export const propertyShown: Difference = {
  rule: 'version-property',
  since: '3.14',
  documented: false,
  find: (context: RuleContext) =>
    context.flow.nodes.flatMap((node): readonly Place[] => {
      const name = node.type === 'property' ? node.attributes['property'] : undefined;
      if (typeof name !== 'string' || !context.connectionsTo.has(node.key)) return [];
      if (findProperty(name)?.set?.shown === undefined) return [];
      const message = `Kong’s documentation shows writing "${name}" from 3.14; earlier gateways are assumed to take it.`;
      return [{ message, path: ['nodes', node.index, 'property'] }];
    }),
};
