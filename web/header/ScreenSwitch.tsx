// The two places of the studio: the flow, and the data planes that run it.
import { runCommand } from '../commands/index.ts';
import { useStudio } from '../state/use-studio.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Header.module.css';

const screens = [
  { id: 'flow', title: 'Flow' },
  { id: 'data-planes', title: 'Data planes' },
] as const;

export function ScreenSwitch() {
  const screen = useStudio((state) => state.screen);
  return (
    <nav aria-label="Places" className={styles.group}>
      {screens.map(({ id, title }) => (
        <Button
          key={id}
          kind="quiet"
          className={screen === id ? styles.here : undefined}
          aria-current={screen === id ? 'page' : undefined}
          onClick={() => runCommand(`show-${id}`)}
        >
          {title}
        </Button>
      ))}
    </nav>
  );
}
