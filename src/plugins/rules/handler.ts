// The handler: its two fields, and the functions that the gateway calls in its phases.
import { nearestName } from '../../model/nearest.ts';
import { rangeOf, requiredBy, type CustomPlugin, type LuaModule } from '../custom-plugin.ts';
import { constantOf, functionOf, type ReturnedTable, type TableEntry } from '../lua-values.ts';
import type { Found, PluginRule } from '../rule.ts';
import { ways } from '../ways.ts';

/** Source: handler.lua, "Available contexts". */
const phases = [
  'init_worker',
  'configure',
  'certificate',
  'rewrite',
  'preread',
  'access',
  'response',
  'header_filter',
  'body_filter',
  'log',
  'ws_handshake',
  'ws_client_frame',
  'ws_upstream_frame',
  'ws_close',
];

interface ReadHandler extends LuaModule {
  readonly returned: ReturnedTable;
}

const isRead = (module: LuaModule | null): module is ReadHandler =>
  module !== null && module.returned !== null;

const ofHandler =
  (check: (handler: ReadHandler) => readonly Omit<Found, 'file'>[]) =>
  ({ handler }: CustomPlugin): readonly Found[] =>
    isRead(handler) ? check(handler).map((found) => ({ ...found, file: handler.path })) : [];

const atKey = ({ range: [start, end] }: TableEntry): Pick<Found, 'range'> => ({ range: { start, end } });

/** A field that is plainly missing, or plainly not what it has to be. */
function fieldFault(
  { returned, names }: ReadHandler,
  name: string,
  fits: (value: string | number | boolean) => boolean,
  wanted: string,
): readonly Omit<Found, 'file'>[] {
  const entry = returned.entries.get(name);
  if (entry === undefined)
    return returned.whole
      ? [{ message: `The handler has no \`${name}\`: ${wanted}.`, range: rangeOf(returned) }]
      : [];
  const value = constantOf(entry.value, names);
  return value === undefined || fits(value)
    ? []
    : [{ message: `\`${name}\` has to be ${wanted}.`, range: rangeOf(entry.value) }];
}

const isPhase = (name: string): boolean => phases.includes(name);

export const handlerRules: readonly PluginRule[] = [
  {
    id: 'handler-table',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: 'handler.lua, "handler.lua specification"',
    check: ({ handler }) =>
      handler !== null && handler.chunk !== null && handler.returned === null
        ? [{ file: handler.path, message: 'The module returns no table. A handler is a table of functions.' }]
        : [],
  },
  {
    id: 'handler-priority',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: 'handler.lua, "handler.lua specification"; the gateway asks for a whole number',
    check: ofHandler((handler) =>
      fieldFault(handler, 'PRIORITY', Number.isSafeInteger, 'a whole number, by which plugins are ordered'),
    ),
  },
  {
    id: 'handler-version',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: 'handler.lua, "handler.lua specification"; the gateway asks for the form x.y.z',
    check: ofHandler((handler) =>
      fieldFault(
        handler,
        'VERSION',
        (value) => typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value),
        'a text of three numbers, such as "1.0.0"',
      ),
    ),
  },
  {
    id: 'base-plugin',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: 'handler.lua, "Migrating from the BasePlugin module"',
    check: ({ modules }) =>
      modules.flatMap((module) =>
        requiredBy(module).flatMap(({ name, range }) =>
          name === 'kong.plugins.base_plugin'
            ? [
                {
                  file: module.path,
                  range,
                  message: 'The gateway no longer has this module. Make the handler a plain table instead.',
                },
              ]
            : [],
        ),
      ),
  },
  {
    id: 'response-and-filters',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: 'handler.lua, "Available contexts": the gateway does not start with both',
    check: ofHandler(({ returned: { entries } }) =>
      entries.has('response')
        ? ['header_filter', 'body_filter'].flatMap((name) => {
            const entry = entries.get(name);
            return entry === undefined
              ? []
              : [
                  {
                    ...atKey(entry),
                    message: `\`response\` takes the place of \`${name}\`: the gateway does not start with both.`,
                  },
                ];
          })
        : [],
    ),
  },
  {
    id: 'init-worker',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: 'Streaming custom plugins: cannot run in the init_worker phase',
    check: ofHandler(({ returned: { entries } }) => {
      const entry = entries.get('init_worker');
      return entry === undefined
        ? []
        : [{ ...atKey(entry), message: 'A streamed plugin cannot have `init_worker`.' }];
    }),
  },
  {
    id: 'no-phase',
    severity: 'warning',
    concerns: ways,
    documented: false,
    source: 'handler.lua, "Available contexts": the gateway calls functions of these names only',
    check: ofHandler(
      ({
        returned: {
          entries,
          whole,
          range: [start, end],
        },
      }) =>
        whole && ![...entries.keys()].some(isPhase)
          ? [
              {
                range: { start, end },
                message: 'The handler has no function that the gateway calls, so the plugin does nothing.',
              },
            ]
          : [],
    ),
  },
  {
    id: 'phase-name',
    severity: 'warning',
    concerns: ways,
    documented: false,
    source: 'handler.lua, "Available contexts": the gateway calls functions of these names only',
    check: ofHandler(({ returned: { entries }, names }) =>
      [...entries].flatMap(([name, entry]) => {
        const meant = isPhase(name) || functionOf(entry, names) === null ? null : nearestName(name, phases);
        return meant === null || entries.has(meant)
          ? []
          : [
              {
                ...atKey(entry),
                message: `The gateway does not call \`${name}\`. Did you mean \`${meant}\`?`,
              },
            ];
      }),
    ),
  },
  {
    id: 'phase-self',
    severity: 'warning',
    concerns: ways,
    documented: true,
    source: 'handler.lua: all functions take self as the first parameter',
    check: ofHandler(({ returned: { entries }, names }) =>
      [...entries].flatMap(([name, entry]) => {
        const [first] = isPhase(name) ? parametersOf(entry, names) : [];
        return first !== undefined && /^conf(ig)?s?$/.test(first)
          ? [
              {
                ...atKey(entry),
                message: `The first parameter is the handler itself, the second the config: \`${first}\` would be the handler. Write \`:${name}(${first})\` or \`.${name}(self, ${first})\`.`,
              },
            ]
          : [];
      }),
    ),
  },
];

function parametersOf(entry: TableEntry, names: LuaModule['names']): readonly string[] {
  const code = functionOf(entry, names);
  if (code === null || (code.identifier?.type === 'MemberExpression' && code.identifier.indexer === ':'))
    return [];
  return code.parameters.flatMap((one) => (one.type === 'Identifier' ? [one.name] : []));
}
