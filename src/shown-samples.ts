// Samples as a page may show them: nobody who reads documentation is to find a secret in it.
import { isList, isObject, type Json, type JsonObject } from './base/json.ts';
import type { ShownSample } from './export/define.ts';
import type { Sample } from './run/sample.ts';
import { secretsIn } from './validate/secrets-in.ts';
import { writeSamples } from './write-samples.ts';

const asterisks = '********';
/** A shorter one stands in too many other words to be looked for. */
const shortest = 4;

/** Values of the vault, wherever they stand, and what else has the name or the look of a secret, as asterisks. */
export const shownSamples = (samples: readonly Sample[]): readonly ShownSample[] =>
  samples.map((sample) => ({ name: sample.name, text: writeSamples([withoutSecrets(sample)]) }));

function withoutSecrets(sample: Sample): Sample {
  const { vault, name, clock, ...rest } = sample;
  // What a service answers by the name of a token is one, too.
  const secrets = [
    ...Object.values(vault).filter((secret) => secret.length >= shortest),
    ...secretsIn(jsonOf(rest), []).map(({ text }) => text),
  ].sort((a, b) => b.length - a.length);
  const hide = (text: string): string =>
    secrets.reduce((shown, secret) => shown.replaceAll(secret, asterisks), text);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts became other texts, the shape is the same
  const shown = within(jsonOf(rest), hide) as unknown as Omit<Sample, 'vault' | 'name' | 'clock'>;
  return { ...shown, name: hide(name), clock, vault: mapped(vault, () => asterisks) };
}

const jsonOf = (value: object): JsonObject => JSON.parse(JSON.stringify(value));

const within = (value: Json, hide: (text: string) => string): Json => {
  if (typeof value === 'string') return hide(value);
  if (isList(value)) return value.map((item) => within(item, hide));
  return isObject(value) ? mapped(value, (inner) => within(inner, hide)) : value;
};

const mapped = <T, U>(
  map: { readonly [key: string]: T },
  to: (value: T) => U,
): { readonly [key: string]: U } =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, to(value)]));
