// What was made: the verdict and what goes where, the chain, and the files to take away.
import { useState } from 'react';
import type { CertificateSet, ControlPlaneKind, Recommendation } from '../../src/certificates.ts';
import { forgetMade, judgeFor, useRecommendations, type Made as MadeState } from '../state/certs.ts';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Select } from '../ui/Select.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './Certs.module.css';
import { ChainView } from './ChainView.tsx';
import { Files } from './Files.tsx';
import { Findings } from './Findings.tsx';

const controlPlanes = [
  { value: 'konnect', title: 'Konnect' },
  { value: 'shared', title: 'Self-hosted, cluster_mtls = shared' },
  { value: 'pki', title: 'Self-hosted, cluster_mtls = pki' },
  { value: 'pki_check_cn', title: 'Self-hosted, cluster_mtls = pki_check_cn' },
] as const satisfies readonly { readonly value: ControlPlaneKind; readonly title: string }[];

export const ControlPlaneField = (props: {
  readonly value: ControlPlaneKind;
  readonly onChange: (kind: ControlPlaneKind) => void;
}) => <Select label="Control plane" options={controlPlanes} {...props} />;

const sides = { 'data-plane': 'Data plane', 'control-plane': 'Control plane' } as const;

function Way({ way }: { way: Recommendation }) {
  const { verdict, uploads, settings, picture } = way;
  return (
    <div className={styles.way}>
      <p className={styles.verdict}>
        <StateMark mark={verdict.accepted ? 'complete' : 'error'} silent />
        <strong>{verdict.headline}</strong>
      </p>
      <ChainView picture={picture} />
      <dl className={styles.facts}>
        {uploads.map(({ file, where }) => (
          <div key={`${file} ${where}`}>
            <dt>Upload</dt>
            <dd>
              <code>{file}</code> to {where}
            </dd>
          </div>
        ))}
        {settings.map(({ side, name, value }) => (
          <div key={`${side} ${name}`}>
            <dt>{sides[side]}</dt>
            <dd>
              <code>
                {name} = {value}
              </code>
            </dd>
          </div>
        ))}
      </dl>
      <Findings findings={verdict.findings} />
    </div>
  );
}

function Ways({ set, controlPlane }: { set: CertificateSet; controlPlane: ControlPlaneKind }) {
  const leaves = set.members.filter(
    ({ role }) => role === 'data-plane' || role === 'pinned' || role === 'shared',
  );
  const [stem, setStem] = useState<string | null>(null);
  const ways = useRecommendations(stem);
  const [chosen, setChosen] = useState<string>('');
  const way = ways.find(({ scenario }) => scenario === chosen) ?? ways[0];
  return (
    <section className={styles.block} aria-label="What goes where">
      <h2 className={styles.subheading}>What do I upload, what does the data plane show?</h2>
      <div className={styles.fields}>
        <ControlPlaneField value={controlPlane} onChange={judgeFor} />
        {leaves.length > 1 && (
          <Select
            label="For"
            value={stem ?? leaves[0]?.stem ?? ''}
            options={leaves.map((one) => ({ value: one.stem, title: one.certificate.commonName }))}
            onChange={setStem}
          />
        )}
      </div>
      {way && (
        <Tabs
          label="Ways to set it up"
          tabs={ways.map(({ scenario, title, verdict }) => ({
            id: scenario,
            title,
            badge: <StateMark mark={verdict.accepted ? 'complete' : 'error'} size={14} />,
          }))}
          chosen={way.scenario}
          onChoose={setChosen}
          className={styles.ways}
        >
          <Way way={way} />
        </Tabs>
      )}
    </section>
  );
}

export function Made({ made }: { made: MadeState }) {
  const { set, controlPlane, request } = made;
  return (
    <div className={styles.made}>
      <div className={styles.blockHead}>
        <h1 className={styles.heading}>
          {request ? `Request for ${request.request.commonName}` : `${set?.members.length ?? 0} certificates`}
        </h1>
        <Button icon="trash-2" onClick={forgetMade}>
          Clear
        </Button>
      </div>
      {set?.notes.map((note) => (
        <p key={note} className={styles.muted}>
          <Prose text={note} />
        </p>
      ))}
      {request && (
        <p>
          Give <code>{request.stem}.csr</code> to the authority. The key stays with you: the certificate that
          comes back belongs to it.
        </p>
      )}
      {set && <Ways set={set} controlPlane={controlPlane} />}
      <Files made={made} />
    </div>
  );
}
