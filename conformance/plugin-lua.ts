// Lua read by the project beside Lua itself: what one takes the other takes. The plain plugin loses one word or sign at a
// time, which breaks it in most places.
import { pluginCells } from './plugin-cells.ts';
import { readLua } from '../src/plugins/lua.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';

const judge = `
local cjson = require "cjson"
for _, text in ipairs(cjson.decode(io.read("*a"))) do
  io.write(loadstring(text) and "1" or "0")
end`;

/** Each token left out once, and doubled once. */
const broken = (text: string): readonly string[] =>
  [...text.matchAll(/[A-Za-z_]\w*|"[^"]*"|[^\s\w]/g)].flatMap(({ 0: token, index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + token.length)];
    return [`${before} ${after}`, `${before}${token} ${token}${after}`];
  });

export async function luaReport(shared: string): Promise<Report> {
  const [plain] = pluginCells(shared, false).cells;
  const modules = plain?.plugin.modules ?? [];
  const texts = modules.flatMap(({ text }) => [text, ...broken(text)]);
  const name = 'Lua that is read and refused, beside Lua 5.1';
  const answer = await runTool('lua5.1', ['-e', judge], JSON.stringify(texts));
  const absent = { name, run: 0, of: texts.length, failures: [], notRun: [], notes: [] };
  if (answer?.status !== 0)
    return { ...absent, notRun: [{ tool: 'lua5.1 with lua-cjson', cells: texts.length }] };
  const failures = texts.flatMap((text, i) => {
    const taken = answer.stdout[i] === '1';
    return readLua(text).ok === taken ? [] : [`Lua ${taken ? 'takes' : 'refuses'} ${JSON.stringify(text)}`];
  });
  const refused = answer.stdout.split('0').length - 1;
  return { ...absent, run: texts.length, failures, notes: [`${refused} refused by both`] };
}
