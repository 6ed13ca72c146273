// Secrets that a flow takes from a vault: whether the gateway has that vault.
import { isList, isObject, type Json } from '../../base/json.ts';
import type { Path } from '../../base/path.ts';
import { configOf, type DeployCheck, type Deployment, type FoundReason } from '../deployment.ts';
import { byKong, inKonnect, targets } from '../targets.ts';

interface Reference {
  /** The first part: a kind of vault, or the prefix of a Vault entity. */
  readonly vault: string;
  readonly path: Path;
}

const form = /^\{vault:\/\/([^/}]+)\/[^}]*\}$/;

function referencesIn(value: Json, path: Path): readonly Reference[] {
  if (isList(value)) return value.flatMap((item, i) => referencesIn(item, [...path, i]));
  if (isObject(value))
    return Object.entries(value).flatMap(([key, inner]) => referencesIn(inner, [...path, key]));
  const [, vault] = typeof value === 'string' ? (form.exec(value) ?? []) : [];
  return vault === undefined ? [] : [{ vault, path }];
}

/** Each vault once, where it is first named. */
function vaultsOf(deployment: Deployment): readonly Reference[] {
  const all = referencesIn(configOf(deployment), []);
  return all.filter(({ vault }, i) => all.findIndex((one) => one.vault === vault) === i);
}

const clouds = new Set(['aws', 'azure', 'gcp', 'hcv', 'conjur']);

const where = (
  deployment: Deployment,
  which: (vault: string) => boolean,
  message: (vault: string) => string,
): readonly FoundReason[] =>
  vaultsOf(deployment)
    .filter(({ vault }) => which(vault))
    .map(({ vault, path }) => ({ path, message: message(vault) }));

const isEntity = (vault: string): boolean => vault !== 'env' && !clouds.has(vault);

export const secretChecks: readonly DeployCheck[] = [
  {
    id: 'vault-env-hosted',
    targets: byKong,
    weight: 'care',
    documented: false,
    source:
      'Dedicated Cloud Gateways reference, "Gateway configuration": a list of variables that can be set; the Serverless reference names none',
    check: (deployment) =>
      where(
        deployment,
        (vault) => vault === 'env',
        () =>
          'No variables of your own are documented for nodes that Kong runs. Keep the secret in a Konnect Config Store, or in a vault of a cloud.',
      ),
  },
  {
    id: 'vault-env',
    targets: targets.filter((target) => !byKong.includes(target)),
    weight: 'care',
    documented: true,
    source: 'Vault entity: environment variables',
    check: (deployment) =>
      where(
        deployment,
        (vault) => vault === 'env',
        () => 'Every node that runs the flow needs the environment variable.',
      ),
  },
  {
    id: 'vault-cloud-hosted',
    targets: byKong,
    weight: 'care',
    documented: false,
    source: 'Vault entity: settings of a vault stand in an entity or in variables of the node',
    check: (deployment) =>
      where(
        deployment,
        (vault) => clouds.has(vault),
        (vault) =>
          `Set up a Vault entity for ${vault} and refer to it by its prefix: nodes that Kong runs take no settings of vaults from you.`,
      ),
  },
  {
    id: 'vault-entity',
    targets,
    weight: 'note',
    documented: true,
    source: 'Vault entity: references name its prefix',
    check: (deployment) =>
      where(deployment, isEntity, (vault) => `A Vault entity with the prefix \`${vault}\` has to be there.`),
  },
  {
    id: 'vault-konnect',
    targets: targets.filter((target) => !inKonnect.includes(target)),
    weight: 'care',
    documented: true,
    source: 'Konnect Config Store vault: incompatible with on-prem',
    check: (deployment) =>
      where(
        deployment,
        (vault) => /konnect/.test(vault),
        (vault) => `If \`${vault}\` is a Konnect Config Store, a gateway without Konnect has none.`,
      ),
  },
  {
    id: 'vault-of-group',
    targets: ['konnect-hybrid', 'dedicated-cloud'],
    weight: 'note',
    documented: true,
    source: 'Control plane groups, "Entity-specific behavior exceptions"',
    check: (deployment) =>
      deployment.grouped && vaultsOf(deployment).some(({ vault }) => isEntity(vault))
        ? [{ message: 'A vault of one member is there for the whole group; prefixes are unique in it.' }]
        : [],
  },
];
