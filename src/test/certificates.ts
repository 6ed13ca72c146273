// Services for tests of certificates: the real Web Crypto, and a clock that stands still.
import { presets, type MakeOptions, type Preset } from '../certs/options.ts';
import type { CertificateSet } from '../certs/certificate-set.ts';
import { makeCertificates } from '../certs/make.ts';
import type { CertServices } from '../certs/services.ts';

/** 2026-11-26, 16:00. */
export const testNow = Date.UTC(2026, 10, 26, 16);

export const testServices: CertServices = { crypto: globalThis.crypto, now: () => testNow };

export const optionsOf = (id: Preset['id'], change: Partial<MakeOptions> = {}): MakeOptions => {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  return { ...preset.options, key: 'p-256', ...change };
};

export async function setOf(
  id: Preset['id'],
  change: Partial<MakeOptions> = {},
  services: CertServices = testServices,
): Promise<CertificateSet> {
  const made = await makeCertificates(optionsOf(id, change), services);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}
