// What the code of a plugin reaches for: other modules, timers, files, names that all requests share.
import { nodesOf, rangeOf, requiredBy, type CustomPlugin, type LuaModule } from '../custom-plugin.ts';
import { isCall, type LuaNode } from '../lua-tree.ts';
import { spelled } from '../lua-values.ts';
import type { Found, PluginRule } from '../rule.ts';

/** Lua of the gateway itself, of OpenResty and of LuaJIT, as far as it is known to be there. */
const comesAlong =
  /^(kong(\..+)?|ngx(\..+)?|cjson(\.safe)?|ffi|bit|jit|string\.buffer|table\.\w+|math|io|os|coroutine|debug|pl\..+|socket(\..+)?|ssl(\..+)?|ltn12|mime|lpeg|lyaml|lfs|multipart|version|luatz(\..+)?|pgmoon(\..+)?|lapis(\..+)?|MessagePack|pb|protoc|resty\.(http|http_\w+|openssl(\..+)?|session(\..+)?|healthcheck|dns(\..+)?|lrucache(\..+)?|lock|limit(\..+)?|sha\w*|md5|aes|hmac|random|string|redis|mysql|upload|websocket(\..+)?|core(\..+)?|jit-uuid|counter|ipmatcher|timerng|shell|signal|memcached|upstream(\..+)?|worker\.events|events(\..+)?|mlcache))$/;

const isOwn = (name: string, { name: plugin }: CustomPlugin): boolean =>
  name.startsWith(`kong.plugins.${plugin}.`);

const inModules =
  (check: (module: LuaModule, plugin: CustomPlugin) => readonly Omit<Found, 'file'>[]) =>
  (plugin: CustomPlugin): readonly Found[] =>
    plugin.modules.flatMap((module) =>
      check(module, plugin).map((found) => ({ ...found, file: module.path })),
    );

/** Places where the code calls or reads one of these names, which the module has not given a meaning of its own. */
function usesOf(
  module: LuaModule,
  wanted: RegExp,
): readonly { readonly name: string; readonly node: LuaNode }[] {
  return nodesOf(module).flatMap((node) => {
    if (!isCall(node)) return [];
    const name = spelled(node.base, module.names);
    return name !== null && wanted.test(name) ? [{ name, node: node.base }] : [];
  });
}

const onNodes = ['schema-upload', 'files', 'operator'] as const;

export const codeRules: readonly PluginRule[] = [
  {
    id: 'module-missing',
    severity: 'error',
    concerns: onNodes,
    documented: false,
    source:
      'handler.lua: modules of the plugin are required by their full names; what is not there cannot be',
    check: inModules((module, plugin) =>
      requiredBy(module).flatMap(({ name, range }) => {
        if (name === null || !isOwn(name, plugin)) return [];
        const own = name.slice(`kong.plugins.${plugin.name}.`.length);
        const there = plugin.modules.some((one) => one.name === own || one.name === `${own}.init`);
        const file = `${own.replaceAll('.', '/')}.lua`;
        return there ? [] : [{ range, message: `\`${name}\` is required, and there is no \`${file}\`.` }];
      }),
    ),
  },
  {
    id: 'streamed-require',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: 'Streaming custom plugins, "Streaming plugin limitations"',
    check: inModules((module, plugin) =>
      module.name !== 'handler'
        ? []
        : requiredBy(module).flatMap(({ name, range }) =>
            name !== null && (isOwn(name, plugin) || !comesAlong.test(name))
              ? [
                  {
                    range,
                    message: `A streamed plugin cannot load \`${name}\`. Its code has to be in the handler.`,
                  },
                ]
              : [],
          ),
    ),
  },
  {
    id: 'sandbox-require',
    severity: 'warning',
    concerns: ['streaming'],
    documented: false,
    source:
      'Streaming custom plugins: custom modules cannot be required in the sandbox; whether modules of the gateway can depends on `untrusted_lua`',
    check: inModules((module, plugin) =>
      module.name !== 'handler'
        ? []
        : requiredBy(module).flatMap(({ name, range }) =>
            name !== null && !isOwn(name, plugin) && comesAlong.test(name)
              ? [
                  {
                    range,
                    message: `\`${name}\` comes with the gateway, but the strictest sandbox takes no \`require\`. Set \`KONG_UNTRUSTED_LUA=lax\` on the nodes, and try it there.`,
                  },
                ]
              : [],
          ),
    ),
  },
  {
    id: 'library',
    severity: 'info',
    concerns: onNodes,
    documented: false,
    source: 'Modules that the gateway is known to bring along; all others have to be installed',
    check: inModules((module, plugin) =>
      requiredBy(module).flatMap(({ name, range }) =>
        name === null || isOwn(name, plugin) || comesAlong.test(name)
          ? []
          : [
              {
                range,
                message: `\`${name}\` is not known to come with the gateway. Install it on every node.`,
              },
            ],
      ),
    ),
  },
  {
    id: 'library-place',
    severity: 'warning',
    concerns: ['schema-upload'],
    documented: true,
    source: 'Custom plugins in Konnect hybrid mode: third-party libraries are referenced in handler.lua',
    check: inModules((module, plugin) =>
      module.name === 'handler' || module.name === 'schema'
        ? []
        : requiredBy(module).flatMap(({ name, range }) =>
            name === null || isOwn(name, plugin) || comesAlong.test(name)
              ? []
              : [{ range, message: `Konnect asks for \`${name}\` to be required in \`handler.lua\`.` }],
          ),
    ),
  },
  {
    id: 'timer',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: 'Streaming custom plugins: cannot create timers',
    check: inModules((module) =>
      usesOf(module, /^(ngx\.timer\.(at|every)|kong\.timer\.\w+)$/).map(({ name, node }) => ({
        range: rangeOf(node),
        message: `A streamed plugin cannot create timers: \`${name}\`.`,
      })),
    ),
  },
  {
    id: 'file-system',
    severity: 'error',
    concerns: ['streaming'],
    documented: true,
    source: 'Streaming custom plugins: cannot read or write the file system of the gateway',
    check: inModules((module) =>
      usesOf(
        module,
        /^(io\.(open|lines|popen|output|input|tmpfile)|os\.(remove|rename|tmpname|execute)|loadfile|dofile|lfs\.\w+|pl\.(file|dir|path)\.\w+)$/,
      ).map(({ name, node }) => ({
        range: rangeOf(node),
        message: `A streamed plugin cannot reach files of the gateway: \`${name}\`.`,
      })),
    ),
  },
  {
    id: 'shared-name',
    severity: 'warning',
    concerns: onNodes,
    documented: false,
    source: 'OpenResty: a worker has one set of global names for all requests, which races make unreliable',
    check: inModules((module) =>
      nodesOf(module).flatMap((node) => {
        const targets =
          node.type === 'AssignmentStatement'
            ? node.variables
            : node.type === 'FunctionDeclaration' && node.identifier?.type === 'Identifier'
              ? [node.identifier]
              : [];
        return targets.flatMap((target) =>
          target.type === 'Identifier' && !target.isLocal
            ? [
                {
                  range: rangeOf(target),
                  message: `\`${target.name}\` is a name that all plugins and requests of a worker share. Write \`local\` before it.`,
                },
              ]
            : [],
        );
      }),
    ),
  },
];
