// Custom plugins for tests: one that every way takes, and the same with files put in, changed or taken out.
import type { PluginFile } from '../plugins/custom-plugin.ts';

const handler = `local Stamp = {
  PRIORITY = 500,
  VERSION = "1.2.0",
}

function Stamp:access(config)
  kong.service.request.set_header(config.header, ngx.now())
end

return Stamp
`;

const schema = `local NAME = "request-stamp"

return {
  name = NAME,
  fields = {
    { config = {
        type = "record",
        fields = {
          { header = { type = "string", required = true, default = "X-Stamp" } },
        },
    } },
  },
}
`;

export const stampFolder = 'kong/plugins/request-stamp';

export type Changes = { readonly [name: string]: string | null };

/** Names are inside the plugin's folder; null takes a file out. */
export const stampWith = (changes: Changes = {}): readonly PluginFile[] =>
  Object.entries({ 'handler.lua': handler, 'schema.lua': schema, ...changes }).flatMap(([name, text]) =>
    text === null ? [] : [{ path: `${stampFolder}/${name}`, text }],
  );

/** The handler or the schema with one text in place of another. */
export function stampText(file: 'handler.lua' | 'schema.lua', old: string, fresh: string): Changes {
  const text = file === 'handler.lua' ? handler : schema;
  if (!text.includes(old)) throw new Error(`${file} has no ${old}`);
  return { [file]: text.replace(old, () => fresh) };
}
