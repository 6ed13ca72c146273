// The one place that knows the Lua parser. Lua is read and never run. The dialect is that of LuaJIT, which the gateway
// has; texts may hold any character, so that the parser leaves the values of strings to lua-values.ts.
import luaparse from 'luaparse';
import type { Range } from '../base/diagnostic.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { LuaChunk } from './lua-tree.ts';

export interface LuaFault {
  readonly message: string;
  readonly range: Range;
}

export function readLua(text: string): Result<LuaChunk, LuaFault> {
  try {
    const chunk = luaparse.parse(text.replace(/^\uFEFF/, ' '), {
      luaVersion: 'LuaJIT',
      encodingMode: 'none',
      comments: false,
      scope: true,
      ranges: true,
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parser has no types of its own
    return ok(chunk as LuaChunk);
  } catch (error) {
    return err(faultOf(error, text));
  }
}

function faultOf(error: unknown, text: string): LuaFault {
  if (error instanceof RangeError)
    return { message: 'The code is nested too deeply to be read.', range: { start: 0, end: 0 } };
  // The parser trips over itself while it words a mistake: that there is one is all that is known.
  if (error instanceof TypeError)
    return { message: 'Lua cannot read this, and the parser cannot say where.', range: { start: 0, end: 0 } };
  if (!(error instanceof SyntaxError) || !('index' in error) || typeof error.index !== 'number') throw error;
  const start = Math.min(error.index, text.length);
  const [token = ''] = /^(?:\w+|\S)?/u.exec(text.slice(start)) ?? [];
  // What the parser puts after "near" may be left over from the text that it read before.
  const words = error.message.replace(/^\[\d+:\d+\] /, '').replace(/ near '[^]*'$/, '');
  const cause = words.startsWith('unexpected symbol') ? 'unexpected symbol' : words;
  const place = token === '' ? 'the end of the file' : `"${token}"`;
  return {
    message: `Lua cannot read this: ${cause} near ${place}.`,
    range: { start, end: start + token.length },
  };
}
