// The results of a run: its nodes in execution order, beside what went in and out of the chosen one, what the client
// and the service got, the calls made and the assumptions relied on.
import { useMemo, useState } from 'react';
import type { RunResult } from '../../src/index.ts';
import { select } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { Assumptions } from './Assumptions.tsx';
import { Calls } from './Calls.tsx';
import { Message } from './Message.tsx';
import { requestText, responseText } from './message-text.ts';
import { NodeTable } from './NodeTable.tsx';
import { NodeValues } from './NodeValues.tsx';
import styles from './Results.module.css';
import { runNodes } from './run-nodes.ts';
import type { Mask } from '../state/secrets.ts';
import { showNode } from './show-node.ts';

export interface ResultsProps {
  readonly result: RunResult;
  readonly mask: Mask;
}

type PaneId = 'values' | 'response' | 'service' | 'calls' | 'assumptions';

/** The chosen node of the run, shared with the canvas; implicit nodes are chosen here alone. */
function useChosen(result: RunResult): readonly [string | null, (name: string | null) => void] {
  const selected = useStudio(({ selection }) => (selection.length === 1 ? (selection[0] ?? null) : null));
  const [own, setOwn] = useState<{ name: string | null; of: RunResult } | null>(null);
  const failed = Object.entries(result.nodes).find(([, { status }]) => status === 'fail')?.[0] ?? null;
  const meant = own?.of === result ? own.name : failed;
  const chosen = [selected, meant].find((name) => name !== null && name in result.nodes) ?? null;
  const choose = (name: string | null): void => {
    setOwn({ name, of: result });
    if (name === null) select([]);
    else showNode(name);
  };
  return [chosen, choose];
}

/** The pane beside the list; choosing a node anywhere shows its values. */
function usePane(chosen: string | null): readonly [PaneId, (pane: PaneId) => void] {
  const [{ pane, at }, setChoice] = useState<{ pane: PaneId; at: string | null }>({
    pane: 'response',
    at: null,
  });
  const shown =
    chosen !== null && chosen !== at ? 'values' : chosen === null && pane === 'values' ? 'response' : pane;
  return [shown, (next) => setChoice({ pane: next, at: chosen })];
}

export function Results({ result, mask }: ResultsProps) {
  const nodes = useMemo(() => runNodes(result), [result]);
  const [chosen, choose] = useChosen(result);
  const [pane, setPane] = usePane(chosen);
  const node = nodes.find(({ name }) => name === chosen);
  const calls = Object.values(result.calls).flat().length;
  const { service_request: sent, response, assumptions } = result;
  const tabs: readonly { readonly id: PaneId; readonly title: string }[] = [
    ...(node ? [{ id: 'values' as const, title: 'Values' }] : []),
    { id: 'response', title: 'Client response' },
    { id: 'service', title: 'Service request' },
    { id: 'calls', title: `Calls ${calls}` },
    { id: 'assumptions', title: `Assumptions ${assumptions.length}` },
  ];
  const panes = {
    values: node && <NodeValues node={node} mask={mask} />,
    response: response ? (
      <Message name="client response" text={mask(responseText(response))} />
    ) : (
      <p className={styles.none}>The run stopped before the client got an answer.</p>
    ),
    service: sent ? (
      <Message name="service request" text={mask(requestText(sent))} />
    ) : (
      <p className={styles.none}>The request did not reach the service.</p>
    ),
    calls: <Calls calls={result.calls} mask={mask} onShow={choose} />,
    assumptions: <Assumptions assumptions={assumptions} onShow={choose} />,
  };
  return (
    <div className={styles.results}>
      <NodeTable nodes={nodes} chosen={chosen} onChoose={choose} mask={mask} />
      <div className={styles.side}>
        <Tabs
          label="Details of the run"
          barClassName={styles.bar}
          tabs={tabs}
          chosen={pane}
          onChoose={setPane}
        >
          {panes[pane]}
        </Tabs>
      </div>
    </div>
  );
}
