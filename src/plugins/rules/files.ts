// Which files a plugin has, what it is called, and how large it may be.
import { lastPart, type CustomPlugin } from '../custom-plugin.ts';
import { isPlainName } from '../define.ts';
import { bundledPlugins } from '../bundled-plugins.ts';
import type { Found, PluginRule } from '../rule.ts';
import { ways } from '../ways.ts';

const place = ({ folder }: CustomPlugin): string => (folder === '' ? 'The plugin' : `\`${folder}\``);

/** What ends in the gateway as an extension of its API or its database. */
const extensions: readonly (readonly [name: RegExp, what: string])[] = [
  [/^api$/, 'extends the Admin API'],
  [/^daos?$/, 'declares entities of its own'],
  [/^migrations(\..+)?$/, 'changes the database'],
];

const extensionOf = (name: string): string | null =>
  extensions.find(([pattern]) => pattern.test(name))?.[1] ?? null;

const requirements = 'Custom plugins in Konnect hybrid mode, "Requirements"';
const streamingLimits = 'Streaming custom plugins, "Streaming plugin limitations"';

/** In bytes. The page says 100 KB; the smaller reading is the safe one. */
const mostStreamed = 100_000;

const nameRange = ({ schema }: CustomPlugin): Pick<Found, 'range'> => {
  const entry = schema?.returned?.entries.get('name');
  return entry === undefined ? {} : { range: { start: entry.value.range[0], end: entry.value.range[1] } };
};

export const fileRules: readonly PluginRule[] = [
  {
    id: 'plugin-modules',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: 'Custom plugin reference, "Basic plugin modules"',
    check: (plugin) =>
      (['handler', 'schema'] as const).flatMap((name) =>
        plugin[name] === null
          ? [{ file: null, message: `${place(plugin)} has no \`${name}.lua\`. A plugin consists of both.` }]
          : [],
      ),
  },
  {
    id: 'lua-syntax',
    severity: 'error',
    concerns: ways,
    documented: false,
    source: 'Grammar of LuaJIT, the Lua of the gateway: a module that cannot be read is not loaded',
    check: ({ modules }) =>
      modules.flatMap(({ path, fault }) => (fault === null ? [] : [{ file: path, ...fault }])),
  },
  {
    id: 'name-taken',
    severity: 'error',
    concerns: ways,
    documented: true,
    source: `${requirements}; priorities of the bundled plugins`,
    check: (plugin, all) => {
      const file = plugin.schema?.path ?? null;
      if (bundledPlugins.has(plugin.name))
        return [
          {
            file,
            ...nameRange(plugin),
            message: `"${plugin.name}" is the name of a plugin that comes with the gateway. A custom plugin needs a name of its own.`,
          },
        ];
      const twin = all.find(({ name, folder }) => name === plugin.name && folder !== plugin.folder);
      return twin === undefined
        ? []
        : [
            {
              file,
              ...nameRange(plugin),
              message: `\`${twin.folder}\` has the name "${plugin.name}", too. Each plugin needs a name of its own.`,
            },
          ];
    },
  },
  {
    id: 'name-form',
    severity: 'error',
    concerns: ['streaming'],
    documented: false,
    source: 'Kong Gateway, entity custom_plugins: pattern of `name`; modules are kong.plugins.NAME.MODULE',
    check: (plugin) => {
      if (/^[a-z][a-z0-9-]*[a-z0-9]$/.test(plugin.name)) return [];
      const found = { file: plugin.schema?.path ?? null, ...nameRange(plugin) };
      return isPlainName(plugin.name)
        ? [
            {
              ...found,
              message: `"${plugin.name}" cannot be streamed: the name has two characters or more, lower-case letters, digits and hyphens, a letter first and no hyphen last.`,
            },
          ]
        : [
            {
              ...found,
              concerns: ways,
              message: `"${plugin.name}" cannot be part of the name of a Lua module: use letters, digits, "-" and "_".`,
            },
          ];
    },
  },
  {
    id: 'name-folder',
    severity: 'error',
    concerns: ['schema-upload', 'files'],
    documented: false,
    source: 'Custom plugin reference, "Plugin structure": modules are kong.plugins.NAME.MODULE',
    check: (plugin) => {
      const { folder, declaredName, schema } = plugin;
      const own = lastPart(folder);
      if (declaredName === null || own === '' || own === declaredName) return [];
      return [
        {
          file: schema?.path ?? null,
          ...nameRange(plugin),
          message: `The schema names the plugin "${declaredName}" and its folder is \`${own}\`. The gateway looks for \`kong.plugins.${declaredName}.handler\`: give both the same name.`,
        },
      ];
    },
  },
  {
    id: 'gateway-extension',
    severity: 'error',
    concerns: ['schema-upload', 'streaming'],
    documented: true,
    source: requirements,
    check: ({ modules }) =>
      modules.flatMap(({ path, name }) => {
        const what = extensionOf(name);
        return what === null
          ? []
          : [{ file: path, message: `\`${name}\` ${what}, which a plugin in Konnect cannot. Take it out.` }];
      }),
  },
  {
    id: 'two-modules',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: streamingLimits,
    check: ({ modules }) =>
      modules.flatMap(({ path, name }) =>
        name === 'handler' || name === 'schema' || extensionOf(name) !== null
          ? []
          : [
              {
                file: path,
                message: `A streamed plugin has a handler and a schema only, so \`${name}\` would stay behind. Move its code into the handler.`,
              },
            ],
      ),
  },
  {
    id: 'nested-modules',
    severity: 'warning',
    concerns: ['operator'],
    documented: false,
    source:
      'Deploy custom plugins with Kong Operator: files stand at the root of the image and end in a ConfigMap, whose keys have no folders',
    check: ({ modules }) =>
      modules.flatMap(({ path, name }) =>
        name.includes('.')
          ? [
              {
                file: path,
                message: `\`${name}\` stands in a folder of its own. The operator is only known to take files at the root of the image: try it, or move the file up.`,
              },
            ]
          : [],
      ),
  },
  {
    id: 'streamed-size',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: 'Dedicated Cloud Gateways reference, "Custom plugin limitations"',
    check: ({ handler, schema }) =>
      [handler, schema].flatMap((module) => {
        if (module === null) return [];
        const bytes = new TextEncoder().encode(module.text).length;
        return bytes <= mostStreamed
          ? []
          : [
              {
                file: module.path,
                message: `The file has ${Math.ceil(bytes / 1000)} KB. Konnect takes 100 KB in one upload.`,
              },
            ];
      }),
  },
  {
    id: 'other-language',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: 'Streaming custom plugins: must be written in Lua',
    check: ({ files, handler }) => {
      const foreign = files.find(({ path }) => /\.(go|py|js|ts)$/.test(path));
      return foreign === undefined || handler !== null
        ? []
        : [
            {
              file: foreign.path,
              message:
                'A plugin in another language than Lua cannot be streamed. Its schema can be uploaded; the plugin runs beside the gateway.',
            },
          ];
    },
  },
];
