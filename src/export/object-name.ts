// Names of Kubernetes objects out of free text: RFC 1123 takes lower-case letters, digits, hyphens and dots.

const longest = 253;

/** The nearest name that Kubernetes takes; `datakit` where the text has no letter or digit to go by. */
export function objectName(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/-*\.[-.]*/g, '.')
    .slice(0, longest)
    .replace(/^[-.]+|[-.]+$/g, '');
  return name === '' ? 'datakit' : name;
}
