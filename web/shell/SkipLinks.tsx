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

export function SkipLinks() {
  const screen = useStudio((state) => state.screen);
  return (
    <nav aria-label="Skip links" className={styles.links}>
      {targets[screen].map(({ region, title }) => (
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
