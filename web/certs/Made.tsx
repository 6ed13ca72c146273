// What was made: the verdict and what goes where, the chain, and the files to take away.
import { useState } from 'react';
import type { CertificateSet, ControlPlaneKind, Recommendation } from '../../src/certificates.ts';
import {
  forgetMade,
  judgeFor,
  useOptions,
  useRecommendations,
  type Made as MadeState,
} from '../state/certs.ts';
import { Banner } from '../ui/Banner.tsx';
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
  { value: 'shared', title: 'Self-hosted, shared' },
  { value: 'pki', title: 'Self-hosted, pki' },
  { value: 'pki_check_cn', title: 'Self-hosted, pki_check_cn' },
] as const satisfies readonly { readonly value: ControlPlaneKind; readonly title: string }[];

export const ControlPlaneField = (props: {
  readonly value: ControlPlaneKind;
  readonly onChange: (kind: ControlPlaneKind) => void;
}) => <Select label="Control plane" options={controlPlanes} {...props} />;

const counted = (count: number): string => (count === 1 ? 'One certificate' : `${count} certificates`);

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

function Ways({ made, set }: { made: MadeState; set: CertificateSet }) {
  const { controlPlane } = made;
  const leaves = set.members.filter(
    ({ role }) => role === 'data-plane' || role === 'pinned' || role === 'shared',
  );
  const [stem, setStem] = useState<string | null>(null);
  const ways = useRecommendations(made, stem);
  const [chosen, setChosen] = useState<string>('');
  const way = ways.find(({ scenario }) => scenario === chosen) ?? ways[0];
  return (
    <section className={styles.block} aria-label="What goes where">
      <h2 className={styles.subheading}>What do I upload, what does the data plane show?</h2>
      <div className={styles.fields}>
        <ControlPlaneField value={controlPlane} onChange={(kind) => judgeFor(made, kind)} />
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
  const { set, request, preset } = made;
  const options = useOptions(preset);
  const old = made.options !== undefined && options !== made.options;
  return (
    <div className={styles.made}>
      <div className={styles.blockHead}>
        <h1 className={styles.heading}>
          {request ? `Request for ${request.request.commonName}` : counted(set?.members.length ?? 0)}
        </h1>
        <Button icon="trash-2" onClick={() => forgetMade(preset)}>
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
      {old && <Banner kind="info">The form was changed since. Make anew to have it as it is now.</Banner>}
      {set && <Ways made={made} set={set} />}
      <Files made={made} />
    </div>
  );
}
