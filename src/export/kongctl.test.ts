import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { render } from '../test/render.ts';
import { pluginEntity } from './entity.ts';
import { kongctl } from './kongctl.ts';

describe('kongctl', () => {
  it('writes a decK file and the control plane that hands it on', () => {
    const entity = pluginEntity({ nodes: [] }, {}, ['service']);
    const filled = { control_plane: 'Dev plane', service: 'orders', lookup_tag: 'platform' };
    const { files, apply, undo } = render(kongctl, entity, { select_tags: ['flow a'] }, filled);
    expect(files.map(({ name, text }): unknown => [name, parse(text)])).toEqual([
      [
        'kong.yaml',
        {
          _format_version: '3.0',
          _info: { select_tags: ['flow a'], default_lookup_tags: { services: ['platform'] } },
          plugins: [{ name: 'datakit', service: 'orders', tags: ['flow a'], config: { nodes: [] } }],
        },
      ],
      [
        'control-plane.yaml',
        {
          control_planes: [
            {
              ref: 'dev-plane',
              name: 'Dev plane',
              _deck: { files: ['kong.yaml'], flags: ['--analytics=false', '--select-tag=flow a'] },
            },
          ],
        },
      ],
    ]);
    expect(apply).toBe('kongctl apply -f control-plane.yaml');
    expect(undo).toContain("--select-tag 'flow a' --konnect-control-plane-name 'Dev plane'");
  });

  it('does not do without a select tag', () => {
    const refused = kongctl.render(pluginEntity({ nodes: [] }), { select_tags: [] });
    expect(refused.ok ? '' : refused.error.message).toMatch(/at least one/);
  });
});
