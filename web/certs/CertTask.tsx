// One task about certificates: the form on the left, what came of it on the right.
import { hasWebCrypto } from '../platform/certs.ts';
import { isPreset } from '../state/certs.ts';
import type { DataPlaneTask } from '../state/data-planes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Certs.module.css';
import { CheckTask } from './CheckTask.tsx';
import { InspectTask } from './InspectTask.tsx';
import { MakeTask } from './MakeTask.tsx';
import { RenewTask } from './RenewTask.tsx';
import { RequestTask } from './RequestTask.tsx';
import { SignTask } from './SignTask.tsx';

function Task({ task }: { task: DataPlaneTask }) {
  if (task === 'inspect') return <InspectTask />;
  if (task === 'check') return <CheckTask />;
  if (task === 'sign-request') return <SignTask />;
  if (task === 'make-request') return <RequestTask />;
  if (task === 'renew') return <RenewTask />;
  return isPreset(task) ? <MakeTask key={task} preset={task} /> : null;
}

export default function CertTask({ task }: { task: DataPlaneTask }) {
  if (!hasWebCrypto())
    return (
      <EmptyState icon="triangle-alert" title="This page has no Web Crypto.">
        <p>Browsers give it to pages on https and on localhost alone. Open the studio from there.</p>
      </EmptyState>
    );
  return (
    <div className={styles.task}>
      <Task task={task} />
    </div>
  );
}
