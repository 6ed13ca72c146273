// Panels in a row or a column with separators between them: dragged, moved by arrow keys, collapsed by Enter.
// One panel takes the room that is left; the others have sizes in pixels, which the caller remembers.
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { Group, Panel, Separator, usePanelRef, type PanelImperativeHandle } from 'react-resizable-panels';
import styles from './Panels.module.css';

export interface Pane {
  readonly id: string;
  /** Names the separator: "Resize Code". */
  readonly title: string;
  readonly children: ReactNode;
  /** Pixels; undefined for the one pane that takes the rest. */
  readonly size?: number | undefined;
  /** Shares in a change of the whole's size instead of keeping its own. */
  readonly elastic?: boolean | undefined;
  readonly min: number;
  readonly max?: number | undefined;
  /** Pixels left of it when closed; undefined when it cannot be closed. */
  readonly closedSize?: number | undefined;
  readonly open?: boolean | undefined;
}

export interface PaneChange {
  readonly id: string;
  readonly size: number;
  readonly open: boolean;
}

export interface PanelsProps {
  readonly direction: 'row' | 'column';
  readonly panes: readonly Pane[];
  /** After the person let go of a separator. */
  readonly onChange: (changes: readonly PaneChange[]) => void;
}

type Handles = Map<string, PanelImperativeHandle>;

const wantedSize = ({ open = true, size = 0, closedSize = 0 }: Pane): number => (open ? size : closedSize);

function PaneView({ pane, handles }: { pane: Pane; handles: Handles }) {
  const { id, size, min, max, closedSize, children } = pane;
  const handle = usePanelRef();
  const wanted = wantedSize(pane);
  const fixed = size !== undefined;
  useEffect(() => {
    const panel = handle.current;
    if (!panel || !fixed) return undefined;
    handles.set(id, panel);
    if (Math.abs(panel.getSize().inPixels - wanted) > 1) panel.resize(wanted);
    return () => void handles.delete(id);
  }, [id, wanted, fixed, handle, handles]);
  return (
    <Panel
      id={id}
      panelRef={handle}
      className={styles.panel}
      minSize={min}
      maxSize={max}
      defaultSize={fixed ? wanted : undefined}
      collapsible={closedSize !== undefined}
      collapsedSize={closedSize}
      groupResizeBehavior={fixed && !pane.elastic ? 'preserve-pixel-size' : 'preserve-relative-size'}
    >
      {children}
    </Panel>
  );
}

export function Panels({ direction, panes, onChange }: PanelsProps) {
  const [handles] = useState<Handles>(() => new Map());
  // A frame later: the panels' pixels follow the layout they are told.
  const report = (): void =>
    onChange(
      [...handles].map(([id, panel]) => ({
        id,
        size: Math.round(panel.getSize().inPixels),
        open: !panel.isCollapsed(),
      })),
    );
  // The library folds the pane before a separator on Enter; this does the same for the one after it.
  const fold = ({ id, size, closedSize, open = true }: Pane): void => {
    if (size !== undefined && closedSize !== undefined) onChange([{ id, size, open: !open }]);
  };
  return (
    <Group
      orientation={direction === 'row' ? 'horizontal' : 'vertical'}
      className={styles.group}
      resizeTargetMinimumSize={{ coarse: 24, fine: 8 }}
      onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && requestAnimationFrame(report)}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && (
            <Separator
              onKeyDown={(event) => event.key === 'Enter' && fold(pane)}
              className={styles.separator}
              aria-label={`Resize ${(pane.size === undefined ? (panes[index - 1] ?? pane) : pane).title}`}
            />
          )}
          <PaneView pane={pane} handles={handles} />
        </Fragment>
      ))}
    </Group>
  );
}
