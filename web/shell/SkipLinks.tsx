// Links that show on the first Tab: straight to a region, past everything before it.
import type { StudioState } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import styles from './SkipLinks.module.css';
import { focusRegion, type Region } from './regions.ts';

interface Target {
  readonly region: Region;
  readonly title: string;
}

const targets: { readonly [S in StudioState['screen']]: readonly Target[] } = {
  flow: [
    { region: 'canvas', title: 'Skip to the flow canvas' },
    { region: 'code', title: 'Skip to the code' },
    { region: 'bottom', title: 'Skip to run and problems' },
  ],
  'data-planes': [{ region: 'task', title: 'Skip to the task' }],
};

/** Export covers the code. */
const asShown =
  (exporting: boolean) =>
  (target: Target): Target =>
    exporting && target.region === 'code' ? { region: 'export', title: 'Skip to the export' } : target;

export function SkipLinks() {
  const screen = useStudio((state) => state.screen);
  const exporting = useStudio((state) => state.side === 'export');
  return (
    <nav aria-label="Skip links" className={styles.links}>
      {targets[screen].map(asShown(exporting)).map(({ region, title }) => (
        <a
          key={region}
          href={`#${region}`}
          onClick={(event) => {
            event.preventDefault();
            focusRegion(region);
          }}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
