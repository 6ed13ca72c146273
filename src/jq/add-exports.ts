// Adds exports to a compiled wasm file, found by their names in its name section, and drops the custom sections.
// Why: jq-web's file carries all of libjq but exports only `main`, which parses jq's builtins anew on every call.
import {
  header,
  readExports,
  readFunctionNames,
  readSections,
  readSignatures,
  sectionId,
  unsigned,
  type Section,
} from './wasm-bytes.ts';

/** Function name to its wasm signature, written `(i32,i32)->i32`. */
export type Signatures = Readonly<Record<string, string>>;

/** Throws when a name or a signature is not as asked: the file is then another build than the driver knows. */
export function addExports(wasm: Uint8Array, wanted: Signatures): Uint8Array<ArrayBuffer> {
  const sections = readSections(wasm);
  const entries = exportEntries(sections, wanted);
  const parts = sections
    .filter(({ id }) => id !== sectionId.custom)
    .map((section) => (section.id === sectionId.export ? withEntries(section, sections, entries) : section));
  return joined([header(wasm), ...parts.flatMap(encoded)]);
}

function exportEntries(sections: readonly Section[], wanted: Signatures): readonly (readonly number[])[] {
  const names = readFunctionNames(sections);
  const signatures = readSignatures(sections);
  const present = readExports(sections).names;
  return Object.entries(wanted).map(([name, signature]) => {
    const index = names.get(name);
    if (index === undefined) throw new Error(`The wasm file has no function named ${name}.`);
    if (signatures[index] !== signature)
      throw new Error(`${name} is ${signatures[index] ?? 'unknown'} in the wasm file, not ${signature}.`);
    if (present.has(name)) throw new Error(`The wasm file exports ${name} already.`);
    const bytes = new TextEncoder().encode(name);
    return [...unsigned(bytes.length), ...bytes, 0, ...unsigned(index)];
  });
}

function withEntries(
  section: Section,
  sections: readonly Section[],
  added: readonly (readonly number[])[],
): Section {
  const before = readExports(sections);
  const count = unsigned(before.names.size + added.length);
  return { id: section.id, body: joined([count, before.entries, ...added]) };
}

const encoded = ({ id, body }: Section): readonly (Uint8Array | readonly number[])[] => [
  [id, ...unsigned(body.length)],
  body,
];

function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
