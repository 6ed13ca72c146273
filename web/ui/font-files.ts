// The shipped faces as files, for pictures that carry their own.
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?url';

export const fontFiles = { 'Inter Variable': inter, 'JetBrains Mono Variable': mono } as const;
