// Everything below the header: palette, canvas and the right column over the bottom bar.
import { Palette } from '../palette/Palette.tsx';
import { useStudio } from '../state/use-studio.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { Panels, type PaneChange } from '../ui/Panels.tsx';
import { useMedia } from '../ui/use-media.ts';
import { BottomBar } from './BottomBar.tsx';
import { CanvasPlace } from './CanvasPlace.tsx';
import { barHeight, SidePanel } from './SidePanel.tsx';
import { usePanes } from './use-panes.ts';
import styles from './Workspace.module.css';

export function Workspace() {
  const inUse = usePanes();
  const { panes, change, setOpen } = inUse;
  const exporting = useStudio((state) => state.side === 'export');
  const bar = barHeight(useMedia('(pointer: coarse)'));
  const right = exporting ? 'export' : 'side';
  const changeRow = (changes: readonly PaneChange[]): void =>
    change(changes.map((one) => (one.id === 'right' ? { ...one, id: right } : one)));
  const row = (
    <Panels
      direction="row"
      onChange={changeRow}
      panes={[
        {
          id: 'palette',
          title: 'Node palette',
          min: 76,
          max: 280,
          closedSize: 0,
          ...panes.palette,
          children: (
            <div data-region="palette" className={styles.region}>
              <Boundary name="Node palette">
                <Palette />
              </Boundary>
            </div>
          ),
        },
        { id: 'canvas', title: 'Flow canvas', min: 320, children: <CanvasPlace /> },
        {
          id: 'right',
          title: exporting ? 'Export' : 'Code and Inspector',
          min: 280,
          closedSize: 0,
          ...panes[right],
          open: exporting || panes[right].open,
          children: <SidePanel {...inUse} bar={bar} />,
        },
      ]}
    />
  );
  return (
    <main className={styles.workspace}>
      <Panels
        direction="column"
        onChange={change}
        panes={[
          { id: 'upper', title: 'Flow canvas', min: 200, children: row },
          {
            id: 'bottom',
            title: 'Run and Problems',
            min: 120,
            closedSize: bar,
            ...panes.bottom,
            children: (
              <div data-region="bottom" className={styles.region}>
                <BottomBar open={panes.bottom.open} setOpen={(open) => setOpen('bottom', open)} />
              </div>
            ),
          },
        ]}
      />
    </main>
  );
}
