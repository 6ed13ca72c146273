// What is said about a flow, with mends that are edits of a flow.
import type { Diagnostic, Finding, Fix } from '../base/diagnostic.ts';
import type { FlowEdit } from './flow-edit.ts';

export type FlowFinding = Finding<FlowEdit>;
export type FlowDiagnostic = Diagnostic<FlowEdit>;
export type FlowFix = Fix<FlowEdit>;
