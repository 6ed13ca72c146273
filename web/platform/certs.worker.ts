// Certificates in a worker: see certs.ts.
import {
  compareCertificates,
  inspect,
  judge,
  makeCertificates,
  makeRequest,
  readCertificatesOnly,
  readMaterial,
  recommend,
  renew,
  signRequest,
  takeAway,
  type CertServices,
} from '../../src/certificates.ts';
import type { CertMethods } from './certs.ts';
import { serve } from './remote.ts';

const services: CertServices = { crypto: globalThis.crypto, now: () => Date.now() };

serve({
  make: (options, tell) => makeCertificates(options, services, { onProgress: tell }),
  makeRequest: (options) => makeRequest(options, services),
  signRequest: ({ der, authority, days }) => signRequest(der, authority, days, services),
  renew: (options) => renew(options, services),
  recommend: ({ set, controlPlane, stem }) => recommend(set, controlPlane, stem, services),
  takeAway: ({ set, options }) => takeAway(set, options, services),
  inspect: ({ bytes, passphrase }) => inspect(bytes, passphrase, services),
  material: ({ bytes, passphrase }) => readMaterial(bytes, passphrase, services),
  certificatesOnly: (bytes) => readCertificatesOnly(bytes, services),
  judge: (situation) => judge(situation, services),
  compare: ({ before, after }) => compareCertificates(before, after),
} satisfies CertMethods);
