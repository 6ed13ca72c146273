// `datakit cert verify`: would a control plane accept what the data plane shows, and if not, why?
import {
  inspect,
  judge,
  readCertificatesOnly,
  type CertificateInfo,
  type Situation,
} from '../src/certificates.ts';
import { err, ok, type Result } from '../src/index.ts';
import type { CertTask } from './cert-arguments.ts';
import type { CertContext } from './cert-input.ts';
import { controlPlaneOf } from './cert-make.ts';
import { certificateReport, findingLine, findingReport, refuse } from './cert-output.ts';
import { printJson } from './context.ts';
import { readBytes } from './host.ts';
import { visible } from './visible.ts';

type VerifyTask = Extract<CertTask, { readonly task: 'verify' }>;

export async function verify(command: VerifyTask, context: CertContext): Promise<number> {
  const situation = await situationOf(command, context);
  if (!situation.ok) return refuse(context, situation.error);
  const { host, json, services } = context;
  const { accepted, scenario, headline, findings, path } = await judge(situation.value, services);
  if (json) {
    printJson(host, {
      accepted,
      scenario,
      headline,
      findings: findings.map(findingReport),
      path: path.map(certificateReport),
    });
    return accepted ? 0 : 1;
  }
  const chain = path.map(({ subjectText }) => subjectText).join(' ← ');
  // The first error is the headline already.
  const rest = accepted ? findings : findings.slice(1);
  host.out(`${visible(headline)}\n${chain === '' ? '' : `${visible(chain)}\n`}`);
  host.out(rest.map(findingLine).join(''));
  return accepted ? 0 : 1;
}

async function situationOf(command: VerifyTask, context: CertContext): Promise<Result<Situation, string>> {
  const control = controlPlaneOf(command.controlPlane ?? 'konnect');
  if (!control.ok) return control;
  const uploads: CertificateInfo[] = [];
  for (const file of command.upload) {
    // oxlint-disable-next-line no-await-in-loop -- the first that cannot be read is told
    const infos = await certificatesIn(context, file);
    if (!infos.ok) return infos;
    uploads.push(...infos.value);
  }
  const present = await certificatesIn(context, command.present);
  if (!present.ok) return present;
  const key = await keyOf(command, context);
  if (!key.ok) return key;
  const situation = { controlPlane: control.value, upload: uploads, present: present.value, key: key.value };
  return ok({ ...situation, allowedCommonNames: command.allowed });
}

async function certificatesIn(
  { host, services }: CertContext,
  file: string,
): Promise<Result<readonly CertificateInfo[], string>> {
  const bytes = readBytes(host, file);
  if (!bytes.ok) return bytes;
  const read = await readCertificatesOnly(bytes.value, services);
  return read.ok ? read : err(`${file}: ${read.error.message}`);
}

/** A key that is encrypted is a finding, not a file that cannot be read: Kong could not use it either. */
async function keyOf(
  { key }: VerifyTask,
  { host, services }: CertContext,
): Promise<Result<Situation['key'], string>> {
  if (key === null) return ok(null);
  const bytes = readBytes(host, key);
  if (!bytes.ok) return bytes;
  const read = await inspect(bytes.value, null, services);
  const [found] = read.ok ? read.value.keys : [];
  if (found !== undefined) return ok({ keyHash: found.keyHash, encrypted: false });
  const fault = read.ok ? read.value.flaws[0] : read.error;
  if (fault === undefined) return err(`${key} holds no private key.`);
  return fault.code === 'passphrase-needed' || fault.code === 'encryption'
    ? ok({ keyHash: null, encrypted: true })
    : err(`${key}: ${fault.message}`);
}
