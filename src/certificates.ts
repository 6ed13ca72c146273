// A front door of its own: certificates for data planes. The studio loads it (pkijs comes with it, some 90 kB) when
// somebody opens Certificates, best in a worker: everything in and out is plain data that `postMessage` takes.
//
//   const services = { crypto: globalThis.crypto, now: () => Date.now() };
//
// Make      presets → options → optionFaults(options) at each key stroke, one fault per field (`field` is its path);
//           makeCertificates(options, services, { onProgress, signal }) → CertificateSet. opensslCommands(options) is the
//           text beside it, opensslRequestCommands that of a request. Presets with another `task` go to makeRequest,
//           signRequest, renew.
// Advise    recommend(set, controlPlane, stem, services) → ways, best first: verdict, uploads, settings, picture to draw.
//           judge(situation, services) is the same for certificates that were brought along.
// Take away takeAway(set, { forms: usualForms, passphrase: null }, services) → files; `secret` ones are masked.
// Inspect   inspect(bytes, passphrase, services); ask for a passphrase when a fault or flaw has the code
//           `passphrase-needed` or `passphrase-wrong`. `order.fixed` is what "Fix order" writes.
//           compareCertificates(before, after) for a renewal.
// Upload    readCertificatesOnly(bytes, services) for a box that takes certificates: it refuses private keys.
// Bring     readMaterial(bytes, passphrase, services) for an authority with its key, or a request to sign.
//
// A person's mistake is a `CertFault { code, field, message }` in a Result, or a `CertFinding` with severity, source, and
// whether Kong documents it; `message` is a sentence to show as it is. Keys stay in the values handed over: nothing here
// keeps, logs or sends them.
export { altNameText, readAltName, readAltNames, type AltName } from './certs/alt-name.ts';
export type { CertificateInfo } from './certs/certificate-info.ts';
export type { CertificateSet, Member } from './certs/certificate-set.ts';
export type { ChainOrder } from './certs/chain-order.ts';
export type { ChainNode, ChainPicture } from './certs/chain-picture.ts';
export { sameBytes } from './certs/bytes.ts';
export { compareCertificates, type Difference } from './certs/compare.ts';
export { expiryOf, type Expiry } from './certs/expiry.ts';
export type { ExtensionSet } from './certs/extensions.ts';
export type { CertFinding } from './certs/facts.ts';
export type { CertFault } from './certs/fault.ts';
export { inspect, type InspectedCertificate, type InspectedKey, type Inspection } from './certs/inspect.ts';
export { judge, type Verdict } from './certs/judge.ts';
export { isKeyKindId, keyKindOf, keyKinds, type KeyKind, type KeyKindId } from './certs/key-kinds.ts';
export type { KeyPair } from './certs/key-pair.ts';
export { makeCertificates } from './certs/make.ts';
export { readCertificatesOnly, readMaterial, type Flaw, type Material } from './certs/material.ts';
export { opensslCommands, opensslRequestCommands } from './certs/openssl.ts';
export {
  hasAuthority,
  nodeFaults,
  optionFaults,
  presets,
  validities,
  type ControlPlaneKind,
  type MakeOptions,
  type MakePresetId,
  type NodeOptions,
  type OwnAuthority,
  type Preset,
  type SubjectDetails,
} from './certs/options.ts';
export { recommend, type Recommendation, type Setting, type Upload } from './certs/recommend.ts';
export { renew, type RenewOptions } from './certs/renew.ts';
export { makeRequest, type MadeRequest, type RequestInfo, type RequestOptions } from './certs/request.ts';
export { roleTitles, type Role } from './certs/roles.ts';
export type { CertServices, ProgressStep, Work } from './certs/services.ts';
export { signRequest } from './certs/sign-request.ts';
export type { Scenario, Situation } from './certs/situation.ts';
export { emptySubject, subjectOf, type NamePart, type Subject } from './certs/subject.ts';
export {
  fileForms,
  oneLine,
  requestFiles,
  takeAway,
  usualForms,
  type CertFile,
  type FileForm,
  type TakeAwayOptions,
} from './certs/take-away.ts';
export { dateText } from './certs/time.ts';
