// `datakit cert sign` and `datakit cert renew`: certificates for keys and names that are there already.
import { presets, renew, signRequest } from '../src/certificates.ts';
import type { CertTask } from './cert-arguments.ts';
import { readAuthority, readFileMaterial, readKeyFile, type CertContext } from './cert-input.ts';
import { controlPlaneOf, handOver } from './cert-make.ts';
import { refuse } from './cert-output.ts';

type Task<T extends CertTask['task']> = Extract<CertTask, { readonly task: T }>;

const usualDays = (id: 'sign-request' | 'renew'): number =>
  presets.find((preset) => preset.id === id)?.options.days ?? 365;

export async function sign(command: Task<'sign'>, context: CertContext): Promise<number> {
  const control = controlPlaneOf(command.controlPlane ?? 'konnect');
  if (!control.ok) return refuse(context, control.error);
  const read = await readFileMaterial(context, command.request, null);
  if (!read.ok) return refuse(context, read.error);
  const [request] = read.value.requests;
  if (request === undefined) return refuse(context, `${command.request} holds no certificate request (CSR).`);
  const authority = await readAuthority(context, command.authority);
  if (!authority.ok) return refuse(context, authority.error);
  const days = command.days ?? usualDays('sign-request');
  const signed = await signRequest(request.info.der, authority.value, days, context.services);
  return signed.ok
    ? await handOver(signed.value, command, control.value, context, command.authority.ca)
    : refuse(context, signed.error.message);
}

export async function renewFile(command: Task<'renew'>, context: CertContext): Promise<number> {
  const control = command.controlPlane === null ? null : controlPlaneOf(command.controlPlane);
  if (control?.ok === false) return refuse(context, control.error);
  const read = await readFileMaterial(context, command.file, command.keyPassphraseEnv);
  if (!read.ok) return refuse(context, read.error);
  const [old] = read.value.certificates;
  if (old === undefined) return refuse(context, `${command.file} holds no certificate.`);
  const key = command.key === null ? null : await readKeyFile(context, command.key, command.keyPassphraseEnv);
  if (key?.ok === false) return refuse(context, key.error);
  const authority = command.authority === null ? null : await readAuthority(context, command.authority);
  if (authority?.ok === false) return refuse(context, authority.error);
  const options = {
    der: old.info.der,
    key: key?.value ?? null,
    authority: authority?.value ?? null,
    days: command.days ?? usualDays('renew'),
  };
  const made = await renew(options, context.services);
  if (!made.ok) return refuse(context, made.error.message);
  const usual = made.value.preset === 'self-hosted-shared' ? 'shared' : 'konnect';
  return await handOver(made.value, command, control?.value ?? usual, context, command.authority?.ca ?? null);
}
