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

/** What a text names; the problem in a sentence when it names nothing. */
export function readAltName(given: string): Result<AltName, string> {
  const text = given.trim();
  const address = ipText(text);
  if (address !== null) return ok({ kind: 'ip', value: address });
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
  const found = hostInAscii(text);
  const advice = found === null ? '' : ` Write it as ${found}.`;
  return err(`"${text}" holds letters that certificates only keep in their ASCII form.${advice}`);
}

function hostInAscii(text: string): string | null {
  const name = hostOf(text);
  return name !== null && host.test(name) ? name : null;
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

/** Names of kinds that have no place here (directory names, OIDs) are left out. */
export const altNamesOf = (names: readonly GeneralName[]): readonly AltName[] =>
  names.flatMap(({ type, value }: { type: number; value: unknown }): readonly AltName[] => {
    if (type === tags.ip && value instanceof OctetString)
      return [{ kind: 'ip', value: ipOfBytes(value.valueBlock.valueHexView) }];
    const kind = (['dns', 'uri', 'email'] as const).find((one) => tags[one] === type);
    return kind === undefined ? [] : [{ kind, value: String(value) }];
  });

export const altNameText = ({ kind, value }: AltName): string => `${kind}:${value}`;
