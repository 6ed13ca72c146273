// The fields of KonnectExtension, those of v1alpha1 among them. Source: its resource definitions, 1.5 to 2.2.

/** `leaf`: a value without fields; `map`: keys that a person chose. */
export type KnownFields = { readonly [name: string]: KnownFields | 'leaf' | 'map' };

const named: KnownFields = { name: 'leaf', namespace: 'leaf' };

export const extensionFields: KnownFields = {
  clientAuth: { certificateSecret: { provisioning: 'leaf', secretRef: { name: 'leaf' } } },
  konnect: {
    controlPlane: { ref: { type: 'leaf', konnectID: 'leaf', konnectNamespacedRef: named } },
    configuration: { authRef: named },
    dataPlane: { labels: 'map' },
  },
};
