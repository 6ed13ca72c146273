// Certificate and key for a node, looked at before a text is made of them: a key of another certificate is refused, and
// what a control plane would refuse later is told now. It loads when there is something to look at.
import { inspect, type CertFinding, type CertServices, type Inspection } from '../src/certificates.ts';
import type { DataPlane, DataPlaneFormat } from '../src/dataplanes.ts';
import { err, ok, type Result } from '../src/index.ts';

export interface CredentialReport {
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  /** The first certificate may issue others; null: there is none. */
  readonly isAuthority: boolean | null;
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
    isAuthority: own === null ? null : own.value.certificates[0]?.info.extensions.isAuthority === true,
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

const pinned = 'pinned_client_certs';
const byIssuer = 'pki_client_certs';

interface AuthTypeChoice extends Pick<CredentialReport, 'warnings' | 'notes'> {
  /** With what the control plane compares. */
  readonly plane: DataPlane;
}

/** How a control plane compares that is given this certificate. A text for nodes holds theirs, whatever is compared. */
export function authTypeFor(
  { options }: Pick<DataPlaneFormat, 'options'>,
  plane: DataPlane,
  isAuthority: CredentialReport['isAuthority'],
): AuthTypeChoice {
  const said = { plane, warnings: [], notes: [] };
  const isAsked = options['auth_type'] !== undefined && options['include_key'] === undefined;
  if (!isAsked || isAuthority === null) return said;
  const { auth_type: chosen } = plane.settings;
  if (isAuthority && chosen === undefined)
    return {
      ...said,
      plane: { ...plane, settings: { ...plane.settings, auth_type: byIssuer } },
      notes: [
        `The certificate is that of an authority, so that the control plane compares issuers: \`auth_type\` is ${byIssuer}. Where a node presents this very certificate, set ${pinned}. (inferred)`,
      ],
    };
  if (isAuthority && chosen === pinned)
    return {
      ...said,
      warnings: [
        `The certificate is that of an authority. With ${pinned} only a node that presents this very certificate is let in, none that has one from it: for those set \`auth_type\` to ${byIssuer}. (inferred)`,
      ],
    };
  return !isAuthority && chosen === byIssuer && options['certificate_file'] !== undefined
    ? {
        ...said,
        warnings: [
          `The certificate is that of no authority. With ${byIssuer} the control plane is given the certificate that issues those of the nodes. (inferred)`,
        ],
      }
    : said;
}
