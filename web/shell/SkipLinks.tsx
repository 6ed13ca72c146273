// Links that show on the first Tab: straight to a region, past everything before it.
import styles from './SkipLinks.module.css';
import { focusRegion, type Region } from './regions.ts';

const targets: readonly { readonly region: Region; readonly title: string }[] = [
  { region: 'canvas', title: 'Skip to the flow canvas' },
  { region: 'code', title: 'Skip to the code' },
  { region: 'bottom', title: 'Skip to run and problems' },
];

export function SkipLinks() {
  return (
    <nav aria-label="Skip links" className={styles.links}>
      {targets.map(({ region, title }) => (
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
