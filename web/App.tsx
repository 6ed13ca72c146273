// The screen: header, workspace, and what may lie over both.
import { Suspense, useEffect } from 'react';
import styles from './App.module.css';
import { Header } from './header/Header.tsx';
import { DropTarget } from './shell/DropTarget.tsx';
import { QuestionDialog } from './shell/lazy-panels.ts';
import { listenForRegions } from './shell/regions.ts';
import { SkipLinks } from './shell/SkipLinks.tsx';
import { UrgentNotice } from './shell/UrgentNotice.tsx';
import { Workspace } from './shell/Workspace.tsx';
import { useStudio } from './state/use-studio.ts';
import { Boundary } from './ui/Boundary.tsx';

export function App() {
  const question = useStudio((state) => state.question);
  const fileName = useStudio((state) => state.history.present.fileName);
  useEffect(listenForRegions, []);
  useEffect(() => {
    document.title = `${fileName} · Datakit Studio`;
  }, [fileName]);
  return (
    <div className={styles.app}>
      <SkipLinks />
      <Header />
      <Boundary name="The workspace">
        <Workspace />
      </Boundary>
      <UrgentNotice />
      <DropTarget />
      {question && (
        <Suspense>
          <QuestionDialog question={question} />
        </Suspense>
      )}
    </div>
  );
}
