// Copies a text as it is shown, masked secrets included.
import { copy } from '../commands/copy.ts';

export const copyShown = (text: string, what: string): Promise<void> => copy(text, `the ${what}`);
