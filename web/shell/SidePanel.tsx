// The right column: Code over Inspector. Export takes its place for a while; the two stay as they are behind it.
import { useEffect, useState } from 'react';
import { showSide } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PanelBar } from '../ui/PanelBar.tsx';
import { Panels } from '../ui/Panels.tsx';
import { CodePreview } from './CodePreview.tsx';
import { Code, ExportPanel, Inspector, prefetchPanels } from './lazy-panels.ts';
import { Later } from './Later.tsx';
import { focusRegion } from './regions.ts';
import { showFile } from './show-file.tsx';
import styles from './SidePanel.module.css';
import { useIdle } from './use-idle.ts';
import type { PanesInUse } from './use-panes.ts';

/** Height of a panel's bar, which stays when the panel is closed: `--bar` in pixels. */
export const barHeight = (coarse: boolean): number => (coarse ? 44 : 32);

/** What had the focus is gone: the header, where the panel was opened, takes it. */
function closeExport(): void {
  showSide('edit');
  focusRegion('header');
}

export interface SidePanelProps extends PanesInUse {
  readonly bar: number;
}

export function SidePanel({ panes, change, setOpen, bar }: SidePanelProps) {
  const exporting = useStudio((state) => state.side === 'export');
  const selected = useStudio((state) => state.selection.length > 0);
  const idle = useIdle();
  useEffect(() => (idle ? prefetchPanels() : undefined), [idle]);
  // Without a selection the inspector is a title bar, unless it was opened for the flow's own settings.
  const [settings, setSettings] = useState(false);
  const open = selected ? panes.inspector.open : settings;
  const toggle = (): void => (selected ? setOpen('inspector', !open) : setSettings(!settings));
  return (
    <div className={styles.side}>
      <div className={styles.layer} hidden={exporting}>
        <Panels
          direction="column"
          onChange={(changes) => {
            change(changes.filter((one) => one.open || selected));
            if (!selected) setSettings(changes.some((one) => one.open));
          }}
          panes={[
            {
              id: 'code',
              title: 'Code',
              min: bar,
              children: (
                <div data-region="code" className={styles.region}>
                  <Later name="Code" ready={idle} before={<CodePreview />}>
                    <Code />
                  </Later>
                </div>
              ),
            },
            {
              id: 'inspector',
              title: 'Inspector',
              min: 120,
              elastic: true,
              size: panes.inspector.size,
              closedSize: bar,
              open,
              children: (
                <div data-region="inspector" className={styles.region}>
                  <Later
                    name="Inspector"
                    ready={idle}
                    before={<InspectorBar open={open} onToggle={toggle} />}
                  >
                    <Inspector open={open} onToggle={toggle} />
                  </Later>
                </div>
              ),
            },
          ]}
        />
      </div>
      {exporting && (
        <div data-region="code" className={styles.layer}>
          <Later name="Export" ready before={<EmptyState title="Loading…" />}>
            <ExportPanel onClose={closeExport} show={showFile} />
          </Later>
        </div>
      )}
    </div>
  );
}

const InspectorBar = (frame: { open: boolean; onToggle: () => void }) => (
  <section aria-label="Inspector" aria-busy="true">
    <PanelBar title="Inspector" {...frame} />
  </section>
);
