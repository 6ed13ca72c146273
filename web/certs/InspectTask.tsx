// Anything that is dropped or pasted, explained: what it is, how long it holds, whether its parts belong together.
import { useState } from 'react';
import type { CertFault, Inspection } from '../../src/certificates.ts';
import { certs } from '../platform/certs.ts';
import { downloadText } from '../platform/files.ts';
import { announce } from '../state/store.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Certs.module.css';
import { CertificateCard } from './CertificateCard.tsx';
import { Comparison } from './Comparison.tsx';
import { Findings } from './Findings.tsx';
import { DropBox, wantsPassphrase } from './MaterialField.tsx';

interface Looked {
  readonly name: string;
  /** Only while a passphrase is asked for: it may be a key. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly inspection: Inspection | null;
  readonly fault: CertFault | null;
}

const forms = { pem: 'PEM', der: 'DER', pkcs12: 'PKCS#12', secret: 'Kubernetes Secret' } as const;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function headline({ form, certificates, keys, requests }: Inspection): string {
  const parts = [
    ...(certificates.length > 0 ? [counted(certificates.length, 'certificate')] : []),
    ...(keys.length > 0 ? [counted(keys.length, 'private key')] : []),
    ...(requests.length > 0 ? [counted(requests.length, 'request')] : []),
  ];
  return `${forms[form]}: ${parts.length === 0 ? 'nothing that could be read' : parts.join(', ')}`;
}

function Passphrase({ looked, onOpen }: { looked: Looked; onOpen: (passphrase: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles.pair}
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(typed);
      }}
    >
      <TextField label={`Passphrase of ${looked.name}`} type="password" value={typed} onChange={setTyped} />
      <Button type="submit">Open</Button>
    </form>
  );
}

function Content({ inspection, name }: { inspection: Inspection; name: string }) {
  const { certificates, keys, requests, order, findings, flaws } = inspection;
  const fix = (): void => {
    downloadText(
      `ordered-${name}.pem`,
      (order.fixed ?? []).map(({ pem }) => pem).join(''),
      'application/x-pem-file',
    );
    announce('Downloaded the chain in order, the certificate of the data plane first.');
  };
  return (
    <>
      <Findings findings={findings} onFixOrder={order.fixed ? fix : undefined} />
      {flaws.map(({ code, origin, message }) => (
        <Banner key={`${origin} ${code} ${message}`} kind="warn">
          {origin}: {message}
        </Banner>
      ))}
      {certificates.map((one) => (
        <CertificateCard key={`${one.origin} ${one.info.sha256}`} certificate={one} />
      ))}
      {keys.map(({ origin, title, keyHash, belongsTo }) => (
        <section key={`${origin} ${keyHash}`} className={styles.block}>
          <h2 className={styles.subheading}>Private key, {title}</h2>
          <p className={styles.muted}>
            {origin}.{' '}
            {belongsTo.length === 0
              ? 'It belongs to no certificate here.'
              : `It belongs to ${belongsTo.join(', ')}.`}{' '}
            Nothing of it was kept.
          </p>
        </section>
      ))}
      {requests.map(({ info, origin }) => (
        <section key={`${origin} ${info.keyHash}`} className={styles.block}>
          <h2 className={styles.subheading}>Request for {info.commonName}</h2>
          <p className={styles.muted}>
            {origin}. {info.subjectText}, {info.publicKey.title}.{' '}
            {info.holds === false ? 'Its signature does not hold.' : 'Its signature holds.'}
          </p>
        </section>
      ))}
    </>
  );
}

export function InspectTask() {
  const [all, setAll] = useState<readonly Looked[]>([]);
  const look = async (
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    passphrase: string | null,
  ): Promise<void> => {
    const answer = await certs().call('inspect', { bytes, passphrase });
    const found = answer.ok ? answer.value.flaws : [answer.error];
    const next: Looked = {
      name,
      bytes: wantsPassphrase(found.map(({ code }) => code)) ? bytes : null,
      inspection: answer.ok ? answer.value : null,
      fault: answer.ok ? null : answer.error,
    };
    setAll((before) => [next, ...before.filter((one) => one.bytes === null)].slice(0, 2));
  };
  const [last] = all;
  const locked = last?.bytes ?? null;
  const both = all.flatMap(({ inspection }) => inspection?.certificates[0]?.info ?? []);
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <h1 className={styles.heading}>Inspect</h1>
        <p className={styles.muted}>
          Certificates, keys, requests, PKCS#12 and Secrets of Kubernetes. Look at a second one to compare
          both.
        </p>
        <DropBox
          label="What is it?"
          hint="PEM, DER, PKCS#12 or a Secret."
          onBytes={(bytes, name) => void look(bytes, name, null)}
        />
        {last && locked && (
          <Passphrase key={last.name} looked={last} onOpen={(typed) => void look(locked, last.name, typed)} />
        )}
        {all.length > 0 && (
          <div className={styles.actions}>
            <Button icon="trash-2" onClick={() => setAll([])}>
              Clear
            </Button>
          </div>
        )}
      </div>
      <section aria-label="Result" className={styles.result}>
        {!last && <EmptyState icon="search" title="Nothing to look at yet." />}
        {last?.fault && <Banner kind="failed">{last.fault.message}</Banner>}
        {last?.inspection && (
          <div className={styles.made}>
            <h1 className={styles.heading}>{headline(last.inspection)}</h1>
            <p className={styles.muted}>{last.name}</p>
            {both[0] && both[1] && <Comparison before={both[1]} after={both[0]} />}
            <Content inspection={last.inspection} name={last.name} />
          </div>
        )}
      </section>
    </div>
  );
}
