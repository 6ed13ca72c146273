// From options to a set of certificates with their keys. Keys come one after the other, so that progress can be told and
// a stop obeyed in between; what was made is read back before it is handed out.
import { err, ok, type Result } from '../base/result.ts';
import { authorityMembers, type DatedIssuer } from './authority.ts';
import { readCertificate } from './certificate-info.ts';
import type { CertificateSet, Member } from './certificate-set.ts';
import { cancelled, failed, type CertFault } from './fault.ts';
import { backdated, issue } from './issue.ts';
import { generateKey, withoutSigner } from './key-pair.ts';
import { hasAuthority, optionFaults, type MakeOptions } from './options.ts';
import { known } from './read-der.ts';
import { extensionsFor, isAuthorityRole } from './roles.ts';
import type { CertServices, Work } from './services.ts';
import { toName } from './subject.ts';
import { dateText, day } from './time.ts';
import { wantedOf, type Wanted } from './wanted.ts';

export async function makeCertificates(
  options: MakeOptions,
  services: CertServices,
  work: Work = {},
): Promise<Result<CertificateSet, CertFault>> {
  const [first] = optionFaults(options);
  if (first !== undefined) return err(first);
  const imported = await importedAuthority(options, services);
  if (!imported.ok) return imported;
  const wanted = wantedOf(options);
  const maker = new Maker(options, services, imported.value.issuer);
  const members: Member[] = [];
  for (const [i, one] of wanted.entries()) {
    if (work.signal?.aborted === true) return cancelled;
    work.onProgress?.({ done: i, of: wanted.length, what: `Key and certificate of ${one.stem}` });
    // oxlint-disable-next-line no-await-in-loop -- each is signed by the one before
    members.push(await maker.make(one));
  }
  if (work.signal?.aborted === true) return cancelled;
  work.onProgress?.({ done: wanted.length, of: wanted.length, what: 'Done' });
  const { preset } = options;
  return ok({ preset, members: [...imported.value.members, ...members], notes: maker.notes });
}

class Maker {
  readonly notes: string[] = [];
  private readonly options: MakeOptions;
  private readonly services: CertServices;
  private readonly now: number;
  private issuer: DatedIssuer | null;

  constructor(options: MakeOptions, services: CertServices, issuer: DatedIssuer | null) {
    this.options = options;
    this.services = services;
    this.issuer = issuer;
    this.now = services.now();
  }

  async make({ role, node, days, stem }: Wanted): Promise<Member> {
    const { key, details } = this.options;
    const signer = await generateKey(key, this.services);
    const plan = {
      subject: toName({ ...details, commonName: node.commonName }),
      spki: signer.spki,
      notBefore: this.now - backdated,
      notAfter: this.endOf(days, stem),
      extensions: extensionsFor(role, key, node.altNames),
    };
    const der = await issue(plan, this.issuer ?? signer, this.services);
    if (isAuthorityRole(role)) this.issuer = { der, signer, notAfter: plan.notAfter };
    const certificate = known(await readCertificate(der, this.services));
    return { role, stem, certificate, key: withoutSigner(signer) };
  }

  /** A certificate that outlives its issuer would say more than it holds. */
  private endOf(days: number, stem: string): number {
    const end = this.now + days * day;
    const limit = this.issuer?.notAfter ?? Infinity;
    if (end <= limit) return end;
    this.notes.push(`${stem} ends with its issuer, on ${dateText(limit)}: ${days} days would outlive it.`);
    return limit;
  }
}

/** The authority that was brought along, with those above it. */
async function importedAuthority(
  options: MakeOptions,
  services: CertServices,
): Promise<Result<ImportedAuthority, CertFault>> {
  if (options.authority === null || !hasAuthority(options)) return ok({ issuer: null, members: [] });
  const read = await authorityMembers(options.authority, services);
  if (!read.ok) return read;
  const { issuer, members } = read.value;
  const { pathLength } = members.at(-1)?.certificate.extensions ?? { pathLength: null };
  if (!options.intermediate || pathLength !== 0) return ok({ issuer, members });
  const message = 'Your authority allows no other authority below it. Leave the intermediate out.';
  return failed('path-length', message, 'intermediate');
}

interface ImportedAuthority {
  readonly issuer: DatedIssuer | null;
  readonly members: readonly Member[];
}
