// What is known about how Kong and Konnect judge certificates: each finding's severity, whether Kong documents it, and
// where it stands or what it is inferred from. Texts of findings are made beside the checks, because they name names.
import type { Severity } from '../base/diagnostic.ts';

interface Fact {
  readonly severity: Severity;
  /** True when Kong's documentation states it, false when it is inferred. */
  readonly documented: boolean;
  readonly source: string;
}

const openssl =
  'Measured with OpenSSL 3.0 (verify and TLS 1.2 and 1.3), which Kong builds on; Konnect may differ';
const secureHybrid = 'Gateway documentation on communication between control plane and data planes';
const konnectDocs = 'Konnect documentation on certificates of data planes';
const renewal =
  'Konnect documentation, data plane reference: a node whose certificate ended keeps its config, without updates';
const conf = 'kong.conf reference, cluster_cert and cluster_cert_key';

export const facts = {
  'not-read': { severity: 'error', documented: true, source: secureHybrid },
  'key-match': { severity: 'error', documented: true, source: conf },
  'key-encrypted': {
    severity: 'error',
    documented: false,
    source: 'Kong source: the key is loaded without a passphrase, and kong.conf has none to give',
  },
  'pinned-differs': { severity: 'error', documented: true, source: konnectDocs },
  'shared-differs': { severity: 'error', documented: true, source: secureHybrid },
  reversed: { severity: 'error', documented: false, source: openssl },
  order: { severity: 'error', documented: false, source: openssl },
  'missing-issuer': { severity: 'error', documented: false, source: openssl },
  'missing-intermediate': { severity: 'error', documented: true, source: konnectDocs },
  'untrusted-root': { severity: 'error', documented: false, source: openssl },
  'needs-root': {
    severity: 'error',
    documented: false,
    source: 'Measured with nginx 1.22 set up as Kong sets up its own; a root has to end the chain there',
  },
  'not-authority': { severity: 'error', documented: false, source: openssl },
  'key-cert-sign': { severity: 'error', documented: false, source: openssl },
  'path-length': { severity: 'error', documented: false, source: openssl },
  'too-deep': {
    severity: 'error',
    documented: false,
    source: 'Kong source: its nginx follows a chain over four certificates (ssl_verify_depth)',
  },
  signature: { severity: 'error', documented: false, source: openssl },
  'critical-extension': {
    severity: 'warning',
    documented: false,
    source: 'RFC 5280, 4.2: who does not know a critical extension has to refuse the certificate',
  },
  'unknown-critical-extension': { severity: 'error', documented: false, source: openssl },
  'name-constraints': {
    severity: 'error',
    documented: false,
    source: 'RFC 5280, 4.2.1.10; measured with OpenSSL 3.0, which refuses names outside of them',
  },
  'signature-unknown': {
    severity: 'error',
    documented: false,
    source: 'Web Crypto cannot check signatures of this kind',
  },
  expired: { severity: 'error', documented: true, source: renewal },
  'not-yet-valid': { severity: 'error', documented: false, source: openssl },
  'ends-soon': {
    severity: 'warning',
    documented: true,
    source: renewal,
  },
  'client-auth': { severity: 'error', documented: true, source: secureHybrid },
  'server-auth': {
    severity: 'warning',
    documented: false,
    source:
      'Source of koko, the control plane that Konnect grew from, asks for it; that of Konnect is not public',
  },
  'server-auth-needed': { severity: 'error', documented: true, source: secureHybrid },
  'both-purposes': {
    severity: 'error',
    documented: false,
    source: 'Measured with OpenSSL 3.0: one certificate is client and server in shared mode',
  },
  'key-usage': { severity: 'error', documented: false, source: openssl },
  'shared-name': {
    severity: 'error',
    documented: false,
    source:
      'Kong source: data planes ask for the name kong_clustering and verify it; measured with OpenSSL 3.0',
  },
  'common-name': {
    severity: 'error',
    documented: true,
    source: 'kong.conf reference, cluster_allowed_common_names',
  },
  'common-name-unknown': {
    severity: 'info',
    documented: true,
    source: 'kong.conf reference, cluster_allowed_common_names',
  },
  'weak-key': { severity: 'error', documented: false, source: openssl },
  'key-kind': { severity: 'error', documented: false, source: openssl },
  'weak-signature': { severity: 'error', documented: false, source: openssl },
  'undocumented-key': {
    severity: 'info',
    documented: false,
    source: 'Kong documents RSA 2048 and P-384; its operator makes P-256. Others work in OpenSSL 3',
  },
  'other-names': {
    severity: 'info',
    documented: false,
    source: 'Read here are names of hosts, IP addresses, URIs and mail addresses; TLS asks for no others',
  },
  'root-shown': {
    severity: 'info',
    documented: false,
    source: 'TLS 1.3, RFC 8446, 4.4.2: a root may be left out',
  },
  'more-uploaded': { severity: 'info', documented: false, source: openssl },
  'auth-type': {
    severity: 'info',
    documented: false,
    source: 'Read from the names of auth_type in Konnect’s API: pinned_client_certs, pki_client_certs',
  },
} as const satisfies { readonly [id: string]: Fact };

export type FactId = keyof typeof facts;

export interface CertFinding extends Fact {
  readonly id: FactId;
  readonly message: string;
  /** The certificate it is about, by its SHA-256 fingerprint; null for the whole. */
  readonly about: string | null;
  /** What one click can do about it. */
  readonly remedy: 'fix-order' | null;
}

export const finding = (
  id: FactId,
  message: string,
  about: { readonly sha256: string } | null = null,
): CertFinding => ({
  id,
  ...facts[id],
  message,
  about: about?.sha256 ?? null,
  remedy: id === 'reversed' || id === 'order' ? 'fix-order' : null,
});

export const hasErrors = (findings: readonly CertFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
