// Files in and out: the picker, reading what was chosen or dropped, and downloads.
import { err, ok, type Result } from '../../src/index.ts';

/** Bytes above which a file is not read: far more than any flow, little enough to hold in memory. */
const largestFile = 20_000_000;

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The text of a file, or a sentence that says why it cannot be one. */
export async function readTextFile(file: File): Promise<Result<TextFile, string>> {
  if (file.size > largestFile)
    return err(`${file.name} is ${Math.round(file.size / 1e6)} MB. Files up to 20 MB can be opened.`);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.subarray(0, 8192).includes(0))
      return err(`${file.name} is not a text file. Open YAML or JSON.`);
    return ok({
      name: file.name,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    });
  } catch (error) {
    if (error instanceof TypeError)
      return err(`${file.name} is not UTF-8 text. Save it as UTF-8 and open it again.`);
    return err(`${file.name} could not be read: ${String(error)}`);
  }
}

/** Opens the file picker; null when the person closes it. Must be called from a click or a key. */
export function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

export const downloadText = (name: string, text: string, type = 'application/yaml'): void =>
  downloadBlob(name, new Blob([text], { type }));

export const downloadBytes = (name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void =>
  downloadBlob(name, new Blob([bytes], { type }));

export function downloadBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Chromium reads the blob after click() returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** False when the browser refuses the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
