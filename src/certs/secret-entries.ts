// The entries of Kubernetes Secrets as text: `data` is base64, `stringData` is not.
import { isList, isObject, type Json } from '../base/json.ts';
import { compose } from '../text/compose.ts';
import { readJson } from '../text/read-json.ts';
import { fromBase64 } from './bytes.ts';

interface SecretEntry {
  /** Such as `tls.crt`; with the Secret's name where there are several. */
  readonly name: string;
  readonly text: string;
}

export const looksLikeSecret = (text: string): boolean =>
  /^\s*(?:- )?["']?kind["']?:\s*["']?(?:Secret|List)\b/m.test(text);

export function secretEntries(text: string): {
  readonly entries: readonly SecretEntry[];
  readonly problem: string | null;
} {
  const { documents } = compose(text);
  const broken = documents.flatMap(({ errors }) => errors)[0];
  if (broken !== undefined || documents.length === 0)
    return {
      entries: [],
      problem: `This Secret is no YAML that can be read: ${broken?.code ?? 'too deep'}.`,
    };
  const secrets = documents.flatMap((document) => secretsIn(readJson(document).json));
  const several = secrets.length > 1;
  const entries = secrets.flatMap((secret) => entriesOf(secret, several));
  return { entries, problem: entries.length === 0 ? 'This Secret holds no data.' : null };
}

type JsonMap = Readonly<Record<string, Json>>;

function secretsIn(json: Json): readonly JsonMap[] {
  if (!isObject(json)) return [];
  if (json['kind'] === 'Secret') return [json];
  return isList(json['items']) ? json['items'].flatMap(secretsIn) : [];
}

function entriesOf(secret: JsonMap, several: boolean): readonly SecretEntry[] {
  const { data, stringData, metadata } = secret;
  const name = isObject(metadata) && typeof metadata['name'] === 'string' ? metadata['name'] : '';
  const title = (key: string): string => (several ? `${key} of ${name}` : key);
  return [
    ...textsOf(data).flatMap(([key, value]) => {
      const bytes = fromBase64(value);
      return bytes === null ? [] : [{ name: title(key), text: new TextDecoder().decode(bytes) }];
    }),
    ...textsOf(stringData).map(([key, value]) => ({ name: title(key), text: value })),
  ];
}

const textsOf = (json: Json | undefined): readonly (readonly [string, string])[] =>
  isObject(json)
    ? Object.entries(json).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value] as const] : [],
      )
    : [];
