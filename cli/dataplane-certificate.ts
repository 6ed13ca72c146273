// Certificate and key for a node, looked at before a text is made of them: a key of another certificate is refused, and
// what a control plane would refuse later is told now. It loads when there is something to look at.
import { inspect, type CertFinding, type CertServices, type Inspection } from '../src/certificates.ts';
import type { DataPlane } from '../src/dataplanes.ts';
import { err, ok, type Result } from '../src/index.ts';

export interface CredentialReport {
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  /** The first certificate may issue others. */
  readonly isAuthority: boolean;
}

type Credentials = Pick<DataPlane, 'certificate' | 'key'>;

export async function checkCredentials(
  { certificate, key }: Credentials,
  services: CertServices,
): Promise<Result<CredentialReport, string>> {
  const own = certificate === null ? null : await looked(certificate, services);
  if (own?.ok === false) return err(`The certificate cannot be used: ${own.error}`);
  const [flaw] = own?.value.flaws ?? [];
  if (flaw !== undefined) return err(`The certificate cannot be used: ${flaw.origin}: ${flaw.message}`);
  const secret = key === null ? null : await looked(key, services);
  const mismatch = own === null || secret?.ok !== true ? null : mismatchOf(own.value, secret.value);
  if (mismatch !== null) return err(mismatch);
  const findings = own === null ? [] : findingsIn(own.value);
  return ok({
    warnings: [
      ...findings.filter(({ severity }) => severity !== 'info').map(sentence),
      ...(secret?.ok === false ? [`The private key could not be checked: ${secret.error}`] : []),
    ],
    notes: findings.filter(({ severity }) => severity === 'info').map(sentence),
    isAuthority: own?.value.certificates[0]?.info.extensions.isAuthority === true,
  });
}

async function looked(text: string, services: CertServices): Promise<Result<Inspection, string>> {
  const found = await inspect(new TextEncoder().encode(text), null, services);
  return found.ok ? found : err(found.error.message);
}

/** A node presents the first certificate, and proves with the key that it is its own. */
function mismatchOf({ certificates }: Inspection, { keys }: Inspection): string | null {
  const [first] = certificates;
  const [key] = keys;
  if (first === undefined || key === undefined || first.info.keyHash === key.keyHash) return null;
  const other = certificates.find(({ info }) => info.keyHash === key.keyHash);
  return other === undefined
    ? `The private key does not belong to the certificate of ${first.info.subjectText}: no node could start with both. Give the key that it was made with.`
    : `The private key belongs to the certificate of ${other.info.subjectText}, which does not stand first. Put that certificate first.`;
}

const findingsIn = ({ certificates, findings }: Inspection): readonly CertFinding[] => [
  ...findings,
  ...certificates.flatMap((one) => one.findings),
];

const sentence = ({ message, documented }: CertFinding): string =>
  documented ? message : `${message} (inferred)`;
