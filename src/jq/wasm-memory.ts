// Reads and writes C's data in a wasm instance. Views are made anew on each use: the memory moves when it grows.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class WasmMemory {
  readonly memory: WebAssembly.Memory;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
  }
  get bytes(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }
  get view(): DataView {
    return new DataView(this.memory.buffer);
  }
  text(address: number, length: number): string {
    return decoder.decode(this.bytes.subarray(address, address + length));
  }
  /** Text up to its NUL. */
  cText(address: number): string {
    return this.text(address, this.bytes.indexOf(0, address) - address);
  }
  setNumber(address: number, value: number): void {
    this.view.setInt32(address, value, true);
  }
  number(address: number): number {
    return this.view.getInt32(address, true);
  }
  /** Writes UTF-8 and a NUL; answers the length without it. Lone surrogates become U+FFFD. */
  setText(address: number, text: string): number {
    const { written } = encoder.encodeInto(text, this.bytes.subarray(address));
    this.bytes[address + written] = 0;
    return written;
  }
}

/** The most bytes that the text can take in UTF-8, with a NUL. */
export const roomFor = (text: string): number => text.length * 3 + 1;

export const utf8Length = (text: string): number => encoder.encode(text).length;
