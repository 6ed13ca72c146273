// An authority that somebody brought along: is it one, and can it sign?
import { ok, type Result } from '../base/result.ts';
import { readCertificate, type CertificateInfo } from './certificate-info.ts';
import { sameBytes } from './bytes.ts';
import { failed, type CertFault } from './fault.ts';
import type { Member } from './certificate-set.ts';
import type { Issuer } from './issue.ts';
import { signerOf } from './key-pair.ts';
import type { OwnAuthority } from './options.ts';
import type { CertServices } from './services.ts';
import { broughtStems } from './stems.ts';
import { dateText } from './time.ts';

export interface DatedIssuer extends Issuer {
  readonly notAfter: number;
}

interface ReadAuthority {
  readonly issuer: DatedIssuer;
  /** The one that signs, then those above it. */
  readonly infos: readonly [CertificateInfo, ...CertificateInfo[]];
}

export async function authorityOf(
  { chain, key }: OwnAuthority,
  services: CertServices,
): Promise<Result<ReadAuthority, CertFault>> {
  const infos = await Promise.all(chain.map((der) => readCertificate(der, services)));
  const [first, ...above] = infos.filter((info) => info !== null);
  if (first === undefined || above.length + 1 < infos.length)
    return failed('authority', 'The certificate of the authority cannot be read.', 'authority');
  const problem = problemOf(first, services.now());
  if (problem !== null) return failed('authority', problem, 'authority');
  const signer = await signerOf(key.pkcs8, services);
  if (!signer.ok) return signer;
  if (!sameBytes(first.spki, signer.value.spki))
    return failed(
      'key-match',
      'The private key does not belong to the certificate of the authority.',
      'authority',
    );
  const issuer = { der: first.der, signer: signer.value, notAfter: first.notAfter };
  return ok({ issuer, infos: [first, ...above] });
}

function problemOf({ extensions, notBefore, notAfter }: CertificateInfo, now: number): string | null {
  if (extensions.isAuthority !== true)
    return 'This certificate is no authority (CA:TRUE is missing), so nothing that it signs would be trusted.';
  if (extensions.keyUsage !== null && !extensions.keyUsage.includes('keyCertSign'))
    return 'This authority may not sign certificates: its key usage leaves keyCertSign out.';
  if (now > notAfter) return `This authority ended on ${dateText(notAfter)}. Renew it first.`;
  if (now < notBefore) return `This authority begins on ${dateText(notBefore)}. Wait, or check the clock.`;
  return null;
}

/** From the top down; keys of authorities are handed back to nobody. */
export async function authorityMembers(
  authority: OwnAuthority,
  services: CertServices,
): Promise<Result<{ readonly issuer: DatedIssuer; readonly members: readonly Member[] }, CertFault>> {
  const read = await authorityOf(authority, services);
  if (!read.ok) return read;
  const { issuer, infos } = read.value;
  const stems = broughtStems(infos.length);
  const members = infos.map((certificate, i): Member => {
    const role = certificate.selfIssued ? 'root' : 'intermediate';
    return { role, stem: stems[i] ?? '', certificate, key: null };
  });
  return ok({ issuer, members: members.reverse() });
}
