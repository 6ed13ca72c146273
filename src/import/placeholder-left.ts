// Texts that stand for a name or an id until somebody puts it in: the studio's own, and those of the documentation.
import { placeholders } from '../export/placeholders.ts';

const own: ReadonlySet<string> = new Set(Object.values(placeholders).map(({ text }) => text));

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
