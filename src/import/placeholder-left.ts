// Texts that stand for a name or an id until somebody puts it in: the studio's own, and those of the documentation.
import { isList, isObject, type Json } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { placeholders } from '../export/placeholders.ts';
import type { ImportFault } from './define.ts';
import { rangeAt, type Foreign } from './foreign.ts';

const own: ReadonlyMap<string, string> = new Map(
  Object.values(placeholders).map(({ text, title }) => [text, title]),
);

/** `{serviceName|Id}`, `serviceName|Id`, `<service>`, `SERVICE_NAME`, `CONSUMERGROUP_NAME`, `YOUR-SERVICE`. */
const shapes: readonly RegExp[] = [
  /^\{[^{}]+\}$/,
  /^<[^<>]+>$/,
  /^\w+(?:Name|Id)\|(?:Name|Id)$/,
  /^[A-Z]+(?:_[A-Z]+)*_(?:NAME|ID|URL)$/,
  /^YOUR[-_]\S+$/i,
];

/** The placeholder, its brackets taken off; null for an ordinary text. */
export function placeholderIn(text: string): string | null {
  if (!own.has(text) && !shapes.some((shape) => shape.test(text))) return null;
  return text.replace(/^[{<](.+)[}>]$/, '$1');
}

/** The studio's own placeholders anywhere outside the configs: tags, addresses, names of control planes. */
export const placeholdersLeft = (foreign: Foreign): readonly ImportFault[] =>
  foreign.parsed.documents.flatMap(({ json }, documentIndex) =>
    placesOf(json, [], [])
      .filter(({ path }) => !isInConfig(foreign, documentIndex, path))
      .map(({ text, title, path }) => ({
        id: 'placeholder-left',
        about: text,
        message: `\`${text}\` is still to be filled in. It stands for the ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
        range: rangeAt(foreign, documentIndex, path),
      })),
  );

interface Left {
  readonly text: string;
  readonly title: string;
  readonly path: Path;
}

function placesOf(value: Json, path: Path, found: Left[]): readonly Left[] {
  if (isList(value)) value.forEach((item, i) => placesOf(item, [...path, i], found));
  else if (isObject(value))
    Object.entries(value).forEach(([key, item]) => placesOf(item, [...path, key], found));
  else if (typeof value === 'string' && own.has(value))
    found.push({ text: value, title: own.get(value) ?? '', path });
  return found;
}

const isInConfig = ({ parsed }: Foreign, documentIndex: number, path: Path): boolean =>
  parsed.places.some(
    (place) => place.documentIndex === documentIndex && place.path.every((part, i) => path[i] === part),
  );
