// The verdict on certificates that a person has: what the control plane was given, what the data plane shows, its key.
import { useState } from 'react';
import type {
  CertFault,
  CertificateInfo,
  ControlPlaneKind,
  Situation,
  Verdict,
} from '../../src/certificates.ts';
import { certs } from '../platform/certs.ts';
import { useVerdict } from '../state/certs.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Certs.module.css';
import { Findings } from './Findings.tsx';
import { ControlPlaneField } from './Made.tsx';
import { DropBox } from './MaterialField.tsx';

type Bytes = Uint8Array<ArrayBuffer>;

interface CertificatesBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly held: readonly CertificateInfo[];
  readonly onHeld: (held: readonly CertificateInfo[]) => void;
}

/** Takes certificates alone: a private key is refused and not kept. */
function CertificatesBox({ label, hint, held, onHeld }: CertificatesBoxProps) {
  const [fault, setFault] = useState<CertFault | null>(null);
  const take = async (bytes: Bytes): Promise<void> => {
    const read = await certs().call('certificatesOnly', bytes);
    setFault(read.ok ? null : read.error);
    // What was there before is not what the person now means.
    onHeld(read.ok ? read.value : []);
  };
  return (
    <div className={styles.material}>
      <DropBox label={label} hint={hint} onBytes={(bytes) => void take(bytes)} />
      {held.length > 0 && (
        <p className={styles.held}>{held.map(({ commonName }) => commonName).join(', then ')}</p>
      )}
      {fault && <Banner kind="failed">{fault.message}</Banner>}
    </div>
  );
}

/** Encrypted in whatever way, also in one that cannot be opened here: Kong opens none. */
const encryptedCodes: ReadonlySet<string> = new Set(['passphrase-needed', 'passphrase-wrong', 'encryption']);

/** Only the hash of its public half stays. */
function KeyBox({ held, onHeld }: { held: Situation['key']; onHeld: (held: Situation['key']) => void }) {
  const [fault, setFault] = useState<string | null>(null);
  const take = async (bytes: Bytes): Promise<void> => {
    const read = await certs().call('inspect', { bytes, passphrase: null });
    const codes = read.ok ? read.value.flaws.map(({ code }) => code) : [read.error.code];
    const key = read.ok ? read.value.keys[0] : undefined;
    const encrypted = !key && codes.some((code) => encryptedCodes.has(code));
    setFault(key || encrypted ? null : read.ok ? 'There is no private key in this.' : read.error.message);
    onHeld(key || encrypted ? { keyHash: key?.keyHash ?? null, encrypted } : null);
  };
  return (
    <div className={styles.material}>
      <DropBox
        label="cluster_cert_key"
        hint="Optional. Looked at, not kept."
        onBytes={(bytes) => void take(bytes)}
      />
      {held && <p className={styles.held}>{held.encrypted ? 'An encrypted private key' : 'A private key'}</p>}
      {fault !== null && <Banner kind="failed">{fault}</Banner>}
    </div>
  );
}

const uploadLabels: { readonly [K in ControlPlaneKind]: string } = {
  konnect: 'Uploaded to Konnect',
  shared: 'cluster_cert of the control plane',
  pki: 'cluster_ca_cert of the control plane',
  pki_check_cn: 'cluster_ca_cert of the control plane',
};

function Judged({ verdict }: { verdict: Verdict | null }) {
  if (!verdict)
    return (
      <EmptyState icon="shield-check" title="Both sides are needed for a verdict.">
        <p>What the control plane was given, and what the data plane shows.</p>
      </EmptyState>
    );
  const { accepted, headline, findings, path } = verdict;
  return (
    <div className={styles.made}>
      <p className={styles.verdict}>
        <StateMark mark={accepted ? 'complete' : 'error'} silent />
        <strong>{headline}</strong>
      </p>
      <Findings findings={findings} />
      {path.length > 0 && (
        <p className={styles.muted}>Path: {path.map(({ commonName }) => commonName).join(' → ')}</p>
      )}
    </div>
  );
}

export function CheckTask() {
  const [controlPlane, setControlPlane] = useState<ControlPlaneKind>('konnect');
  const [upload, setUpload] = useState<readonly CertificateInfo[]>([]);
  const [present, setPresent] = useState<readonly CertificateInfo[]>([]);
  const [key, setKey] = useState<Situation['key']>(null);
  const [allowed, setAllowed] = useState('');
  const verdict = useVerdict(
    upload.length > 0 && present.length > 0
      ? {
          controlPlane,
          upload,
          present,
          key,
          allowedCommonNames: allowed.split(/[\s,]+/).filter((name) => name !== ''),
        }
      : null,
  );
  // Another number draws the boxes anew, without what they said.
  const [turn, setTurn] = useState(0);
  const clear = (): void => {
    setTurn(turn + 1);
    setUpload([]);
    setPresent([]);
    setKey(null);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <h1 className={styles.heading}>Check a set-up</h1>
        <p className={styles.muted}>
          Would the control plane let this data plane in? The path is built and checked as it would be there.
        </p>
        <ControlPlaneField value={controlPlane} onChange={setControlPlane} />
        {controlPlane === 'pki_check_cn' && (
          <TextField
            label="cluster_allowed_common_names"
            placeholder="kong.example.com, dp.example.com"
            value={allowed}
            onChange={setAllowed}
          />
        )}
        <CertificatesBox
          key={`upload ${turn}`}
          label={uploadLabels[controlPlane]}
          hint="Certificates alone."
          held={upload}
          onHeld={setUpload}
        />
        <CertificatesBox
          key={`present ${turn}`}
          label="cluster_cert of the data plane"
          hint="In its order: the data plane first."
          held={present}
          onHeld={setPresent}
        />
        <KeyBox key={`key ${turn}`} held={key} onHeld={setKey} />
        <div className={styles.actions}>
          <Button icon="trash-2" onClick={clear}>
            Clear
          </Button>
        </div>
      </div>
      <section aria-label="Result" className={styles.result}>
        <Judged verdict={verdict} />
      </section>
    </div>
  );
}
