// Secrets inside longer texts: an address that carries one, a jq program that writes one down.
import { looksSecret } from '../validate/secrets-in.ts';

/** What stands for a caller in a query; the names that secrets have everywhere come beside these. */
const tokenName = /^(?:auth(?:entication)?[-_]?)?(?:token|jwt|sig(?:nature)?|code)$|^key$/i;
/** Shorter values under these names are mostly words, such as `key=name`. */
const shortestToken = 12;

/** A password before the host, or a token in the query. */
export function hasSecretInUrl(text: string): boolean {
  if (/^[a-z][a-z\d+.-]*:\/\/[^\s/?#@]*:[^\s/?#@]+@/i.test(text)) return true;
  const query = /^[a-z][a-z\d+.-]*:\/\/[^\s?#]*\?([^\s#]*)/i.exec(text)?.[1] ?? '';
  return query.split('&').some((pair) => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(pair) ?? [];
    return looksSecret(name, value) || (tokenName.test(name) && value.length >= shortestToken);
  });
}

/** A string of the program that has the look of a secret, or stands under the name of one. */
export function hasSecretInProgram(program: string): boolean {
  const literals = program.matchAll(/(?:([\w-]+|"(?:[^"\\]|\\.)*")\s*[:=]=?\s*)?"((?:[^"\\]|\\.)*)"/g);
  return [...literals].some(([, name = '', text = '']) => {
    if (hasSecretInUrl(text)) return true;
    // What is put together when it runs is none yet, and neither is a name.
    return looksSecret(text.includes('\\(') ? '' : name.replaceAll('"', ''), text);
  });
}
