// Which extensions an object may have: the operator knows two, and not every kind takes both.
import type { Json, JsonObject } from '../../base/json.ts';
import { items, text, type Fact } from './define.ts';

const konnect = 'konnect.konghq.com';
const operator = 'gateway-operator.konghq.com';

/** An entry without a group is of the operator's. */
const groupOf = (entry: JsonObject): string =>
  text(entry, 'group') === '' ? operator : text(entry, 'group');

/** Joins Konnect; its group was the operator's once. */
const isKonnect = (entry: JsonObject): boolean =>
  [konnect, operator].includes(groupOf(entry)) && entry['kind'] === 'KonnectExtension';

const isForControl = (entry: JsonObject): boolean =>
  (groupOf(entry) === konnect && entry['kind'] === 'KonnectExtension') ||
  (groupOf(entry) === operator && entry['kind'] === 'DataPlaneMetricsExtension');

const forControl = `Extensions here are KonnectExtension of the group ${konnect}, or DataPlaneMetricsExtension.`;

/** At an object that holds `extensions`. */
export const controlExtensions: Fact = {
  slug: 'control-extensions',
  path: '.spec',
  message: forControl,
  holds: (spec) => items(spec, 'extensions').every(isForControl),
};

/** At the list itself. */
export const controlExtensionList: Fact = {
  slug: 'control-extension-list',
  path: '.spec.extensions',
  message: forControl,
  holds: (list) => items(list).every(isForControl),
};

export const dataPlaneExtensions: Fact = {
  slug: 'data-plane-extensions',
  path: '.spec',
  message: 'The one extension that a data plane takes is KonnectExtension.',
  holds: (spec) => items(spec, 'extensions').every(isKonnect),
};

/** In a gateway's configuration the extension stands above both parts. */
export const noKonnectIn = (part: 'dataPlaneOptions' | 'controlPlaneOptions'): Fact => ({
  slug: part === 'dataPlaneOptions' ? 'no-konnect-in-data-plane' : 'no-konnect-in-control-plane',
  path: '.spec',
  message: `A KonnectExtension stands in \`spec.extensions\`, not in \`${part}\`.`,
  holds: (spec: Json) => !items(spec, part, 'extensions').some(isKonnect),
});
