// The screen: header, workspace, and what may lie over both.
import { lazy, Suspense, useEffect } from 'react';
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

/** Large, and not wanted by everybody: fetched when it is opened. */
const DataPlanes = lazy(() => import('./shell/DataPlanes.tsx'));

export function App() {
  const question = useStudio((state) => state.question);
  const fileName = useStudio((state) => state.history.present.fileName);
  const screen = useStudio((state) => state.screen);
  useEffect(listenForRegions, []);
  useEffect(() => {
    document.title = `${screen === 'flow' ? fileName : 'Data planes'} · Datakit Studio`;
  }, [fileName, screen]);
  return (
    <div className={styles.app}>
      <SkipLinks />
      <Header />
      <div className={styles.places}>
        <div className={styles.flow} inert={screen !== 'flow'}>
          <Boundary name="The workspace">
            <Workspace />
          </Boundary>
        </div>
        {screen === 'data-planes' && (
          <Boundary name="Data planes">
            <Suspense>
              <DataPlanes />
            </Suspense>
          </Boundary>
        )}
      </div>
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
