// Releases of Kong Operator, which differ in the kinds they serve. Source: its resource definitions, 1.5 to 2.2.

export const operatorReleases = ['1.5', '1.6', '2.0', '2.1', '2.2'] as const;
export type OperatorRelease = (typeof operatorReleases)[number];
export const newestOperator = '2.2' satisfies OperatorRelease;

/** What a release brought that a manifest here depends on; one sentence each. */
export const operatorChanges: { readonly [R in OperatorRelease]: readonly string[] } = {
  '1.5': [
    'KonnectExtension came to the group `konnect.konghq.com` as v1alpha1: it names a control plane by its Konnect ID or by an object.',
    'The Secret of a data plane has to carry the label `konghq.com/konnect-dp-cert`.',
  ],
  '1.6': ['KonnectGatewayControlPlane can mirror a control plane that Konnect has already.'],
  '2.0': [
    'KonnectExtension is v1alpha2, and v1alpha1 is no longer served: a control plane is named by an object alone, `konnectID` and `configuration` are gone.',
    'KonnectGatewayControlPlane is v1alpha2: what Konnect creates stands under `createControlPlaneRequest`.',
    'GatewayConfiguration and ControlPlane are v2beta1.',
    'The operator reads Secrets that carry the label `konghq.com/secret`.',
  ],
  '2.1': [],
  '2.2': [
    'An extension may name a group of control planes.',
    'Certificates that the operator issues are renewed before they expire.',
  ],
};

export const isOperatorRelease = (text: string): text is OperatorRelease =>
  operatorReleases.some((release) => release === text);

/** 1.x and 2.x serve other versions of most kinds. */
export const isSecond = (release: string): boolean => release.startsWith('2.');

const konnect = 'konnect.konghq.com';
const operator = 'gateway-operator.konghq.com';

/** `apiVersion` of each kind that is written here. */
export const apiVersions = (release: string) =>
  ({
    Secret: 'v1',
    KonnectExtension: `${konnect}/${isSecond(release) ? 'v1alpha2' : 'v1alpha1'}`,
    KonnectAPIAuthConfiguration: `${konnect}/v1alpha1`,
    KonnectGatewayControlPlane: `${konnect}/${isSecond(release) ? 'v1alpha2' : 'v1alpha1'}`,
    KongDataPlaneClientCertificate: 'configuration.konghq.com/v1alpha1',
    DataPlane: `${operator}/v1beta1`,
    ControlPlane: `${operator}/${isSecond(release) ? 'v2beta1' : 'v1beta1'}`,
    GatewayConfiguration: `${operator}/${isSecond(release) ? 'v2beta1' : 'v1beta1'}`,
  }) as const;
export type ManifestKind = keyof ReturnType<typeof apiVersions>;

/** An entry of `spec.extensions`. */
export const extensionEntry = (name: string) => ({ group: konnect, kind: 'KonnectExtension', name });
