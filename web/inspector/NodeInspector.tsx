// One node, declared or implicit: who it is, and tabs for its attributes, its inputs, its outputs and its help.
import { useMemo, useState, type ReactNode } from 'react';
import {
  isImplicit,
  resolveConnections,
  specOf,
  type Analysis,
  type CatalogueType,
  type Diagnostic,
  type FlowNode,
  type JsonObject,
} from '../../src/index.ts';
import type { Reveal } from '../state/store.ts';
import { Group } from '../ui/Group.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { findingsIn, hasError, tabOf, type NodeTab } from './findings.ts';
import styles from './Inspector.module.css';
import { NodeConfig } from './NodeConfig.tsx';
import { NodeHeader } from './NodeHeader.tsx';
import { NodeHelp } from './NodeHelp.tsx';
import { portsOf } from './ports/candidates.ts';
import { InputsPanel } from './ports/InputsPanel.tsx';
import { OutputsPanel } from './ports/OutputsPanel.tsx';
import { useInspectedDiagnostics } from './use-inspected-diagnostics.ts';
import { markIn, useScrollToMark } from './use-mark.ts';

export interface NodeInspectorProps {
  readonly analysis: Analysis;
  /** Key of a node, or name of an implicit one. */
  readonly subject: string;
  readonly revealed: Reveal | null;
  /** The text cannot be read: all can be looked at, nothing changed. */
  readonly waits: boolean;
}

const titles: Readonly<Record<NodeTab, string>> = {
  config: 'Config',
  inputs: 'Inputs',
  outputs: 'Outputs',
  help: 'Help',
};

function tabsOf(type: CatalogueType | null): readonly NodeTab[] {
  if (type === null) return ['config'];
  const { inputs, outputs } = specOf(type);
  const has = ({ self, fields, open }: typeof inputs): boolean =>
    self !== null || Object.keys(fields).length > 0 || open !== undefined;
  return [
    ...(isImplicit(type) ? [] : (['config'] as const)),
    ...(has(inputs) ? (['inputs'] as const) : []),
    ...(has(outputs) ? (['outputs'] as const) : []),
    'help',
  ];
}

export function NodeInspector({ analysis, subject, revealed, waits }: NodeInspectorProps) {
  const node = analysis.flow?.nodes.find(({ key }) => key === subject) ?? null;
  const type: CatalogueType | null = node ? node.type : isImplicit(subject) ? subject : null;
  const diagnostics = useInspectedDiagnostics();
  const root = node ? ['nodes', node.index] : [subject];
  const mark = node ? markIn(revealed, root) : null;
  const [wanted, setWanted] = useState<NodeTab>('config');
  const [seen, setSeen] = useState(0);
  if (mark && mark.nonce !== seen) {
    setSeen(mark.nonce);
    setWanted(tabOf(mark.path));
  }
  const container = useScrollToMark(mark);
  const tabs = tabsOf(type);
  const tab = tabs.includes(wanted) ? wanted : (tabs[0] ?? 'help');
  const own = node ? diagnostics.filter((one) => findingsIn([one], root).length > 0) : [];
  const at = (one: NodeTab): readonly Diagnostic[] =>
    own.filter(({ path }) => tabOf(path.slice(root.length)) === one);
  if (!analysis.flow) return null;
  return (
    <>
      <Group disabled={waits}>
        <NodeHeader
          key={`name:${node?.index ?? subject}`}
          flow={analysis.flow}
          subject={subject}
          name={node?.name ?? subject}
          type={type}
          typeText={node?.typeText ?? subject}
        />
      </Group>
      <Tabs
        label="Parts of the node"
        className={styles.tabs}
        barClassName={styles.tabBar}
        tabs={tabs.map((id) => ({ id, title: titles[id], badge: badge(at(id)) }))}
        chosen={tab}
        onChoose={setWanted}
      >
        <div
          ref={container}
          key={`${node?.index ?? subject}:${tab}`}
          className={styles.page}
          // Help holds nothing to be focused, and must scroll by keys all the same.
          {...(tab === 'help' ? { role: 'group', 'aria-label': `Help for ${subject}`, tabIndex: 0 } : {})}
        >
          <Group disabled={waits}>
            <Page {...{ analysis, subject, node, type, tab, diagnostics, mark }} />
          </Group>
        </div>
      </Tabs>
    </>
  );
}

const badge = (diagnostics: readonly Diagnostic[]): ReactNode =>
  diagnostics.length > 0 && (
    <StateMark
      size={12}
      mark={
        hasError(diagnostics)
          ? 'error'
          : diagnostics.some(({ severity }) => severity === 'warning')
            ? 'warning'
            : 'info'
      }
    />
  );

interface PageProps {
  readonly analysis: Analysis;
  readonly subject: string;
  readonly node: FlowNode | null;
  readonly type: CatalogueType | null;
  readonly tab: NodeTab;
  readonly diagnostics: readonly Diagnostic[];
  readonly mark: ReturnType<typeof markIn>;
}

const nothing: JsonObject = {};

function Page({ analysis, subject, node, type, tab, diagnostics, mark }: PageProps) {
  const { flow, gateway } = analysis;
  const resolution = useMemo(() => (flow ? resolveConnections(flow, gateway) : null), [flow, gateway]);
  if (!resolution) return null;
  if (node && tab === 'config') return <NodeConfig {...{ analysis, resolution, node, diagnostics, mark }} />;
  if (type === null) return null;
  if (tab === 'help') return <NodeHelp type={type} gateway={gateway} />;
  const side = tab === 'outputs' ? 'outputs' : 'inputs';
  const ports = portsOf(analysis, { key: subject, type, attributes: node?.attributes ?? nothing }, side);
  const shared = {
    analysis,
    resolution,
    node: subject,
    since: specOf(type).since,
    ports,
    index: node?.index ?? null,
    diagnostics,
    mark,
  };
  return side === 'inputs' ? (
    <InputsPanel {...shared} type={type} />
  ) : (
    <OutputsPanel {...shared} help={specOf(type).outputs.help} />
  );
}
