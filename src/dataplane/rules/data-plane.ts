// DataPlane.
import type { Json } from '../../base/json.ts';
import { dataPlaneParts, ingressNodePorts } from './data-plane-parts.ts';
import { has, items, rulesOf, sameAt, text } from './define.ts';
import { dataPlaneExtensions } from './extensions.ts';

const containersOf = (object: Json) =>
  items(object, 'spec', 'deployment', 'podTemplateSpec', 'spec', 'containers');

export const hasImage = (object: Json, container: string): boolean =>
  containersOf(object).some((one) => one['name'] === container && has(one, 'image'));

/** The container of the gateway is looked for in the first place alone. */
function isWithoutDatabase(object: Json): boolean {
  const [first] = containersOf(object);
  if (first?.['name'] !== 'proxy') return true;
  return items(first, 'env').every(
    ({ name, value }) => name !== 'KONG_DATABASE' || value === 'off' || value === '',
  );
}

const isPromoting = (object: Json): boolean =>
  items(object, 'status', 'rollout', 'conditions').some(
    (one) => text(one, 'type') === 'RolledOut' && text(one, 'reason') === 'PromotionInProgress',
  );

export const dataPlaneRules = rulesOf('DataPlane', 'v1beta1', [
  {
    slug: 'proxy-image',
    path: '.',
    message: 'A data plane names the image of its container `proxy`.',
    holds: (object) => hasImage(object, 'proxy'),
  },
  {
    slug: 'no-database',
    path: '.',
    message: 'A data plane has no database: `KONG_DATABASE` is `off`.',
    holds: isWithoutDatabase,
  },
  {
    slug: 'unchanged-while-promoted',
    path: '.',
    message: 'A data plane cannot be changed while a new version of it is being promoted.',
    allows: (object, before) => sameAt(object, before, 'spec') || !isPromoting(object),
  },
  {
    slug: 'extensions-of-own-namespace',
    path: '.',
    message: 'An extension stands in the namespace of the data plane: leave `namespace` out.',
    holds: (object) => !items(object, 'spec', 'extensions').some((one) => has(one, 'namespace')),
  },
  dataPlaneExtensions,
  ...dataPlaneParts('.spec'),
  ingressNodePorts,
]);
