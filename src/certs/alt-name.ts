// Further names in a certificate (subjectAltName): names of hosts, IP addresses, URIs and mail addresses. What a text is
// shows by its form, so that people type nothing but the name.
import { OctetString } from 'asn1js';
import { GeneralName, GeneralNames } from 'pkijs';
import { err, ok, type Result } from '../base/result.ts';

export interface AltName {
  readonly kind: 'dns' | 'ip' | 'uri' | 'email';
  readonly value: string;
}

const tags = { email: 1, dns: 2, uri: 6, ip: 7 } as const;

const label = '(?!-)[a-z0-9_-]{1,63}(?<!-)';
const host = new RegExp(`^(?:\\*\\.)?${label}(?:\\.${label})*$`, 'i');
const ascii = /^[\x21-\x7e]+$/;

/** As openssl takes and prints them, and as they are printed here. */
const prefixed = /^(dns|ip|ip address|uri|email):\s*(.*)$/is;
const words = { dns: 'a host name', ip: 'an IP address', uri: 'a URI', email: 'a mail address' } as const;
const kindOf = (prefix: string): AltName['kind'] => {
  const word = prefix.toLowerCase();
  return word === 'dns' || word === 'uri' || word === 'email' ? word : 'ip';
};

/** What a text names, with a prefix such as `DNS:` or without; the problem in a sentence when it names nothing. */
export function readAltName(given: string): Result<AltName, string> {
  const [, prefix, rest = ''] = prefixed.exec(given.trim()) ?? [];
  if (prefix === undefined) return readPlain(given.trim());
  const read = readPlain(rest.trim());
  const kind = kindOf(prefix);
  if (!read.ok || read.value.kind === kind) return read;
  return err(`"${rest.trim()}" is not ${words[kind]}, as ${prefix}: says, but ${words[read.value.kind]}.`);
}

/** Several with commas, as openssl takes them. A URI that stands first and alone may have commas itself. */
export function readAltNames(given: string): Result<readonly AltName[], string> {
  const isUri = /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(given);
  const read = (isUri ? [given] : given.split(',')).map(readAltName);
  const wrong = read.find((one) => !one.ok);
  if (wrong?.ok === false) return wrong;
  return ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function readPlain(text: string): Result<AltName, string> {
  const address = ipText(text);
  if (address !== null) return ok({ kind: 'ip', value: address });
  if (/^[0-9a-f:.]*:[0-9a-f:.]*%/i.test(text))
    return err(`"${text}" names an interface of one machine (%): certificates hold addresses without it.`);
  if (/^(?:[^\s:/@]*\.[^\s:/@]*|localhost):\d{1,5}$/i.test(text))
    return err(`"${text}" has a port, and names in certificates have none: leave it out.`);
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(text))
    return ascii.test(text) ? ok({ kind: 'uri', value: text }) : notAscii(text);
  if (/^[^@\s]+@[^@\s]+$/.test(text))
    return ascii.test(text) ? ok({ kind: 'email', value: text }) : notAscii(text);
  if (host.test(text) && text.length <= 253 && !/^[\d.]+$/.test(text))
    return ok({ kind: 'dns', value: text });
  if (/[^\0-\x7f]/.test(text)) return notAscii(text);
  return err(`"${text}" is no host name, IP address, URI or mail address.`);
}

function notAscii(text: string): Result<never, string> {
  const found = inAscii(text);
  const advice = found === null ? '' : ` Write it as ${found}.`;
  return err(`"${text}" holds letters that certificates only keep in their ASCII form.${advice}`);
}

/** Null where that is not clear: what stands before the @ of a mail address has no such form. */
function inAscii(text: string): string | null {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/i.exec(text) ?? [];
  const [, before = '', name = '', after = ''] =
    /^((?:[^@/]*@)?)([^@/:]+)(.*)$/.exec(scheme === undefined ? text : rest) ?? [];
  const ofHost = hostOf(name);
  const whole = `${scheme ?? ''}${before}${ofHost ?? ''}${after}`;
  return ofHost !== null && host.test(ofHost) && ascii.test(whole) ? whole : null;
}

/** A host as browsers write it. */
function hostOf(text: string): string | null {
  try {
    return new URL(`http://${text}`).hostname;
  } catch {
    return null;
  }
}

/** An address in its one usual form; null when the text is none. */
export function ipText(text: string): string | null {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text))
    return text.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part)
      ? text
      : null;
  if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(text)) return null;
  return hostOf(`[${text}]`)?.slice(1, -1) ?? null;
}

const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));

function ipBytes(text: string): Uint8Array<ArrayBuffer> {
  if (!text.includes(':')) return Uint8Array.from(text.split('.'), Number);
  const [before = '', after] = text.split('::');
  const [head, tail] = [groups(before), groups(after ?? '')];
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const numbers = [...head, ...zeros, ...tail].map((group) => parseInt(group, 16));
  return Uint8Array.from(numbers.flatMap((number) => [number >> 8, number & 255]));
}

function ipOfBytes(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':');
  const pairs = Array.from({ length: 8 }, (_, i) =>
    (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16),
  );
  return ipText(pairs.join(':')) ?? pairs.join(':');
}

export const toGeneralNames = (names: readonly AltName[]): GeneralNames =>
  new GeneralNames({
    names: names.map(({ kind, value }) =>
      kind === 'ip'
        ? new GeneralName({ type: tags.ip, value: new OctetString({ valueHex: ipBytes(value).buffer }) })
        : new GeneralName({ type: tags[kind], value }),
    ),
  });

/** Names of kinds that have no place here are told by `otherNamesOf`. */
export const altNamesOf = (names: readonly GeneralName[]): readonly AltName[] =>
  names.flatMap(({ type, value }: { type: number; value: unknown }): readonly AltName[] => {
    if (type === tags.ip && value instanceof OctetString)
      return [{ kind: 'ip', value: ipOfBytes(value.valueBlock.valueHexView) }];
    const kind = (['dns', 'uri', 'email'] as const).find((one) => tags[one] === type);
    return kind === undefined ? [] : [{ kind, value: String(value) }];
  });

/** By their tags (RFC 5280, 4.2.1.6). */
const otherKinds: { readonly [tag: number]: string } = {
  0: 'other name',
  3: 'X.400 address',
  4: 'directory name',
  5: 'EDI party name',
  8: 'registered ID',
};

/** What kinds of names are there besides, each once. */
export const otherNamesOf = (names: readonly GeneralName[]): readonly string[] => [
  ...new Set(names.flatMap(({ type }: { type: number }) => otherKinds[type] ?? [])),
];

export const altNameText = ({ kind, value }: AltName): string => `${kind}:${value}`;
