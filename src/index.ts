// The front door: the studio and the terminal import the engine from here; a jq worker has its own, jq-worker.ts.
export { analyse, inTextOrder, placeFindings } from './analyse.ts';
export type { Analysis, PlaceSummary } from './analysis.ts';
export type { Range, Severity } from './base/diagnostic.ts';
export {
  atLeast,
  gatewayVersions,
  isGatewayVersion,
  newerOf,
  newestTarget,
  oldestTarget,
  targetVersions,
  type GatewayVersion,
} from './base/gateway.ts';
export { instantOf } from './base/instant.ts';
export { isList, isObject, kindOf, type Json, type JsonObject } from './base/json.ts';
export { showPath, type Path } from './base/path.ts';
export { err, ok, type Result } from './base/result.ts';
export {
  jqVersionFor,
  runLimit,
  typingLimit,
  type JqAnswer,
  type JqEngine,
  type JqOptions,
  type JqOutcome,
  type JqProblem,
  type JqService,
  type JqVersion,
} from './jq/engine.ts';
export type { FromWorker as FromJqWorker } from './jq/protocol.ts';
export { superviseJq, type JqHost, type JqWorker, type SupervisedJq } from './jq/supervise.ts';
export { applyEdit } from './edit/apply-edit.ts';
export { begin, commit, redo, undo, type History } from './edit/history.ts';
export type { SourcePlugin } from './model/source-plugin.ts';
export { membersOf } from './model/branches.ts';
export { canConnect, type ConnectAnswer } from './model/can-connect.ts';
export { connectionId, sameEnd, showEnd, type Connection, type End } from './model/connection.ts';
export type { Document, Layout, Position } from './model/document.ts';
export type { Flow, FlowNode } from './model/flow.ts';
export type { BranchSlot, EditOptions, EditRefusal, FlowEdit } from './model/flow-edit.ts';
export type {
  FlowDiagnostic as Diagnostic,
  FlowFinding as Finding,
  FlowFix as Fix,
} from './model/flow-finding.ts';
export { renameKey, renamePort, type PortRename } from './model/rename-port.ts';
export { configFields } from './nodes/config.ts';
export type {
  Family,
  FieldKind,
  FieldSpec,
  FieldSpecs,
  PortSpec,
  SideSpec,
  Suggestion,
  ValueType,
} from './nodes/define.ts';
export { nodeName } from './nodes/names.ts';
export { defaultOf, exists, isRequired } from './nodes/read-attributes.ts';
export {
  implicitNodes,
  isImplicit,
  isNodeType,
  nodeTypes,
  specOf,
  type CatalogueSpec,
  type CatalogueType,
  type ImplicitName,
  type NodeType,
} from './nodes/index.ts';
export { inputPorts, outputPorts, type Port } from './nodes/ports.ts';
export { resolveConnections, type Resolution } from './model/resolve.ts';
export type { ConnectionProblem } from './model/connection-problem.ts';
export type { ExecutionPlan, Phase, PlannedNode } from './plan/plan.ts';
export { foldEvents, type NodeState, type NodeView } from './run/fold-events.ts';
export { generateSample } from './run/generate-sample.ts';
export { createMemory, type RunMemory } from './run/memory.ts';
export { notSimulated } from './run/not-simulated.ts';
export { runFlow, runToEnd, type RunOptions } from './run/run-flow.ts';
export type { RunServices } from './run/services.ts';
export type { StudioLimit } from './nodes/behaviour.ts';
export { requestUrl } from './run/exchange-from.ts';
export { readSamples, type SampleProblem } from './run/read-samples.ts';
export type * from './run/result.ts';
export {
  plainAnswer,
  plainRequest,
  plainSample,
  type Answer,
  type HeaderValues,
  type Sample,
  type SampleRequest,
} from './run/sample.ts';
export { minGateway } from './validate/examine.ts';
export { jqFindings } from './validate/jq.ts';
export type { Rule } from './validate/rule.ts';
export { runFindings } from './validate/run-findings.ts';
export { versionDifferences, type VersionDifference } from './validate/version-differences.ts';
export { rules } from './validate/rules.ts';
export { strayNames } from './run/stray-names.ts';
export { writeSamples } from './write-samples.ts';
