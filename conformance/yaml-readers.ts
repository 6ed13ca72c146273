// The five readers of YAML that exported files meet: kubectl's (Go, which decK shares), libyaml under Lua (Kong's DB-less
// loader), PyYAML, and the `yaml` package in both versions. Each reads many documents at once: a process costs more than
// its work.
import { parse } from 'yaml';
import { runTool, type ToolAnswer } from './run-tool.ts';

export interface YamlReader {
  readonly tool: string;
  /** Whether it tells an empty list from an empty map, and keeps every digit of a number. */
  readonly exact: boolean;
  /** The documents' values, an error in place of those that it refuses; null when the tool is absent. */
  readonly read: (texts: readonly string[]) => Promise<readonly unknown[] | null>;
}

const lua = `
local y, cjson = require "lyaml", require "cjson"
cjson.encode_max_depth(200)
local function conv(x)
  if x == y.null then return cjson.null end
  if type(x) ~= "table" then return x end
  local r, n = {}, 0
  for _ in pairs(x) do n = n + 1 end
  if n > 0 and #x == n then
    for i = 1, n do r[i] = conv(x[i]) end
    return r
  end
  for k, v in pairs(x) do
    r[type(k) == "string" and k or "<<" .. type(k) .. ">>" .. tostring(k)] = conv(v)
  end
  return r
end
local texts = cjson.decode(io.read("*a"))
for _, text in ipairs(texts) do
  local ok, value = pcall(y.load, text)
  if ok then io.write(cjson.encode({ value = conv(value) }), "\\n")
  else io.write(cjson.encode({ error = tostring(value) }), "\\n") end
end`;

const python = `
import sys, json, yaml
for text in json.load(sys.stdin):
    try: print(json.dumps({"value": yaml.safe_load(text)}))
    except Exception as e: print(json.dumps({"error": str(e)[:300]}))`;

const missing = /No module named|module '[\w.]+' not found/;

/** One JSON value to a line, each `{"value": …}` or `{"error": …}`. */
function linesOf(answer: ToolAnswer | null): readonly unknown[] | null {
  if (answer === null || missing.test(answer.stderr)) return null;
  if (answer.status !== 0) throw new Error(answer.stderr.slice(0, 300));
  return answer.stdout
    .trim()
    .split('\n')
    .map((line) => {
      // Both programs above write nothing else.
      const read = JSON.parse(line) as { readonly value?: unknown; readonly error?: string };
      return read.error === undefined ? read.value : new Error(read.error);
    });
}

const attempt = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

const marked = 'apiVersion: v1\nkind: Marked\nmetadata: {name: x}\n';
const markedJson = '{"apiVersion":"v1","kind":"Marked","metadata":{"name":"x"},';
function withKind(text: string): string {
  if (/^kind:/m.test(text)) return text;
  return text.startsWith('{') ? markedJson + text.slice(1) : marked + text;
}
const annotate = ['annotate', '--local', '-f', '-', '-o', 'json', 'none.test/none-'];

/** kubectl reads objects only, so that texts without a kind are lent one; documents in one text are told by their count. */
export async function readWithKubectl(texts: readonly string[]): Promise<readonly unknown[] | null> {
  const stream = texts.map((text) => `---\n${withKind(text)}`).join('');
  const answer = await runTool('kubectl', annotate, stream);
  if (answer === null) return null;
  if (answer.status !== 0) throw new Error(answer.stderr.slice(0, 500));
  const objects = answer.stdout
    .trim()
    .split(/\n(?=\{)/)
    .map((text): unknown => JSON.parse(text));
  return objects;
}

export const yamlReaders: readonly YamlReader[] = [
  { tool: 'kubectl', exact: true, read: readWithKubectl },
  {
    tool: 'lua-yaml',
    exact: false,
    read: async (texts) => linesOf(await runTool('lua5.1', ['-e', lua], JSON.stringify(texts))),
  },
  {
    tool: 'python3-yaml',
    exact: true,
    read: async (texts) => linesOf(await runTool('python3', ['-c', python], JSON.stringify(texts))),
  },
  ...(['1.1', '1.2'] as const).map((version) => ({
    tool: `yaml ${version}`,
    exact: true,
    read: (texts: readonly string[]) =>
      Promise.resolve(texts.map((text) => attempt(() => parse(text, { version })))),
  })),
];
