// What the commands for certificates read: files with certificates, keys and requests, and passphrases from variables.
import {
  readMaterial,
  type CertServices,
  type KeyPair,
  type Material,
  type OwnAuthority,
} from '../src/certificates.ts';
import { err, ok, type Result } from '../src/index.ts';
import type { GivenAuthority } from './cert-arguments.ts';
import { readBytes, type Host } from './host.ts';

export interface CertContext {
  readonly host: Host;
  readonly json: boolean;
  readonly services: CertServices;
}

/** Null where no variable is named. */
export function passphraseOf(host: Host, variable: string | null): Result<string | null, string> {
  if (variable === null) return ok(null);
  const passphrase = host.env(variable);
  return passphrase === undefined
    ? err(`The variable ${variable}, which should hold the passphrase, is not set.`)
    : ok(passphrase);
}

export async function readFileMaterial(
  { host, services }: CertContext,
  path: string,
  passphraseEnv: string | null,
): Promise<Result<Material, string>> {
  const passphrase = passphraseOf(host, passphraseEnv);
  if (!passphrase.ok) return passphrase;
  const bytes = readBytes(host, path);
  if (!bytes.ok) return bytes;
  const read = await readMaterial(bytes.value, passphrase.value, services);
  return read.ok ? read : err(`${path}: ${read.error.message}`);
}

export async function readKeyFile(
  context: CertContext,
  path: string,
  passphraseEnv: string | null,
): Promise<Result<KeyPair, string>> {
  const read = await readFileMaterial(context, path, passphraseEnv);
  if (!read.ok) return read;
  const [found] = read.value.keys;
  if (found !== undefined) return ok(found.key);
  const [flaw] = read.value.flaws;
  return err(
    flaw === undefined ? `${path} holds no private key.` : `${path}, ${flaw.origin}: ${flaw.message}`,
  );
}

export async function readAuthority(
  context: CertContext,
  { ca, caKey, caPassphraseEnv }: GivenAuthority,
): Promise<Result<OwnAuthority, string>> {
  const read = await readFileMaterial(context, ca, caPassphraseEnv);
  if (!read.ok) return read;
  const chain = read.value.certificates.map(({ info }) => info.der);
  if (chain.length === 0) return err(`${ca} holds no certificate.`);
  const key = await readKeyFile(context, caKey, caPassphraseEnv);
  return key.ok ? ok({ chain, key: key.value }) : key;
}
