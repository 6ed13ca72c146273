// The form beside the diagram: the selected node, several nodes, or, with nothing selected, the flow's own settings.
import { useEffect, useRef } from 'react';
import { isImplicit, type Analysis } from '../../src/index.ts';
import { runCommand } from '../commands/index.ts';
import { useDiagnostics } from '../state/diagnostics.ts';
import { select, type Reveal } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Group } from '../ui/Group.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PanelBar, type PanelFrame } from '../ui/PanelBar.tsx';
import { FlowSettings } from './FlowSettings.tsx';
import styles from './Inspector.module.css';
import { NodeInspector } from './NodeInspector.tsx';
import { SelectionSummary } from './SelectionSummary.tsx';
import { DiagnosticsContext } from './use-inspected-diagnostics.ts';
import { useInspectorFocus } from './use-inspector-focus.ts';
import { markIn, useRevealed, useScrollToMark } from './use-mark.ts';

export default function Inspector({ open, onToggle }: PanelFrame) {
  const analysis = useStudio((state) => state.shown);
  const broken = useStudio((state) => state.analysis !== null && state.analysis.flow === null);
  const selection = useStudio((state) => state.selection);
  const diagnostics = useDiagnostics();
  const revealed = useRevealed();
  const { panel, onKeyDown } = useInspectorFocus(open, onToggle);
  useSettingsInView(revealed, selection.length === 0, open, onToggle);
  const [only] = selection.length === 1 ? selection : [];
  return (
    // Keys of the whole panel: Esc leads back to the canvas from wherever the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={panel} aria-label="Inspector" className={styles.panel} onKeyDown={onKeyDown}>
      <PanelBar title="Inspector" open={open} onToggle={onToggle}>
        <span className={styles.what}>{open && only !== undefined ? '' : wordsFor(analysis, selection)}</span>
        {open && only !== undefined && !isImplicit(only) && <NodeActions name={only} />}
      </PanelBar>
      {open && (
        <DiagnosticsContext value={diagnostics}>
          <div data-content className={styles.content}>
            {broken && (
              <p className={styles.waits}>The text cannot be read, so the form waits. Fix the text first.</p>
            )}
            <Content analysis={analysis} selection={selection} revealed={revealed} waits={broken} />
          </div>
        </DiagnosticsContext>
      )}
    </section>
  );
}

/**
 * A place in the flow's settings is not seen while a node is shown, or while the panel is closed. Letting go of the
 * node closes the panel, so that opening it is a second step.
 */
function useSettingsInView(
  revealed: Reveal | null,
  isFree: boolean,
  open: boolean,
  onToggle: () => void,
): void {
  const done = useRef(0);
  useEffect(() => {
    const isSetting = revealed?.node === null && revealed.path?.[0] !== 'nodes';
    if (!isSetting || revealed.nonce === done.current) return;
    if (!isFree) return select([]);
    done.current = revealed.nonce;
    if (!open) onToggle();
  });
}

function wordsFor(analysis: Analysis | null, selection: readonly string[]): string {
  const [key] = selection;
  if (!analysis) return '';
  if (key === undefined) return 'flow settings';
  if (selection.length > 1) return `${selection.length} nodes`;
  const node = analysis.flow?.nodes.find((one) => one.key === key);
  return node ? `${key}, ${node.typeText}` : key;
}

const NodeActions = ({ name }: { name: string }) => (
  <>
    <IconButton small icon="copy" label={`Duplicate ${name}`} onClick={() => runCommand('duplicate')} />
    <IconButton small icon="trash-2" label={`Delete ${name}`} onClick={() => runCommand('delete')} />
  </>
);

interface ContentProps {
  readonly analysis: Analysis | null;
  readonly selection: readonly string[];
  readonly revealed: Reveal | null;
  /** The text cannot be read: nothing can be changed in the form. */
  readonly waits: boolean;
}

function Content({ analysis, selection, revealed, waits }: ContentProps) {
  const [key] = selection;
  if (!analysis?.flow) return <EmptyState title="There is no flow yet. Open one, or add a node." />;
  const isNode = isImplicit(key ?? '') || analysis.flow.nodes.some((node) => node.key === key);
  if (key === undefined || !isNode) return <Settings analysis={analysis} revealed={revealed} waits={waits} />;
  if (selection.length > 1) return <SelectionSummary analysis={analysis} keys={selection} />;
  return <NodeInspector analysis={analysis} subject={key} revealed={revealed} waits={waits} />;
}

interface SettingsProps {
  readonly analysis: Analysis;
  readonly revealed: Reveal | null;
  readonly waits: boolean;
}

function Settings({ analysis, revealed, waits }: SettingsProps) {
  const mark = markIn(revealed, []);
  const container = useScrollToMark(mark);
  return (
    <div ref={container} className={styles.page}>
      <Group disabled={waits}>
        <FlowSettings analysis={analysis} mark={mark} />
      </Group>
    </div>
  );
}
