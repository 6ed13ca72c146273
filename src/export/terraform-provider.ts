// What differs between Kong's two Terraform providers, and the blocks around the resource.
import { expression, names, type Entries, type HclBlock } from './hcl-emitter.ts';
import { konnectAddress } from './konnect.ts';
import type { ProviderFacts } from './terraform-config.ts';

export interface Provider extends ProviderFacts {
  readonly name: string;
  /** As a constraint. */
  readonly version: string;
  /** Type of a resource, such as that of a service. */
  readonly resource: (kind: string) => string;
  /** Of the provider block; tokens come from the environment or from a variable. */
  readonly settings: Entries;
}

/** With `token`, a variable signs in instead of the environment. */
export const konnectProvider = (region: string, token: boolean): Provider => ({
  name: 'konnect',
  version: '~> 3.19',
  resource: (kind) => `konnect_gateway_${kind}`,
  settings: [
    ['server_url', konnectAddress(region)],
    ...(token ? ([['personal_access_token', expression('var.konnect_token')]] as const) : []),
  ],
  portIsText: true,
  leavesRedisUnchecked: true,
  checksWords: false,
});

export const providerBlocks = ({ name, version, settings }: Provider): readonly HclBlock[] => [
  {
    type: 'terraform',
    labels: [],
    body: [
      {
        type: 'required_providers',
        labels: [],
        body: [
          [
            [
              name,
              names([
                ['source', `kong/${name}`],
                ['version', version],
              ]),
            ],
          ],
        ],
      },
    ],
  },
  { type: 'provider', labels: [name], body: [settings] },
];

export const variable = (name: string, description: string, sensitive: boolean): HclBlock => ({
  type: 'variable',
  labels: [name],
  body: [
    [
      ['description', description],
      ['type', expression('string')],
      ...(sensitive ? ([['sensitive', true]] as const) : []),
    ],
  ],
});

/** A name as the label of a resource: letters, digits, `_` and `-`, a letter or `_` first. */
export function labelFrom(text: string): string {
  const fit = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w-]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return fit === '' ? 'datakit' : fit.replace(/^(?![A-Za-z_])/, '_');
}
