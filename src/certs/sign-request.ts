// A request signed by an authority: names and key are the asker's, everything else is decided here.
import { err, ok, type Result } from '../base/result.ts';
import { authorityMembers, type DatedIssuer } from './authority.ts';
import type { Bytes } from './bytes.ts';
import { readCertificate } from './certificate-info.ts';
import type { CertificateSet, Member } from './certificate-set.ts';
import { failed, type CertFault } from './fault.ts';
import { backdated, issue } from './issue.ts';
import { keyKinds } from './key-kinds.ts';
import { daysFaults, type OwnAuthority } from './options.ts';
import { known, requestOf } from './read-der.ts';
import { readRequest, requestFault, type RequestInfo } from './request.ts';
import { extensionsFor } from './roles.ts';
import type { CertServices } from './services.ts';
import { fileStems } from './stems.ts';
import { dateText, day } from './time.ts';

export async function signRequest(
  der: Bytes,
  authority: OwnAuthority,
  days: number,
  services: CertServices,
): Promise<Result<CertificateSet, CertFault>> {
  const [fault] = daysFaults(days, 'days');
  if (fault !== undefined) return err(fault);
  const request = await readRequest(der, services);
  if (request === null) return failed('request', 'This is no certificate request (CSR) that can be read.');
  const sound = requestFault(request);
  if (!sound.ok) return sound;
  const above = await authorityMembers(authority, services);
  if (!above.ok) return above;
  const { issuer, members } = above.value;
  const notAfter = Math.min(services.now() + days * day, issuer.notAfter);
  const taken = members.map(({ stem }) => stem);
  const member = await signedMember(request, issuer, notAfter, taken, services);
  return member.ok
    ? ok({
        preset: 'own-authority',
        members: [...members, member.value],
        notes: notesOf(request, issuer, days, notAfter, services.now()),
      })
    : member;
}

async function signedMember(
  request: RequestInfo,
  issuer: DatedIssuer,
  notAfter: number,
  taken: readonly string[],
  services: CertServices,
): Promise<Result<Member, CertFault>> {
  const kind = keyKinds.find(({ title }) => title === request.publicKey.title);
  if (kind === undefined)
    return failed(
      'key',
      `The request is for a key of the kind ${request.publicKey.title}, which is not on offer.`,
    );
  const plan = {
    subject: known(requestOf(request.der)).subject,
    spki: request.spki,
    notBefore: services.now() - backdated,
    notAfter,
    extensions: extensionsFor('data-plane', kind.id, request.extensions.altNames),
  };
  const certificate = known(await readCertificate(await issue(plan, issuer, services), services));
  const [stem = ''] = fileStems([{ role: 'data-plane', commonName: request.commonName }], taken);
  return ok({ role: 'data-plane', stem, certificate, key: null });
}

function notesOf(
  { extensions }: RequestInfo,
  issuer: DatedIssuer,
  days: number,
  notAfter: number,
  now: number,
): readonly string[] {
  return [
    ...(extensions.isAuthority === true
      ? ['The request asks to become an authority. That was not granted: it is signed as a data plane.']
      : []),
    ...(extensions.otherAltNames.length > 0
      ? [
          `The request asks for alternative names of kinds that are not given: ${extensions.otherAltNames.join(', ')}.`,
        ]
      : []),
    ...(notAfter < now + days * day
      ? [`The certificate ends with its issuer, on ${dateText(issuer.notAfter)}.`]
      : []),
  ];
}
