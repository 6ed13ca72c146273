// Renewal: subject, further names and extensions of a certificate stay; serial number and dates are new. The old one
// stays good beside it until it is removed, so nodes can be rolled one by one.
import { err, ok, type Result } from '../base/result.ts';
import { authorityMembers, type DatedIssuer } from './authority.ts';
import type { Bytes } from './bytes.ts';
import { sameBytes } from './bytes.ts';
import { readCertificate, type CertificateInfo } from './certificate-info.ts';
import type { CertificateSet, Member } from './certificate-set.ts';
import { failed, type CertFault } from './fault.ts';
import { backdated, issue } from './issue.ts';
import { generateKey, signerOf, withoutSigner, type KeyPair, type Signer } from './key-pair.ts';
import { keyKinds } from './key-kinds.ts';
import { daysFaults, sharedName, type OwnAuthority } from './options.ts';
import { certificateOf, known } from './read-der.ts';
import { renewalSteps } from './renewal-steps.ts';
import type { Role } from './roles.ts';
import type { CertServices } from './services.ts';
import { fileStems } from './stems.ts';
import { dateText, day } from './time.ts';

export interface RenewOptions {
  /** The certificate to renew. */
  readonly der: Bytes;
  /** Its key, to be kept; null for a new one of the same kind. */
  readonly key: KeyPair | null;
  /** Who signs; null for a certificate that signs itself. */
  readonly authority: OwnAuthority | null;
  readonly days: number;
}

export async function renew(
  options: RenewOptions,
  services: CertServices,
): Promise<Result<CertificateSet, CertFault>> {
  const [fault] = daysFaults(options.days, 'days');
  if (fault !== undefined) return err(fault);
  const old = await readCertificate(options.der, services);
  if (old === null) return failed('certificate', 'This is no certificate that can be read.');
  const above = await issuerFor(old, options.authority, services);
  if (!above.ok) return above;
  const signer = await keyFor(old, options.key, services);
  if (!signer.ok) return signer;
  const { issuer, members } = above.value;
  const end = services.now() + options.days * day;
  const notAfter = Math.min(end, issuer?.notAfter ?? Infinity);
  const der = await issue(
    planOf(old, signer.value, notAfter, services.now()),
    issuer ?? signer.value,
    services,
  );
  const certificate = known(await readCertificate(der, services));
  const role = roleOf(old, issuer === null);
  const taken = members.map((one) => one.stem);
  const [stem = ''] = fileStems([{ role, commonName: old.commonName }], taken);
  const member: Member = { role, stem, certificate, key: withoutSigner(signer.value) };
  const { others, otherAltNames } = old.extensions;
  const lost = others.map(({ name }) => name);
  const notes = [
    ...(end > notAfter ? [`The certificate ends with its issuer, on ${dateText(notAfter)}.`] : []),
    ...(lost.length > 0
      ? [`Extensions that the old one has and the new one has not: ${lost.join(', ')}.`]
      : []),
    ...(otherAltNames.length > 0
      ? [`Alternative names of the old one that the new one has not: ${otherAltNames.join(', ')}.`]
      : []),
    ...renewalSteps(role, options.key !== null),
  ];
  return ok({ preset: presetOf(role), members: [...members, member], notes });
}

const planOf = (old: CertificateInfo, { spki }: Signer, notAfter: number, now: number) => ({
  subject: known(certificateOf(old.der)).subject,
  spki,
  notBefore: now - backdated,
  notAfter,
  extensions: old.extensions,
});

interface Above {
  readonly issuer: DatedIssuer | null;
  readonly members: readonly Member[];
}

async function issuerFor(
  old: CertificateInfo,
  authority: OwnAuthority | null,
  services: CertServices,
): Promise<Result<Above, CertFault>> {
  if (authority !== null) return await authorityMembers(authority, services);
  return old.selfIssued
    ? ok({ issuer: null, members: [] })
    : failed(
        'authority',
        `This certificate was signed by ${old.issuerText}: bring that authority and its key.`,
      );
}

async function keyFor(
  old: CertificateInfo,
  key: KeyPair | null,
  services: CertServices,
): Promise<Result<Signer, CertFault>> {
  if (key !== null)
    return sameBytes(key.spki, old.spki)
      ? await signerOf(key.pkcs8, services)
      : failed('key-match', 'The private key does not belong to this certificate.', 'key');
  const kind = keyKinds.find(({ title }) => title === old.publicKey.title);
  return kind === undefined
    ? failed(
        'key',
        `Keys of the kind ${old.publicKey.title} are not on offer: make a new certificate instead.`,
      )
    : ok(await generateKey(kind.id, services));
}

/** CA:TRUE by itself says little: `openssl req -x509` writes it into every certificate. */
function roleOf({ extensions, commonName }: CertificateInfo, isAlone: boolean): Role {
  const { isAuthority, keyUsage } = extensions;
  const signs = keyUsage?.includes('keyCertSign') === true && !keyUsage.includes('digitalSignature');
  if (isAuthority === true && signs) return isAlone ? 'root' : 'intermediate';
  if (!isAlone) return 'data-plane';
  return commonName.toLowerCase() === sharedName ? 'shared' : 'pinned';
}

const presetOf = (role: Role): CertificateSet['preset'] =>
  role === 'shared' ? 'self-hosted-shared' : role === 'pinned' ? 'konnect-pinned' : 'own-authority';
