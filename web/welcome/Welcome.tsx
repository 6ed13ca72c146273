// What the canvas shows before there is a flow: how to bring one, and examples to start from.
import { runCommand } from '../commands/index.ts';
import { Button } from '../ui/Button.tsx';
import { ExampleCards } from './ExampleCards.tsx';
import styles from './Welcome.module.css';

export function Welcome() {
  return (
    <div className={styles.welcome}>
      <div className={styles.box}>
        <h2 className={styles.title}>Drop a file or paste YAML, decK, KongPlugin, Terraform, curl</h2>
        <div className={styles.buttons}>
          <Button kind="primary" icon="folder-open" onClick={() => runCommand('open')}>
            Choose a file
          </Button>
          <Button icon="file-plus" onClick={() => runCommand('new')}>
            Start empty
          </Button>
        </div>
        <ExampleCards />
      </div>
    </div>
  );
}
