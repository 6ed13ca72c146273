// What nodes need from `resources`, and what should not stand there.
import type { Json } from '../../base/json.ts';
import { isObject } from '../../base/json.ts';
import { setAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';
import { isVaultReference } from '../secrets-in.ts';

const cacheDeclared: Rule = {
  id: 'cache-resource',
  severity: 'error',
  documented: true,
  check: (context) => {
    const { flow } = context;
    const resources = flow.config?.['resources'];
    if (isObject(resources) && isObject(resources['cache'])) return [];
    // A whole new `resources` where there is none: an edit need not invent the maps on the way.
    const memory: Json = { strategy: 'memory' };
    const [path, value] = isObject(resources)
      ? [['resources', 'cache'], memory]
      : [['resources'], { cache: memory }];
    const fixes = setAt(context, path, value, 'Add resources.cache: {strategy: memory}');
    return flow.nodes
      .filter((node) => node.type === 'cache')
      .map((node) => ({
        message: `${node.key} needs a cache. Declare one under resources.cache.`,
        path: ['nodes', node.index],
        fixes,
      }));
  },
};

const vaultReference: Rule = {
  id: 'vault-reference',
  severity: 'warning',
  documented: false,
  check: ({ flow }) =>
    flow.vault.flatMap((name): readonly Found[] => {
      const resources = flow.config?.['resources'];
      const vault = isObject(resources) ? resources['vault'] : undefined;
      const value = isObject(vault) ? vault[name] : undefined;
      if (typeof value !== 'string' || value === '' || isVaultReference(value)) return [];
      const message = `The secret "${name}" is written as plain text. Write a reference such as {vault://env/${name.toLowerCase().replaceAll('_', '-')}}.`;
      return [{ message, path: ['resources', 'vault', name] }];
    }),
};

const vaultDeclared: Rule = {
  id: 'vault-resource',
  severity: 'warning',
  documented: false,
  check: ({ flow, connectionsFrom }) =>
    flow.vault.length > 0
      ? []
      : (connectionsFrom.get('vault') ?? []).map(({ declared }) => ({
          message: 'The vault has no secrets. Declare them under resources.vault.',
          path: declared.path,
        })),
};

const cacheLife: Rule = {
  id: 'cache-ttl',
  severity: 'warning',
  documented: false,
  check: ({ flow, connectionsTo }) =>
    flow.nodes.flatMap((node): readonly Found[] => {
      const ttl = node.type === 'cache' ? node.attributes['ttl'] : undefined;
      const replaced = connectionsTo.get(node.key)?.some(({ to }) => to.field === 'ttl') ?? false;
      if (typeof ttl !== 'number' || ttl > 0 || replaced) return [];
      const message = `An entry that lives ${ttl} seconds is gone at once, or never goes: Kong does not say which. Give it a second or more.`;
      return [{ message, path: ['nodes', node.index, 'ttl'] }];
    }),
};

export const resourceRules: readonly Rule[] = [cacheDeclared, cacheLife, vaultDeclared, vaultReference];
