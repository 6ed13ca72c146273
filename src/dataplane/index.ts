// The data plane formats, in the order in which they are offered. A new one is one file and one line here.
import type { DataPlaneFormat } from './define.ts';
import { konnectExtension } from './konnect-extension.ts';
import { secret, secretFromFiles } from './secret.ts';

export const dataPlaneFormats: readonly DataPlaneFormat[] = [secret, secretFromFiles, konnectExtension];
