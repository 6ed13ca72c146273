// The export formats, in the order in which they are offered. A new one is one file and one line here.
import { adminApi } from './admin-api.ts';
import { datakit, json } from './datakit.ts';
import { dbless } from './dbless.ts';
import { deck } from './deck.ts';
import type { ExportFormat } from './define.ts';
import { konnectApi } from './konnect-api.ts';
import { kongctl } from './kongctl.ts';
import { kubernetesBinding } from './kubernetes-binding.ts';
import { kubernetes } from './kubernetes.ts';
import { markdown } from './markdown.ts';
import { terraformGateway, terraformKonnect } from './terraform.ts';

export const exportFormats: readonly ExportFormat[] = [
  deck,
  dbless,
  adminApi,
  konnectApi,
  kubernetes,
  kubernetesBinding,
  terraformKonnect,
  terraformGateway,
  kongctl,
  datakit,
  json,
  markdown,
];
