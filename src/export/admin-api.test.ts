import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import type { ScopeKind } from '../model/scope.ts';
import { render } from '../test/render.ts';
import { adminApi } from './admin-api.ts';
import { pluginEntity } from './entity.ts';

const filled = {
  service: 'or/ders',
  consumer: 'ann',
  consumer_id: '33333333-3333-4333-8333-333333333333',
  service_id: '11111111-1111-4111-8111-111111111111',
  plugin_id: '55555555-5555-4555-8555-555555555555',
};
const entity = (scope: readonly ScopeKind[] = []) => pluginEntity({ nodes: [] }, {}, scope);
const bodyOf = (text: string): JsonObject =>
  JSON.parse(/<<'JSON'\n([^]*)\nJSON\n$/.exec(text)?.[1] ?? text) as JsonObject;

describe('admin-api', () => {
  it.each<readonly [JsonObject, readonly ScopeKind[], string, JsonObject]>([
    [{}, [], 'POST http://localhost:8001/plugins', {}],
    [{}, ['service'], 'POST http://localhost:8001/services/or%2Fders/plugins', {}],
    [
      {},
      ['service', 'consumer'],
      'POST http://localhost:8001/services/or%2Fders/plugins',
      { consumer: { id: filled.consumer_id } },
    ],
    [{ workspace: 'a b' }, ['consumer'], 'POST http://localhost:8001/a%20b/consumers/ann/plugins', {}],
    [
      { method: 'PUT' },
      ['service'],
      `PUT http://localhost:8001/plugins/${filled.plugin_id}`,
      { service: { id: filled.service_id } },
    ],
    [{ method: 'PATCH' }, [], `PATCH http://localhost:8001/plugins/${filled.plugin_id}`, {}],
  ])('sends %j for %j', (options, scope, request, refs) => {
    const { text } = render(adminApi, entity(scope), options, filled);
    expect(text).toContain(`--request ${request} \\\n`);
    expect(bodyOf(text)).toEqual({ name: 'datakit', ...refs, config: { nodes: [] } });
  });

  it('lets the shell put the token in', () => {
    expect(render(adminApi, entity(), { token: true }).text).toContain(
      '--header "Kong-Admin-Token: $KONG_ADMIN_TOKEN"',
    );
  });

  it('gives the body alone, with every entity in it', () => {
    const { text, apply } = render(adminApi, entity(['service']), { body_only: true }, filled);
    expect(JSON.parse(text)).toMatchObject({ service: { id: filled.service_id } });
    expect(apply).toBeNull();
  });

  it.each(['.', '..'])('refuses the name %j, which leads to another place', (service) => {
    expect(adminApi.render(entity(['service']), {}, { service })).toMatchObject({ ok: false });
  });

  it('writes a name that no address can hold', () => {
    expect(render(adminApi, entity(['service']), {}, { service: 'a\ud800' }).text).toContain('/a%EF%BF%BD/');
  });
});
