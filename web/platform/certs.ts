// Certificates are made, read and judged in a worker: deriving keys from passphrases and large RSA keys would hold up the
// page. Nothing of it is kept there; to cancel is to end the worker.
import type {
  CertFault,
  CertFile,
  CertificateInfo,
  CertificateSet,
  ControlPlaneKind,
  Difference,
  Inspection,
  MadeRequest,
  MakeOptions,
  Material,
  OwnAuthority,
  ProgressStep,
  Recommendation,
  RenewOptions,
  RequestOptions,
  Situation,
  TakeAwayOptions,
  Verdict,
} from '../../src/certificates.ts';
import type { Result } from '../../src/index.ts';
import { connect, type Remote } from './remote.ts';

type Answer<T> = Promise<Result<T, CertFault>>;
type Bytes = Uint8Array<ArrayBuffer>;

export type CertMethods = {
  make: (options: MakeOptions, tell: (step: ProgressStep) => void) => Answer<CertificateSet>;
  makeRequest: (options: RequestOptions) => Answer<MadeRequest>;
  signRequest: (input: { der: Bytes; authority: OwnAuthority; days: number }) => Answer<CertificateSet>;
  renew: (options: RenewOptions) => Answer<CertificateSet>;
  recommend: (input: {
    set: CertificateSet;
    controlPlane: ControlPlaneKind;
    stem: string | null;
  }) => Promise<readonly Recommendation[]>;
  takeAway: (input: { set: CertificateSet; options: TakeAwayOptions }) => Promise<readonly CertFile[]>;
  inspect: (input: { bytes: Bytes; passphrase: string | null }) => Answer<Inspection>;
  material: (input: { bytes: Bytes; passphrase: string | null }) => Answer<Material>;
  certificatesOnly: (bytes: Bytes) => Answer<readonly CertificateInfo[]>;
  judge: (situation: Situation) => Promise<Verdict>;
  compare: (input: { before: CertificateInfo; after: CertificateInfo }) => readonly Difference[];
};

let remote: Remote<CertMethods> | undefined;

export const certs = (): Remote<CertMethods> =>
  (remote ??= connect<CertMethods>(
    () => new Worker(new URL('./certs.worker.ts', import.meta.url), { type: 'module', name: 'certificates' }),
  ));

/** False outside https and localhost: the browser then has no Web Crypto. */
export const hasWebCrypto = (): boolean => globalThis.isSecureContext && 'subtle' in globalThis.crypto;
