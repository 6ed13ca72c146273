// The example "Authenticate to a third-party service" in every format and each of the five scopes, as files to review.
// `npx vitest run src/export/golden.test.ts -u` writes them anew.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { newestTarget } from '../base/gateway.ts';
import type { ScopeKind } from '../model/scope.ts';
import { pluginEntity } from './entity.ts';
import { exportFormats } from './index.ts';
import type { Filled } from './placeholders.ts';

const filled: Filled = {
  service: 'orders',
  route: 'orders-v1',
  consumer: 'ann',
  consumer_group: 'gold',
  service_id: '0c1a8c3e-6d0b-4c43-9d5e-0d5c5b0e7a11',
  route_id: '3f5bb8ad-0b3c-4f10-8b67-6f0c4bb1f222',
  consumer_id: '6a9e0a0e-51b5-4a30-b4a5-4ba2ea1f6333',
  consumer_group_id: '9d1c2f4a-77aa-4c8e-9a52-5be8a2c3e444',
  control_plane_id: 'c5e3ba71-2f0d-4f43-8a0e-98f4f4c2a555',
  control_plane: 'production',
  namespace: 'shop',
};

const scopes: readonly (readonly ScopeKind[])[] = [
  [],
  ['service'],
  ['route'],
  ['consumer'],
  ['consumer_group'],
];

const example = readFileSync(
  new URL('../../public/examples/authenticate-third-party.yaml', import.meta.url),
  'utf8',
);
const { flow } = analyse({ text: example, layout: {}, place: 0 }, newestTarget);
const entityFor = (scope: readonly ScopeKind[]) => pluginEntity(flow?.config ?? {}, {}, scope);

describe.each(exportFormats)('$id', (format) => {
  test.each(scopes.map((scope) => ({ name: scope[0] ?? 'global', scope })))(
    '$name',
    async ({ name, scope }) => {
      const rendered = format.render(entityFor(scope), {}, filled);
      expect(rendered.ok).toBe(true);
      if (!rendered.ok) return;
      for (const file of rendered.value.files)
        // oxlint-disable-next-line no-await-in-loop -- a file after the other
        await expect(file.text).toMatchFileSnapshot(`golden/${format.id}/${name}/${file.name}`);
    },
  );
});
