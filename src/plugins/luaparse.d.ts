// The parser ships no types. What it makes is described in lua-tree.ts, and lua.ts is where the two meet.
declare module 'luaparse' {
  interface Options {
    readonly luaVersion: 'LuaJIT';
    readonly encodingMode: 'none';
    readonly comments: boolean;
    readonly scope: boolean;
    readonly ranges: boolean;
  }
  const luaparse: { readonly parse: (text: string, options?: Options) => unknown };
  export default luaparse;
}
