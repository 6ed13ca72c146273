// The engine behind one door: short texts are read at once, long ones in a worker so that typing stays fluent.
import {
  analyse,
  applyEdit,
  type Analysis,
  type Document,
  type EditOptions,
  minGateway,
  type EditRefusal,
  type Flow,
  type FlowEdit,
  type GatewayVersion,
  type Result,
} from '../../src/index.ts';
import { connect, type Remote } from './remote.ts';

/** Characters above which a text goes to the worker. */
export const longText = 20_000;

export type EngineMethods = {
  analyse: (input: { document: Document; gateway: GatewayVersion }) => Analysis;
  applyEdit: (input: {
    document: Document;
    edit: FlowEdit;
    gateway: GatewayVersion;
    options: EditOptions;
  }) => Result<Document, EditRefusal>;
  minGateway: (input: { document: Document; gateway: GatewayVersion }) => GatewayVersion | null;
};

let remote: Remote<EngineMethods> | undefined;
const worker = (): Remote<EngineMethods> =>
  (remote ??= connect<EngineMethods>(
    () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' }),
  ));

export function analyseDocument(document: Document, gateway: GatewayVersion): Analysis | Promise<Analysis> {
  if (document.text.length <= longText) return analyse(document, gateway);
  return worker().call('analyse', { document, gateway });
}

export function editDocument(
  document: Document,
  edit: FlowEdit,
  gateway: GatewayVersion,
  options: EditOptions,
): Result<Document, EditRefusal> | Promise<Result<Document, EditRefusal>> {
  if (document.text.length <= longText) return applyEdit(document, edit, gateway, options);
  return worker().call('applyEdit', { document, edit, gateway, options });
}

/** A long text's flow is large: the worker has it already, and is told the text alone. */
export function lowestGateway(
  document: Document,
  gateway: GatewayVersion,
  flow: Flow,
): GatewayVersion | null | Promise<GatewayVersion | null> {
  if (document.text.length <= longText) return minGateway(flow);
  return worker().call('minGateway', { document, gateway });
}
