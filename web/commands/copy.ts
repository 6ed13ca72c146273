// Copying, with a word about how it went.
import { copyText } from '../platform/files.ts';
import { announce } from '../state/store.ts';

export async function copy(text: string, what: string): Promise<void> {
  if (await copyText(text)) announce(`Copied ${what}`);
  else announce('The browser refused the clipboard. Select the text and copy it.', true);
}
