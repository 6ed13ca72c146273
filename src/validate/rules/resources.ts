// What nodes need from `resources`, and what should not stand there.
import type { Json } from '../../base/json.ts';
import { isObject } from '../../base/json.ts';
import { setAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const cacheDeclared: Rule = {
  id: 'cache-resource',
  title: 'A cache node has a cache to use',
  severity: 'error',
  documented: true,
  explanation:
    'Say where entries are kept under `resources.cache`: in the memory of the gateway node, or in Redis.',
  source: 'Plugin documentation, "cache"; the gateway’s wording is not published',
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
        message: `${node.name} needs a cache. Declare one under resources.cache.`,
        path: ['nodes', node.index],
        fixes,
      }));
  },
};

const vaultReference: Rule = {
  id: 'vault-reference',
  title: 'Secrets are references to a vault',
  severity: 'warning',
  documented: false,
  explanation:
    'The gateway probably takes a plain text here, but then the secret stands in the config for all to read.',
  source: 'Plugin documentation, "vault"; Kong’s referenceable fields also take plain texts',
  check: ({ flow }) =>
    flow.vault.flatMap((name): readonly Found[] => {
      const resources = flow.config?.['resources'];
      const vault = isObject(resources) ? resources['vault'] : undefined;
      const value = isObject(vault) ? vault[name] : undefined;
      if (typeof value !== 'string' || value === '' || /^\{vault:\/\/.+\}$/.test(value)) return [];
      const message = `The secret "${name}" is written as plain text. Write a reference such as {vault://env/${name.toLowerCase().replaceAll('_', '-')}}.`;
      return [{ message, path: ['resources', 'vault', name] }];
    }),
};

export const resourceRules: readonly Rule[] = [cacheDeclared, vaultReference];
