// Reads a WebAssembly binary as far as adding exports needs it: sections, function types, function names.
// Format: WebAssembly core specification, chapter 5 (binary format) and appendix 7.4 (name section).

export interface Section {
  readonly id: number;
  /** The section's contents, without its id and length. */
  readonly body: Uint8Array;
}

export const sectionId = { custom: 0, type: 1, import: 2, function: 3, export: 7 } as const;

const headerSize = 8;
const functionNames = 1;
const importKind = { function: 0, table: 1, memory: 2, global: 3 } as const;
const valueTypes: ReadonlyMap<number, string> = new Map([
  [0x7f, 'i32'],
  [0x7e, 'i64'],
  [0x7d, 'f32'],
  [0x7c, 'f64'],
]);

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  get ended(): boolean {
    return this.at >= this.bytes.length;
  }
  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error('The wasm file ends in the middle of a section.');
    return value;
  }
  /** An unsigned LEB128 number. */
  number(): number {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
  slice(length: number): Uint8Array {
    this.at += length;
    if (this.at > this.bytes.length) throw new Error('The wasm file ends in the middle of a section.');
    return this.bytes.subarray(this.at - length, this.at);
  }
  text(): string {
    return new TextDecoder().decode(this.slice(this.number()));
  }
  list<T>(item: () => T): T[] {
    return Array.from({ length: this.number() }, item);
  }
}

export const header = (wasm: Uint8Array): Uint8Array => wasm.subarray(0, headerSize);

export function readSections(wasm: Uint8Array): readonly Section[] {
  if (new TextDecoder().decode(wasm.subarray(0, 4)) !== '\0asm') throw new Error('This is not a wasm file.');
  const reader = new Reader(wasm.subarray(headerSize));
  const sections: Section[] = [];
  while (!reader.ended) sections.push({ id: reader.byte(), body: reader.slice(reader.number()) });
  return sections;
}

const bodyOf = (sections: readonly Section[], id: number): Uint8Array => {
  const found = sections.find((section) => section.id === id);
  if (!found) throw new Error(`The wasm file has no section ${id}.`);
  return found.body;
};

const valueType = (byte: number): string => valueTypes.get(byte) ?? `0x${byte.toString(16)}`;

/** Every function type, written `(i32,i32)->i32`. */
function readTypes(sections: readonly Section[]): readonly string[] {
  const reader = new Reader(bodyOf(sections, sectionId.type));
  const values = (): string =>
    reader
      .list(() => reader.byte())
      .map(valueType)
      .join(',');
  return reader.list(() => {
    reader.byte();
    return `(${values()})->${values()}`;
  });
}

function skipLimits(reader: Reader): void {
  const hasMaximum = (reader.byte() & 1) === 1;
  reader.number();
  if (hasMaximum) reader.number();
}

/** The type index of an imported function; undefined for any other import. */
function readImport(reader: Reader): number | undefined {
  reader.text();
  reader.text();
  switch (reader.byte()) {
    case importKind.function:
      return reader.number();
    case importKind.table:
      reader.byte();
      skipLimits(reader);
      return undefined;
    case importKind.memory:
      skipLimits(reader);
      return undefined;
    default:
      reader.slice(2);
      return undefined;
  }
}

/** The signature of each function by its index: imported functions first, then the file's own. */
export function readSignatures(sections: readonly Section[]): readonly (string | undefined)[] {
  const types = readTypes(sections);
  const imports = new Reader(bodyOf(sections, sectionId.import));
  const own = new Reader(bodyOf(sections, sectionId.function));
  const imported = imports.list(() => readImport(imports)).filter((type) => type !== undefined);
  return [...imported, ...own.list(() => own.number())].map((type) => types[type]);
}

/** Function index by name, from the name section that compilers leave for debuggers. */
export function readFunctionNames(sections: readonly Section[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const section of sections.filter(({ id }) => id === sectionId.custom)) {
    const reader = new Reader(section.body);
    if (reader.text() !== 'name') continue;
    while (!reader.ended) {
      const kind = reader.byte();
      const part = new Reader(reader.slice(reader.number()));
      if (kind !== functionNames) continue;
      part.list(() => {
        const index = part.number();
        names.set(part.text(), index);
      });
    }
  }
  return names;
}

/** The names already exported and the bytes of all export entries after their count. */
export function readExports(sections: readonly Section[]): {
  readonly names: ReadonlySet<string>;
  readonly entries: Uint8Array;
} {
  const body = bodyOf(sections, sectionId.export);
  const reader = new Reader(body);
  const names = reader.list(() => {
    const name = reader.text();
    reader.byte();
    reader.number();
    return name;
  });
  const countSize = unsigned(names.length).length;
  return { names: new Set(names), entries: body.subarray(countSize) };
}

/** A number as unsigned LEB128. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = value; ;) {
    const low = rest & 0x7f;
    rest >>>= 7;
    if (rest === 0) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}
