// The place of data planes: certificates, manifests, custom plugins, and where a flow runs. A list of tasks, and one.
import { lazy, Suspense } from 'react';
import { presets } from '../../src/certificates.ts';
import { commandOf, runCommand } from '../commands/index.ts';
import { chooseTask, useTask, type DataPlaneTask } from '../state/data-planes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/icons.tsx';
import styles from './DataPlanes.module.css';
import { QuietNotice } from './QuietNotice.tsx';
import { showFile } from './show-file.tsx';

const CertTask = lazy(() => import('../certs/CertTask.tsx'));
const ManifestsTask = lazy(() => import('../exports/ManifestsTask.tsx'));
const MendTask = lazy(() => import('../exports/MendTask.tsx'));

interface Entry {
  readonly id: DataPlaneTask;
  readonly title: string;
}

const groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  { title: 'Make certificates', entries: presets.map(({ id, title }) => ({ id, title })) },
  {
    title: 'Look at certificates',
    entries: [
      { id: 'inspect', title: 'Inspect' },
      { id: 'check', title: 'Check a set-up' },
    ],
  },
  {
    title: 'Data planes',
    entries: [
      { id: 'manifests', title: 'Manifests and settings' },
      { id: 'mend', title: 'Read a manifest' },
    ],
  },
];

/** Answered in a dialog: they are asked beside a flow, too. */
const asked = ['where', 'check-plugin'] as const;

function Task({ task }: { task: DataPlaneTask }) {
  if (task === 'manifests') return <ManifestsTask show={showFile} />;
  if (task === 'mend') return <MendTask show={showFile} />;
  return <CertTask task={task} />;
}

export default function DataPlanes() {
  const task = useTask();
  return (
    <div className={styles.place}>
      <nav aria-label="Tasks" data-region="tasks" className={styles.tasks}>
        {groups.map(({ title, entries }) => (
          <section key={title} className={styles.group}>
            <h2 className={styles.title}>{title}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <button
                    type="button"
                    className={styles.task}
                    aria-current={entry.id === task ? 'page' : undefined}
                    onClick={() => chooseTask(entry.id)}
                  >
                    {entry.title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section className={styles.group}>
          <h2 className={styles.title}>Gateways</h2>
          <ul>
            {asked.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.task}
                  disabled={commandOf(id).when?.() === false}
                  title={commandOf(id).when?.() === false ? 'Open a flow first' : undefined}
                  onClick={() => runCommand(id)}
                >
                  {commandOf(id).title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </nav>
      <main data-region="task" className={styles.main}>
        <Suspense fallback={<EmptyState title="Loading…" />}>
          <Task task={task} />
        </Suspense>
      </main>
      <footer className={styles.bar}>
        <span className={styles.promise}>
          <Icon name="shield-check" size={14} />
          Everything stays in this tab: nothing is sent or stored, and keys are gone when it closes.
        </span>
        <QuietNotice />
      </footer>
    </div>
  );
}
