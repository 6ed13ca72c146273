// What `scripts/jq-plugin.ts` makes for the terminal's jq host.
declare module 'virtual:jq-node' {
  export const wasmFiles: Readonly<Record<'1.7.1' | '1.8.2', URL>>;
  /** One CommonJS script. */
  export const workerSource: string;
}
