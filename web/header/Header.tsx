// The top of the screen: which file, which gateway, which sample, and what to do with them.
import styles from './Header.module.css';
import { CommandButton } from './CommandButton.tsx';
import { ConfigChooser } from './ConfigChooser.tsx';
import { ExamplesMenu } from './ExamplesMenu.tsx';
import { FileName } from './FileName.tsx';
import { GatewayChooser } from './GatewayChooser.tsx';
import { Logo } from './Logo.tsx';
import { SampleChooser } from './SampleChooser.tsx';
import { ScreenSwitch } from './ScreenSwitch.tsx';
import { useStudio } from '../state/use-studio.ts';

export function Header() {
  const screen = useStudio((state) => state.screen);
  return (
    <header data-region="header" className={styles.header}>
      <Logo />
      <ScreenSwitch />
      {screen === 'flow' && <FlowControls />}
    </header>
  );
}

function FlowControls() {
  return (
    <>
      <FileName />
      <div className={styles.group}>
        <CommandButton id="new" icon="file-plus" iconOnly />
        <CommandButton id="open" icon="folder-open" />
        <ExamplesMenu />
      </div>
      <ConfigChooser />
      <div className={styles.group}>
        <CommandButton id="undo" icon="undo-2" iconOnly />
        <CommandButton id="redo" icon="redo-2" iconOnly />
      </div>
      <div className={styles.end}>
        <GatewayChooser />
        <SampleChooser />
        <CommandButton id="run" icon="play" kind="primary" />
        <CommandButton id="export" icon="share" />
      </div>
    </>
  );
}
