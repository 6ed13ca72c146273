// The second front door, for jq's workers alone: they are started often, and through this they load jq and nothing else.
export type { FromWorker as FromJqWorker, ToWorker as ToJqWorker } from './jq/protocol.ts';
export { serveJq } from './jq/serve.ts';
