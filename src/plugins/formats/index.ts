// What custom plugins can be written as, in the order in which it is offered. A new one is one entry here.
import type { PluginFormat } from '../define.ts';
import { adminStreaming, konnectSchema, konnectStreaming } from './api.ts';
import { deckStreaming } from './deck.ts';
import { gatewayImage, operatorInstallation } from './image.ts';
import { terraformSchema, terraformStreaming } from './terraform.ts';

export const pluginFormats: readonly PluginFormat[] = [
  konnectSchema,
  konnectStreaming,
  adminStreaming,
  deckStreaming,
  terraformSchema,
  terraformStreaming,
  operatorInstallation,
  gatewayImage,
];
