// Ways to set certificates up: the best first, with files that are there, settings of both sides, and the picture.
import { describe, expect, it } from 'vitest';
import { optionsOf, setOf, testServices } from '../test/certificates.ts';
import type { ControlPlaneKind } from './options.ts';
import { recommend } from './recommend.ts';

describe('recommendations', () => {
  const ways = async (id: Parameters<typeof setOf>[0], controlPlane: ControlPlaneKind, change = {}) => {
    const all = await recommend(await setOf(id, change), controlPlane, null, testServices);
    return all.map(({ scenario, verdict: { accepted }, uploads, settings }) => [
      scenario,
      accepted,
      uploads.map(({ file }) => file).join(),
      settings.filter(({ side, name }) => side === 'data-plane' && name === 'cluster_cert')[0]?.value,
    ]);
  };

  it('name the files, the best way first', async () => {
    expect(await ways('konnect-pinned', 'konnect')).toEqual([['pinned', true, 'tls.crt', 'tls.crt']]);
    expect(await ways('konnect-pki', 'konnect')).toEqual([
      ['root', true, 'ca.crt', 'dp-1.bundle.crt'],
      ['intermediate', true, 'intermediate.crt', 'dp-1.crt'],
      ['pinned', true, 'dp-1.crt', 'dp-1.crt'],
    ]);
    expect(await ways('konnect-pki', 'pki')).toEqual([
      ['root', true, 'ca.crt', 'dp-1.bundle.crt'],
      ['intermediate', false, 'intermediate.crt', 'dp-1.crt'],
      ['pinned', false, 'dp-1.crt', 'dp-1.crt'],
    ]);
    expect(await ways('self-hosted-shared', 'shared')).toEqual([
      ['shared', true, 'cluster.crt', 'cluster.crt'],
    ]);
  });

  it('set up both sides of a self-hosted installation', async () => {
    const [best] = await recommend(await setOf('self-hosted-pki'), 'pki', null, testServices);
    expect(best?.settings.map(({ side, name, value }) => `${side} ${name}=${value}`)).toEqual([
      'control-plane cluster_mtls=pki',
      'control-plane cluster_cert=control-plane.crt',
      'control-plane cluster_cert_key=control-plane.key',
      'control-plane cluster_ca_cert=ca.crt',
      'data-plane cluster_mtls=pki',
      'data-plane cluster_cert=dp-1.crt',
      'data-plane cluster_cert_key=dp-1.key',
      'data-plane cluster_ca_cert=ca.crt',
      'data-plane cluster_server_name=kong_clustering',
    ]);
  });

  it('list the names of data planes where common names are checked', async () => {
    const [best] = await recommend(await setOf('self-hosted-pki'), 'pki_check_cn', null, testServices);
    expect(best?.verdict.accepted).toBe(true);
    expect(best?.settings.at(-1)).toEqual({
      side: 'control-plane',
      name: 'cluster_allowed_common_names',
      value: 'dp-1',
    });
  });

  it('draw the chain of the chosen data plane', async () => {
    const nodes = ['dp-1', 'dp-2'].map((commonName) => ({ commonName, altNames: [] }));
    const set = await setOf('konnect-pki', optionsOf('konnect-pki', { nodes }));
    const [best] = await recommend(set, 'konnect', 'dp-2', testServices);
    expect(
      best?.picture.map(({ id, issuer, places, state, expiry }) => [id, issuer, places, state, expiry]),
    ).toEqual([
      ['ca', null, ['upload', 'offline'], 'good', 'ends in 10 years'],
      ['intermediate', 'ca', ['shown'], 'good', 'ends in 10 years'],
      ['dp-2', 'intermediate', ['shown'], 'good', 'ends in 3 years'],
    ]);
  });
});
