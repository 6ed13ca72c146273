// KonnectAPIAuthConfiguration: how the operator signs in to Konnect, with the Secret that holds its token.
import type { JsonObject } from '../base/json.ts';
import { konnectAddress } from '../export/konnect.ts';
import { defineDataPlane } from './define.ts';
import { pick } from './fields.ts';
import { manifestRendering } from './manifest-text.ts';
import { apiVersions } from './operator.ts';
import type { DataPlaneFill } from './placeholders.ts';

export const authFields = pick('region', 'auth', 'sign_in');

interface AuthOptions {
  readonly region: string;
  readonly auth: string;
  readonly sign_in: string;
}

export const konnectAuth = defineDataPlane({
  id: 'konnect-auth',
  title: 'Kong Operator: KonnectAPIAuthConfiguration',
  language: 'yaml',
  fileName: 'konnect-auth.yaml',
  options: { ...authFields, ...pick('shell') },
  render: ({ options, fill }) =>
    manifestRendering(authObjects(options, fill), {
      file: 'konnect-auth',
      namespace: fill('namespace'),
      shell: options.shell,
      notes: [
        'The token is that of a person (`kpat_`) or of a system account (`spat_`). The server cannot be changed later: another region needs another object.',
      ],
      needs: ['Kong Operator 1.5 or later'],
    }),
});

/** The Secret stands first: the sign-in is looked up as soon as it is there. */
export function authObjects(
  { region, auth, sign_in: way }: AuthOptions,
  fill: DataPlaneFill,
): readonly JsonObject[] {
  const namespace = fill('namespace');
  const token = `${auth}-token`;
  const object = (spec: JsonObject): JsonObject => ({
    apiVersion: apiVersions('').KonnectAPIAuthConfiguration,
    kind: 'KonnectAPIAuthConfiguration',
    metadata: { name: auth, namespace },
    spec: { ...spec, serverURL: konnectAddress(region).replace('https://', '') },
  });
  if (way === 'token') return [object({ type: 'token', token: fill('konnect_token') })];
  return [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: token,
        namespace,
        labels: { 'konghq.com/credential': 'konnect', 'konghq.com/secret': 'true' },
      },
      stringData: { token: fill('konnect_token') },
    },
    object({ type: 'secretRef', secretRef: { name: token, namespace } }),
  ];
}
