// What a verdict is given on: who judges, what it trusts, and what the data plane shows.
import type { CertificateInfo } from './certificate-info.ts';
import type { ControlPlaneKind } from './options.ts';

/** `shared` is for a self-hosted control plane in that mode; the others say what is uploaded or trusted. */
export type Scenario = 'pinned' | 'intermediate' | 'root' | 'shared';

export interface Situation {
  readonly controlPlane: ControlPlaneKind;
  /** Uploaded to Konnect; in cluster_ca_cert of a self-hosted control plane; its own certificate in shared mode. */
  readonly upload: readonly CertificateInfo[];
  /** What cluster_cert of the data plane holds, in its order. */
  readonly present: readonly CertificateInfo[];
  /** Of cluster_cert_key; null when it is not at hand. `keyHash` is null for a key that is not opened. */
  readonly key: { readonly keyHash: string | null; readonly encrypted: boolean } | null;
  /** For pki_check_cn: cluster_allowed_common_names; empty for the rule of the same parent domain. */
  readonly allowedCommonNames?: readonly string[];
  /** For pki_check_cn: the certificate of the control plane, where it is at hand. */
  readonly controlPlaneCertificate?: CertificateInfo | null;
}
