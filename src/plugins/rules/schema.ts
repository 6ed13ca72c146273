// What the schema module has to say, and what it may not do.
import type { Range } from '../../base/diagnostic.ts';
import { nodesOf, rangeOf, requiredBy, type CustomPlugin, type LuaModule } from '../custom-plugin.ts';
import type { LuaExpression, LuaNode } from '../lua-tree.ts';
import { constantOf, meant, tableEntries, type Names } from '../lua-values.ts';
import type { Found, PluginRule } from '../rule.ts';
import { ways } from '../ways.ts';

const typedefs = 'kong.db.schema.typedefs';

/** Nothing is said about a module that Lua cannot read: its syntax is the one thing to mend. */
const readable = (module: LuaModule | null): module is LuaModule => module !== null && module.chunk !== null;

const ofSchema =
  (check: (schema: LuaModule) => readonly Omit<Found, 'file'>[]) =>
  ({ schema }: CustomPlugin): readonly Found[] =>
    readable(schema) ? check(schema).map((found) => ({ ...found, file: schema.path })) : [];

export const schemaRules: readonly PluginRule[] = [
  {
    id: 'schema-table',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: 'schema.lua, "schema.lua specification"',
    check: ofSchema((schema) => {
      const { returned, names } = schema;
      if (returned === null) return [{ message: 'The module returns no table. A schema is a table.' }];
      const { entries, whole } = returned;
      const name = entries.get('name');
      const constant = name === undefined ? undefined : constantOf(name.value, names);
      const unfit = constant !== undefined && (typeof constant !== 'string' || constant === '');
      return [
        ...(name === undefined && whole ? [{ message: 'The schema has no `name`.' }] : []),
        ...(name !== undefined && unfit
          ? [{ message: 'The name of the plugin has to be a text.', range: rangeOf(name.value) }]
          : []),
        ...(entries.has('fields') || !whole ? [] : [{ message: 'The schema has no `fields`.' }]),
      ];
    }),
  },
  {
    id: 'schema-config',
    severity: 'warning',
    concerns: ways,
    documented: false,
    source: 'schema.lua: every schema shown has a record `config` in its fields',
    check: ofSchema(({ returned, names }) => {
      const fields = returned?.entries.get('fields');
      if (fields === undefined || holdsConfig(fields.value, names)) return [];
      return [
        {
          message:
            'The fields hold no `config`. Describe the settings of the plugin in a record of that name; it may be empty.',
          range: { start: fields.range[0], end: fields.range[1] },
        },
      ];
    }),
  },
  {
    id: 'schema-require',
    severity: 'error',
    concerns: ['schema-upload'],
    documented: true,
    source: 'Custom plugins in Konnect hybrid mode, "Requirements"',
    check: ofSchema((schema) =>
      requiredBy(schema).map(({ name, range }) => ({
        range,
        message:
          name === typedefs
            ? `Konnect takes no \`require\` in a schema, not even of \`${typedefs}\`. Write out what it stands for, such as \`type = "string"\`.`
            : 'Konnect takes no `require` in a schema. Write out here what it stands for.',
      })),
    ),
  },
  {
    id: 'streamed-schema-require',
    severity: 'error',
    concerns: ['streaming'],
    documented: false,
    source:
      'Streaming custom plugins, "Streaming plugin limitations"; the API description of custom-plugins requires typedefs in its example',
    check: ofSchema((schema) =>
      requiredBy(schema).flatMap(({ name, range }) =>
        name === typedefs
          ? []
          : [
              {
                range,
                message: 'The schema of a streamed plugin is read in a sandbox without other modules.',
              },
            ],
      ),
    ),
  },
  {
    id: 'schema-arguments',
    severity: 'error',
    concerns: ['schema-upload', 'streaming'],
    documented: false,
    source:
      'Lua: `...` of a module is the name by which it was required; a schema that is sent is not required',
    check: ofSchema((schema) =>
      outsideFunctions(schema).flatMap((node) =>
        node.type === 'VarargLiteral'
          ? [
              {
                range: rangeOf(node),
                message:
                  'A schema that is sent to a control plane has no `...`: nothing requires it by a name. Write the name of the plugin out.',
              },
            ]
          : [],
      ),
    ),
  },
  {
    id: 'schema-validator',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: 'Streaming custom plugins, "Streaming plugin limitations"',
    check: ofSchema((schema) =>
      functionsIn(schema).map((range) => ({
        range,
        message:
          'A streamed plugin checks values in its handler, not by functions of its schema. Move this check there.',
      })),
    ),
  },
];

/** Fields are a list of tables with one key each, or a table with all of them; others are worked out at run time. */
function holdsConfig(fields: LuaExpression, names: Names): boolean {
  const table = meant(fields, names);
  if (table.type !== 'TableConstructorExpression') return true;
  if (tableEntries(table, names).some(([key]) => key === 'config')) return true;
  return table.fields.some(({ value }) => {
    const inner = meant(value, names);
    return (
      inner.type !== 'TableConstructorExpression' ||
      tableEntries(inner, names).some(([key]) => key === 'config')
    );
  });
}

/** What runs when the module is loaded; functions are among it, what is inside them is not. */
function outsideFunctions(schema: LuaModule): readonly LuaNode[] {
  let reached = -1;
  return nodesOf(schema).filter((node) => {
    if (node.range[0] < reached) return false;
    if (node.type === 'FunctionDeclaration') reached = node.range[1];
    return true;
  });
}

const functionsIn = (schema: LuaModule): readonly Range[] =>
  outsideFunctions(schema)
    .filter(({ type }) => type === 'FunctionDeclaration')
    .map(({ range: [start] }) => ({ start, end: start + 'function'.length }));
