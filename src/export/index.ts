// The export formats, in the order in which they are offered. A new one is one file and one line here.
import { dbless } from './dbless.ts';
import { deck } from './deck.ts';
import type { ExportFormat } from './define.ts';
import { kongctl } from './kongctl.ts';
import { kubernetesBinding } from './kubernetes-binding.ts';
import { kubernetes } from './kubernetes.ts';

export const exportFormats: readonly ExportFormat[] = [deck, dbless, kubernetes, kubernetesBinding, kongctl];
