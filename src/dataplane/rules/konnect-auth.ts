// KonnectAPIAuthConfiguration.
import { has, rulesOf, same, text } from './define.ts';

/** As a cluster sees it: an absolute address, or an absolute path. */
const address = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;
/** Labels with one character between them; the operator takes any. */
const host = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:[^a-z0-9\n-][a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

export const konnectAuthRules = rulesOf('KonnectAPIAuthConfiguration', 'v1alpha1', [
  {
    slug: 'token-form',
    path: '.',
    message: 'A token of Konnect begins with `kpat_` or `spat_`.',
    holds: (object) =>
      text(object, 'spec', 'type') !== 'token' || /^[ks]pat_/.test(text(object, 'spec', 'token')),
  },
  {
    slug: 'token-kept',
    path: '.',
    message: 'A token that is there can be changed, not taken away.',
    allows: (object, before) =>
      text(object, 'spec', 'type') !== 'token' ||
      !has(before, 'spec', 'token') ||
      has(object, 'spec', 'token'),
  },
  {
    slug: 'token-needed',
    path: '.spec',
    message: 'With the type `token` the token stands in `token`.',
    holds: (spec) => text(spec, 'type') !== 'token' || text(spec, 'token') !== '',
  },
  {
    slug: 'secret-needed',
    path: '.spec',
    message: 'With the type `secretRef` the Secret is named in `secretRef`.',
    holds: (spec) => text(spec, 'type') !== 'secretRef' || has(spec, 'secretRef'),
  },
  {
    slug: 'token-or-secret',
    path: '.spec',
    message: 'The token stands in `token` or in a Secret, not in both.',
    holds: (spec) => !(has(spec, 'token') && has(spec, 'secretRef')),
  },
  {
    slug: 'server-needed',
    path: '.spec.serverURL',
    message: 'Name the host of Konnect’s API in `serverURL`.',
    holds: (server) => server !== '',
  },
  {
    slug: 'server-unchanged',
    path: '.spec.serverURL',
    message: 'The server cannot be changed. Make another object.',
    allows: same,
  },
  {
    slug: 'server-by-https',
    path: '.spec.serverURL',
    message: 'An address of the server begins with `https:`.',
    holds: (server) => !address.test(text(server)) || /^https:/i.test(text(server)),
  },
  {
    slug: 'server-is-host',
    path: '.spec.serverURL',
    message: 'The server is an address or the name of a host.',
    holds: (server) => server === '' || address.test(text(server)) || host.test(text(server)),
  },
]);
