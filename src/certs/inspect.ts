// Whatever is dropped or pasted, explained: what it is, how long it holds, whether key and certificates belong together,
// and in which order they should stand. Private keys are looked at and not kept: nothing of them is in the answer.
import { ok, type Result } from '../base/result.ts';
import type { CertificateInfo } from './certificate-info.ts';
import { chainOrder, type ChainOrder } from './chain-order.ts';
import { expiryOf, type Expiry } from './expiry.ts';
import { finding, type CertFinding } from './facts.ts';
import type { CertFault } from './fault.ts';
import { hashOfKey } from './certificate-info.ts';
import { kindFindings } from './key-findings.ts';
import { keyKindOf } from './key-kinds.ts';
import { readMaterial, type Flaw, type Material } from './material.ts';
import type { RequestInfo } from './request.ts';
import type { CertServices } from './services.ts';
import { dateFindings, nameOf, strengthFindings } from './verify-path.ts';

export interface InspectedCertificate {
  readonly info: CertificateInfo;
  /** Such as `line 4` or `tls.crt`. */
  readonly origin: string;
  readonly expiry: Expiry;
  /** The private key is in the same text. */
  readonly hasKey: boolean;
  readonly findings: readonly CertFinding[];
}

export interface InspectedKey {
  readonly origin: string;
  /** Such as `P-384`. */
  readonly title: string;
  /** Of its public half, as in `CertificateInfo`. */
  readonly keyHash: string;
  /** The common names of certificates it belongs to. */
  readonly belongsTo: readonly string[];
}

export interface Inspection {
  readonly form: Material['form'];
  readonly certificates: readonly InspectedCertificate[];
  readonly keys: readonly InspectedKey[];
  readonly requests: readonly { readonly info: RequestInfo; readonly origin: string }[];
  /** `fixed` of it is what "Fix order" writes: join the `pem` of each. */
  readonly order: ChainOrder;
  /** About the whole: order, keys that belong to nothing. */
  readonly findings: readonly CertFinding[];
  /** What could not be read. */
  readonly flaws: readonly Flaw[];
}

/** Codes `passphrase-needed` and `passphrase-wrong` ask for a passphrase, also among the flaws. */
export async function inspect(
  bytes: Uint8Array,
  passphrase: string | null,
  services: CertServices,
): Promise<Result<Inspection, CertFault>> {
  const read = await readMaterial(bytes, passphrase, services);
  if (!read.ok) return read;
  const { form, certificates, keys, requests, flaws } = read.value;
  const infos = certificates.map(({ info }) => info);
  const order = await chainOrder(infos, services);
  const held = await Promise.all(
    keys.map(async ({ key, origin }): Promise<InspectedKey> => {
      const keyHash = await hashOfKey(key.spki, services);
      const belongsTo = infos.filter((info) => info.keyHash === keyHash).map(nameOf);
      return { origin, title: keyKindOf(key.kind).title, keyHash, belongsTo };
    }),
  );
  return ok({
    form,
    certificates: certificates.map(({ info, origin }) => inspected(info, origin, held, services.now())),
    keys: held,
    requests,
    order,
    findings: [...orderFinding(order), ...strayKeys(held, infos)],
    flaws,
  });
}

function inspected(
  info: CertificateInfo,
  origin: string,
  keys: readonly InspectedKey[],
  now: number,
): InspectedCertificate {
  const expiry = expiryOf(info, now);
  const soon = expiry.state === 'soon' || expiry.state === 'very-soon';
  return {
    info,
    origin,
    expiry,
    hasKey: keys.some(({ keyHash }) => keyHash === info.keyHash),
    findings: [
      ...dateFindings(info, now),
      ...strengthFindings(info),
      ...(soon ? [finding('ends-soon', `${nameOf(info)} ${expiry.words}. Renew it.`, info)] : []),
      ...kindFindings(info),
      ...otherNames(info),
    ],
  };
}

function otherNames(info: CertificateInfo): readonly CertFinding[] {
  const { otherAltNames } = info.extensions;
  if (otherAltNames.length === 0) return [];
  const text = `${nameOf(info)} has alternative names of kinds that are not shown here: ${otherAltNames.join(', ')}.`;
  return [finding('other-names', text, info)];
}

function orderFinding({ state }: ChainOrder): readonly CertFinding[] {
  if (state === 'reversed')
    return [
      finding('reversed', 'The certificates stand in reverse: the one of the data plane has to come first.'),
    ];
  return state === 'mixed'
    ? [
        finding(
          'order',
          'The certificates are out of order: each has to be followed by the one that signed it.',
        ),
      ]
    : [];
}

const strayKeys = (
  keys: readonly InspectedKey[],
  infos: readonly CertificateInfo[],
): readonly CertFinding[] =>
  infos.length === 0
    ? []
    : keys
        .filter(({ belongsTo }) => belongsTo.length === 0)
        .map(({ origin, title }) =>
          finding(
            'key-match',
            `The private key of ${origin} (${title}) belongs to none of these certificates.`,
          ),
        );
