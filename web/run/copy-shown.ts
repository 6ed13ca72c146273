// Copies a text as it is shown, masked secrets included.
import { copyText } from '../platform/files.ts';
import { announce } from '../state/store.ts';

export async function copyShown(text: string, what: string): Promise<void> {
  if (await copyText(text)) announce(`Copied the ${what}`);
  else announce('The browser refused the clipboard. Select the text and copy it.', true);
}
