// The canvas's own controls: layout, and how large things are seen.
import { useReactFlow, useStore } from '@xyflow/react';
import { commandOf, runCommand } from '../commands/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './CanvasBar.module.css';

function Percentage() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const { zoomTo } = useReactFlow();
  return (
    <Button kind="quiet" small className={styles.percent} onClick={() => void zoomTo(1)} title="Zoom to 100%">
      {percent}%
    </Button>
  );
}

export function CanvasBar() {
  const { zoomIn, zoomOut } = useReactFlow();
  const layout = commandOf('auto-layout');
  const [key] = layout.keys;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Canvas view">
      <Button
        kind="quiet"
        small
        icon="workflow"
        title={`${layout.title} (${key ?? ''})`}
        onClick={() => runCommand('auto-layout')}
      >
        {layout.title}
      </Button>
      <IconButton
        small
        icon="maximize"
        label="Zoom to fit"
        keys="Shift+1"
        onClick={() => runCommand('fit')}
      />
      <IconButton small icon="minus" label="Zoom out" onClick={() => void zoomOut()} />
      <Percentage />
      <IconButton small icon="plus" label="Zoom in" onClick={() => void zoomIn()} />
    </div>
  );
}
