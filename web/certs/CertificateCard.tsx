// One certificate in full.
import { altNameText, dateText, type InspectedCertificate } from '../../src/certificates.ts';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './Certs.module.css';
import { Findings } from './Findings.tsx';

const marks = {
  valid: 'complete',
  soon: 'warning',
  'very-soon': 'warning',
  'not-yet': 'error',
  expired: 'error',
} as const;

export function CertificateCard({ certificate }: { certificate: InspectedCertificate }) {
  const { info, origin, expiry, hasKey, findings } = certificate;
  const { extensions } = info;
  const facts: readonly (readonly [string, string])[] = [
    ['Subject', info.subjectText],
    ['Issuer', info.selfIssued ? 'itself' : info.issuerText],
    ['Names', extensions.altNames.map(altNameText).join(', ')],
    ['Serial', info.serial],
    ['Holds', `${dateText(info.notBefore)} to ${dateText(info.notAfter)}`],
    ['Key', `${info.publicKey.title}${hasKey ? ', its private key is here too' : ''}`],
    ['Signature', info.signature.title],
    [
      'Authority',
      extensions.isAuthority === true ? `yes, path length ${extensions.pathLength ?? 'unlimited'}` : 'no',
    ],
    ['Key usage', extensions.keyUsage?.join(', ') ?? ''],
    ['Purposes', extensions.extendedKeyUsage?.join(', ') ?? ''],
    ['SHA-256', info.sha256],
    ['SHA-1', info.sha1],
    ['SHA-256 of the public key', info.keyHash],
  ];
  return (
    <section className={styles.block}>
      <h2 className={styles.subheading}>
        <StateMark mark={marks[expiry.state]} size={14} /> <bdi>{info.commonName || 'no common name'}</bdi>{' '}
        <span className={styles.muted}>
          {origin}, {expiry.words}
        </span>
      </h2>
      <Findings findings={findings} />
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi className={styles.mono}>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
