// `datakit cert inspect`: what files hold, in words or JSON; two certificates compared; a chain put into order.
import {
  altNameText,
  compareCertificates,
  dateText,
  inspect,
  type InspectedCertificate,
  type Inspection,
} from '../src/certificates.ts';
import { err, ok, type Result } from '../src/index.ts';
import type { CertTask } from './cert-arguments.ts';
import { passphraseOf, readFileMaterial, type CertContext } from './cert-input.ts';
import { certificateReport, findingLine, findingReport, refuse } from './cert-output.ts';
import { printJson } from './context.ts';
import { readBytes } from './host.ts';
import { table } from './table.ts';
import { visible } from './visible.ts';

type InspectTask = Extract<CertTask, { readonly task: 'inspect' }>;

export async function inspectFiles(command: InspectTask, context: CertContext): Promise<number> {
  if (command.compare) return await compare(command, context);
  if (command.fixOrder) return await fixOrder(command, context);
  const reports: unknown[] = [];
  let worst = 0;
  for (const file of command.files) {
    // oxlint-disable-next-line no-await-in-loop -- in the order of the files
    const found = await inspected(file, command, context);
    if (!found.ok) return refuse(context, found.error);
    if (context.json) reports.push(reportOf(file, found.value));
    else context.host.out(linesOf(file, found.value));
    worst = Math.max(worst, isAtFault(found.value) ? 1 : 0);
  }
  if (context.json) printJson(context.host, reports.length === 1 ? reports[0] : { reports });
  return worst;
}

async function inspected(
  file: string,
  { passphraseEnv }: InspectTask,
  { host, services }: CertContext,
): Promise<Result<Inspection, string>> {
  const passphrase = passphraseOf(host, passphraseEnv);
  if (!passphrase.ok) return passphrase;
  const bytes = readBytes(host, file);
  if (!bytes.ok) return bytes;
  const found = await inspect(bytes.value, passphrase.value, services);
  if (found.ok) return found;
  const advice = found.error.code === 'passphrase-needed' ? ' Name its variable with --passphrase-env.' : '';
  return err(`${file}: ${found.error.message}${advice}`);
}

const isAtFault = ({ certificates, findings, flaws }: Inspection): boolean =>
  flaws.length > 0 ||
  [...findings, ...certificates.flatMap((one) => one.findings)].some(({ severity }) => severity === 'error');

const reportOf = (
  file: string,
  { form, certificates, keys, requests, order, findings, flaws }: Inspection,
) => ({
  file,
  form,
  certificates: certificates.map(({ info, origin, expiry, hasKey, findings }) => ({
    origin,
    ...certificateReport(info),
    expiry: expiry.words,
    hasKey,
    findings: findings.map(findingReport),
  })),
  keys: keys.map(({ origin, title, keyHash, belongsTo }) => ({
    origin,
    key: title,
    keySha256: keyHash,
    belongsTo,
  })),
  requests: requests.map(({ info, origin }) => ({
    origin,
    subject: info.subjectText,
    key: info.publicKey.title,
    altNames: info.extensions.altNames.map(altNameText),
    holds: info.holds,
  })),
  order: order.state,
  findings: findings.map(findingReport),
  flaws: flaws.map(({ origin, code, message }) => ({ origin, code, message })),
});

function linesOf(file: string, { certificates, keys, requests, order, findings, flaws }: Inspection): string {
  const parts = [
    ...certificates.map((one) => certificateLines(file, one)),
    ...keys.map(
      ({ origin, title, belongsTo }) =>
        `${visible(file)}, ${visible(origin)}: private key, ${title}${belongsTo.length === 0 ? '' : `, of ${visible(belongsTo.join(', '))}`}\n`,
    ),
    ...requests.map(
      ({ info, origin }) =>
        `${visible(file)}, ${visible(origin)}: request for ${visible(info.subjectText)}, ${info.publicKey.title}${info.holds === true ? '' : ', whose signature does not hold'}\n`,
    ),
    ...flaws.map(({ origin, message }) => `${visible(file)}, ${visible(origin)}: ${visible(message)}\n`),
    ...findings.map(findingLine),
    ...(order.fixed === null ? [] : ['Put it in order: --fix-order\n']),
  ];
  return parts.join('');
}

function certificateLines(
  file: string,
  { info, origin, expiry, hasKey, findings }: InspectedCertificate,
): string {
  const { extensions } = info;
  const names = extensions.altNames.map(altNameText).join(', ');
  const uses = [
    ...(extensions.keyUsage ?? ['any key usage']),
    ...(extensions.extendedKeyUsage ?? ['any purpose']),
  ];
  const rows = [
    ['subject', info.subjectText],
    ['issuer', info.selfIssued ? 'itself' : info.issuerText],
    ...(names === '' ? [] : [['names', names]]),
    ['valid', `${dateText(info.notBefore)} to ${dateText(info.notAfter)}, ${expiry.words}`],
    ['key', `${info.publicKey.title}${hasKey ? ', private key at hand' : ''}`],
    ['signature', info.signature.title],
    ['use', `${extensions.isAuthority === true ? 'authority; ' : ''}${uses.join(', ')}`],
    ['serial', info.serial],
    ['SHA-256', info.sha256],
    ['SHA-1', info.sha1],
  ].map((row) => ['', ...row]);
  return `${visible(file)}, ${visible(origin)}: certificate\n${table(rows)}${findings.map(findingLine).join('')}`;
}

async function compare({ files, passphraseEnv }: InspectTask, context: CertContext): Promise<number> {
  const [before = '', after = ''] = files;
  const both = [
    await firstOf(before, passphraseEnv, context),
    await firstOf(after, passphraseEnv, context),
  ] as const;
  const [old, renewed] = both;
  if (!old.ok) return refuse(context, old.error);
  if (!renewed.ok) return refuse(context, renewed.error);
  const differences = compareCertificates(old.value, renewed.value);
  if (context.json) {
    printJson(context.host, { differences });
    return 0;
  }
  const rows = differences.map(({ what, before, after, same }) =>
    same ? ['=', what, before] : ['≠', what, `${before} → ${after}`],
  );
  const meanings = differences.filter(({ meaning }) => meaning !== '');
  context.host.out(table(rows));
  context.host.out(meanings.map(({ what, meaning }) => `${what}: ${meaning}\n`).join(''));
  return 0;
}

async function firstOf(file: string, passphraseEnv: string | null, context: CertContext) {
  const read = await readFileMaterial(context, file, passphraseEnv);
  if (!read.ok) return read;
  const [found] = read.value.certificates;
  return found === undefined ? err(`${file} holds no certificate.`) : ok(found.info);
}

/** The same certificates in the order in which Kong wants them, on standard output. */
async function fixOrder(command: InspectTask, context: CertContext): Promise<number> {
  const [file = ''] = command.files;
  const found = await inspected(file, command, context);
  if (!found.ok) return refuse(context, found.error);
  const { order, certificates } = found.value;
  if (order.state === 'unrelated')
    return refuse(context, `${file}: the certificates are no one chain, so they have no order.`);
  const infos = order.fixed ?? certificates.map(({ info }) => info);
  context.host.out(infos.map(({ pem }) => pem).join(''));
  return 0;
}
