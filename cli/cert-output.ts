// What the commands for certificates write: new files only, keys for their owner alone, and what was made in words or JSON.
import { join } from 'node:path';
import {
  dateText,
  fileForms,
  takeAway,
  usualForms,
  type CertFile,
  type CertFinding,
  type CertificateInfo,
  type CertificateSet,
  type FileForm,
  type Recommendation,
} from '../src/certificates.ts';
import { err, ok, type Result } from '../src/index.ts';
import type { CertOutput } from './cert-arguments.ts';
import { passphraseOf, type CertContext } from './cert-input.ts';
import { printJson } from './context.ts';
import { createFile, makeFolder } from './host.ts';
import { visible, visibleLines } from './visible.ts';

/** Wrong usage, or a file that cannot be read or written. */
export function refuse({ host, json }: CertContext, message: string): number {
  if (json) printJson(host, { problem: message });
  else host.say(`${visibleLines(message)}\n`);
  return 2;
}

const isForm = (text: string): text is FileForm => (fileForms as readonly string[]).includes(text);

/** The files of a set: those that are asked for, and the locked ones where there is a passphrase. */
export async function filesOf(
  set: CertificateSet,
  { forms, passphraseEnv }: CertOutput,
  { host, services }: CertContext,
): Promise<Result<readonly CertFile[], string>> {
  const unknown = forms.find((form) => !isForm(form));
  if (unknown !== undefined)
    return err(`"${unknown}" is not a form of file. Known: ${fileForms.join(', ')}.`);
  const passphrase = passphraseOf(host, passphraseEnv);
  if (!passphrase.ok) return passphrase;
  if (passphrase.value === '')
    return err(`The variable ${passphraseEnv ?? ''} is empty: that is no passphrase.`);
  const isLocked = passphrase.value !== null;
  const locked = forms.find((form) => form === 'pkcs12' || form === 'encrypted-key');
  if (locked !== undefined && !isLocked)
    return err(`The form ${locked} needs a passphrase: name its variable with --passphrase-env.`);
  const usual = isLocked ? [...usualForms, 'pkcs12' as const] : usualForms;
  const wanted = forms.length === 0 ? usual : forms.filter(isForm);
  const files = await takeAway(set, { forms: wanted, passphrase: passphrase.value }, services);
  // An authority that was brought along is there already.
  const brought = new Set(set.members.filter(({ key }) => key === null).map(({ stem }) => stem));
  const made = files.filter(({ stem }) => !brought.has(stem) || set.members.at(-1)?.stem === stem);
  return ok(made);
}

/** All or none, as far as can be told before: nothing is overwritten. */
export function writeFiles(
  files: readonly CertFile[],
  folder: string,
  { host }: CertContext,
): Result<readonly string[], string> {
  const paths = files.map(({ name }) => join(folder, name));
  const taken = paths.find((path) => host.exists(path));
  if (taken !== undefined)
    return err(
      `${taken} is there already, and nothing is overwritten. Nothing was written. Choose another folder with --out.`,
    );
  const astray = folder === '.' ? null : makeFolder(host, folder);
  if (astray !== null) return err(astray);
  for (const [i, { bytes, secret }] of files.entries()) {
    const problem = createFile(host, paths[i] ?? '', bytes, secret);
    if (problem !== null) return err(problem);
  }
  return ok(paths);
}

export const fileReport = (file: CertFile, path: string) => ({
  path,
  form: file.form,
  secret: file.secret,
  what: file.what,
});

export const certificateReport = (info: CertificateInfo) => ({
  subject: info.subjectText,
  issuer: info.issuerText,
  serial: info.serial,
  notBefore: dateText(info.notBefore),
  notAfter: dateText(info.notAfter),
  key: info.publicKey.title,
  signature: info.signature.title,
  authority: info.extensions.isAuthority === true,
  keyUsage: info.extensions.keyUsage,
  extendedKeyUsage: info.extensions.extendedKeyUsage,
  altNames: info.extensions.altNames.map(({ kind, value }) => `${kind}:${value}`),
  sha256: info.sha256,
  sha1: info.sha1,
  keySha256: info.keyHash,
});

export const findingReport = ({ id, severity, message, documented, source }: CertFinding) => ({
  id,
  severity,
  message,
  documented,
  source,
});

export const findingLine = ({ severity, message, documented }: CertFinding): string =>
  `${severity}: ${visible(message)}${documented ? '' : ' (inferred)'}\n`;

export const wayReport = ({ scenario, verdict, uploads, settings }: Recommendation) => ({
  scenario,
  accepted: verdict.accepted,
  headline: verdict.headline,
  uploads,
  settings,
});

export function wayLines({ title, verdict, uploads, settings }: Recommendation): string {
  const lines = [
    `${title}. ${verdict.headline}`,
    ...uploads.map(({ file, where }) => `  upload ${file} to ${where}`),
    ...settings.map(({ side, name, value }) => `  ${side}: ${name} = ${value}`),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
