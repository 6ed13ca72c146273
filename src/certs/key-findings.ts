// What is to be said about the kind of key in a certificate that is shown in a handshake: whether TLS takes it at all, and
// whether Kong documents it.
import type { CertificateInfo } from './certificate-info.ts';
import { finding, type CertFinding } from './facts.ts';
import { keyKinds, notOnOffer } from './key-kinds.ts';
import { nameOf } from './verify-path.ts';

export function kindFindings(info: CertificateInfo): readonly CertFinding[] {
  const { title, fitsTls, family } = info.publicKey;
  if (!fitsTls)
    return [
      finding(
        'key-kind',
        `The key of ${nameOf(info)} (${title}) is of a kind that TLS 1.3 has no place for, so connections fail. Make one of the kind P-384 or RSA 2048.`,
        info,
      ),
    ];
  const kind = keyKinds.find((one) => one.title === title);
  const note =
    kind === undefined && family === 'other' ? notOnOffer : kind?.documented === false && kind.note;
  return typeof note === 'string' ? [finding('undocumented-key', `${title}: ${note}`, info)] : [];
}
