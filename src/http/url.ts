// URLs split where HTTP needs them split, without rewriting any part: what a person wrote is what is sent.

export interface UrlParts {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** As written; `/` when empty. */
  readonly path: string;
  /** Without `?`; empty when there is none. */
  readonly query: string;
}

const pattern =
  /^(https?):\/\/(\[[\da-f:.]+\]|[^\s/?#:@[\]]+)(?::(\d{1,5}))?(\/[^\s?#]*)?(?:\?([^\s#]*))?(?:#\S*)?$/i;

const defaultPort = (scheme: UrlParts['scheme']): number => (scheme === 'https' ? 443 : 80);

/** Null when the text is not an absolute http or https address. */
export function splitUrl(url: string): UrlParts | null {
  const found = pattern.exec(url.trim());
  if (found === null) return null;
  const scheme = found[1]?.toLowerCase() === 'https' ? 'https' : 'http';
  const port = found[3] === undefined ? defaultPort(scheme) : Number(found[3]);
  if (port > 65535) return null;
  return { scheme, host: found[2] ?? '', port, path: found[4] ?? '/', query: found[5] ?? '' };
}

/** The `Host` of a request: the port only where it is not the scheme's own. */
export const hostOf = ({ scheme, host, port }: Pick<UrlParts, 'scheme' | 'host' | 'port'>): string =>
  port === defaultPort(scheme) ? host : `${host}:${port}`;

export const joinUrl = (parts: UrlParts): string =>
  `${parts.scheme}://${hostOf(parts)}${parts.path}${parts.query === '' ? '' : `?${parts.query}`}`;

/** `kong.request.get_path`: dot segments resolved, slashes merged, escapes of plain characters undone. */
export function normalPath(path: string): string {
  const plain = path.replace(/%[\da-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : escape.toUpperCase();
  });
  const parts = plain.split('/').slice(1);
  const kept: string[] = [];
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1;
    if (part === '..') kept.pop();
    else if (part !== '.' && part !== '') kept.push(part);
    if (last && ['', '.', '..'].includes(part)) kept.push('');
  }
  return `/${kept.join('/')}`;
}
