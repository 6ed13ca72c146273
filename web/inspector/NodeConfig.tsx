// The attributes of a node, drawn from the fields of its type.
import {
  nodeTypes,
  type Analysis,
  type Diagnostic,
  type FieldSpecs,
  type FlowNode,
  type NodeType,
  type Resolution,
  type SideSpec,
} from '../../src/index.ts';
import { Fields } from './Fields.tsx';
import { Findings } from './Findings.tsx';
import { findingsElsewhere, findingsIn } from './findings.ts';
import { FormContext, type Form, type Mark } from './form.ts';
import styles from './Inspector.module.css';
import { labelKeys, nodeKeys, unknownIn } from './own-attributes.ts';
import { linksOf } from './ports/port-links.ts';
import { UnknownAttributes } from './UnknownAttributes.tsx';

export interface NodeConfigProps {
  readonly analysis: Analysis;
  readonly resolution: Resolution;
  readonly node: FlowNode;
  readonly diagnostics: readonly Diagnostic[];
  readonly mark: Mark | null;
}

const outputsOf = (type: NodeType | null): SideSpec['open'] =>
  type === null ? undefined : nodeTypes[type].outputs.open;

export function NodeConfig({ analysis, resolution, node, diagnostics, mark }: NodeConfigProps) {
  const fields: FieldSpecs = node.type === null ? {} : nodeTypes[node.type].fields;
  const findings = findingsIn(diagnostics, ['nodes', node.index]);
  const unknown = unknownIn(node.attributes, fields, nodeKeys);
  const placed = new Set([...Object.keys(fields), ...Object.keys(unknown), ...labelKeys]);
  const form: Form = {
    subject: node.key,
    gateway: analysis.gateway,
    findings,
    mark,
    editOf: (path, value) => ({ kind: 'set-attribute', node: node.key, path, value }),
    outputsNamedBy: ([first]) => (outputsOf(node.type)?.namedBy === first ? node.key : null),
    connectedInstead: (name) => linksOf(resolution, 'inputs', node.key, name)[0]?.other ?? null,
    Fields,
  };
  return (
    <FormContext value={form}>
      <div className={styles.form}>
        <Findings diagnostics={findingsElsewhere(findings, placed)} />
        {Object.keys(fields).length > 0 && <Fields fields={fields} path={[]} values={node.attributes} />}
        <UnknownAttributes values={unknown} />
      </div>
    </FormContext>
  );
}
