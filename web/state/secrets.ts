// Vault values never stand on the screen unasked: wherever one appears in a run, plain, escaped, in an address or in
// Base64 as Basic credentials carry it, asterisks take its place.
export type Mask = (text: string) => string;

export const asterisks = '********';
export const unmasked: Mask = (text) => text;

/** Below this, a secret is hidden only where it is a whole JSON text: its letters stand in every other word. */
const shortest = 4;

export function maskFor(vault: { readonly [name: string]: string }): Mask {
  const forms = Object.values(vault).flatMap(formsOf);
  if (forms.length === 0) return unmasked;
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'g');
  return (text) => text.replace(pattern, (found) => (found.startsWith('"') ? `"${asterisks}"` : asterisks));
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Patterns of every form in which a run may carry the secret. */
function formsOf(secret: string): readonly string[] {
  if (secret === '') return [];
  const json = JSON.stringify(secret);
  if (secret.length < shortest) return [escaped(json)];
  const base64 = [0, 1, 2]
    .map((offset) => base64Core(secret, offset))
    .filter((core) => core.length > shortest);
  const url = base64.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'));
  const address = encodeURIComponent(wellFormed(secret));
  const plain = [secret, json.slice(1, -1), address, address.replaceAll('%20', '+')];
  return [...plain.map(escaped), ...[...base64, ...url].map(withNeighbours)];
}

/** The digits beside it share a few bits with the secret. */
const withNeighbours = (core: string): string => `[\\w+/-]?${escaped(core)}[\\w+/-]?={0,2}`;

/** Half a surrogate pair has no bytes of its own. */
const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

/** The Base64 digits that a secret alone decides when it starts `offset` bytes into a group of three. */
function base64Core(secret: string, offset: number): string {
  const bytes = [...Array<number>(offset).fill(0), ...new TextEncoder().encode(secret)];
  const digits = btoa(String.fromCharCode(...bytes));
  return digits.slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
}
