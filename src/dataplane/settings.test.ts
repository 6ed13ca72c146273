// Settings of a data plane given as text.
import { describe, expect, it } from 'vitest';
import { noDataPlane } from './define.ts';
import { konnectExtension } from './konnect-extension.ts';
import { withDataPlaneSetting } from './settings.ts';

const set = (name: string, text: string) => withDataPlaneSetting(konnectExtension, noDataPlane, name, text);

describe('a setting', () => {
  it.each([
    ['operator', '1.6', { operator: '1.6' }],
    ['shell', 'true', { shell: true }],
    ['labels', 'team = web, site=a', { labels: { team: 'web', site: 'a' } }],
    ['secret', 'x=y', { secret: 'x=y' }],
  ])('%s is read from "%s"', (name, text, settings) => {
    expect(set(name, text)).toMatchObject({ ok: true, value: { settings } });
  });

  it('that is a name goes to the names', () => {
    expect(set('namespace', 'edge')).toMatchObject({ ok: true, value: { filled: { namespace: 'edge' } } });
  });

  it.each([
    ['operator', '3.0', /operator: "3.0" does not fit. .+ One of 1.5, 1.6, 2.0/],
    ['labels', 'team', /labels: "team" does not fit/],
    ['namespace', 'A B', /namespace: Kubernetes takes/],
    ['image', 'x', /"image" cannot be set for konnect-extension. Known: operator, .+ namespace, /],
    ['certificate', 'x', /"certificate" cannot be set/],
  ])('%s is refused with "%s"', (name, text, message) => {
    const made = set(name, text);
    expect(made.ok ? '' : made.error).toMatch(message);
  });
});
