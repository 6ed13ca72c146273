// The order of certificates in one file: that of the holder first, each signed by the next. Kong takes the first for the
// holder's, and TLS wants the others in this order.
import type { CertificateInfo } from './certificate-info.ts';
import { isNamedAfter, isSignedBy } from './certificate-info.ts';
import type { CertServices } from './services.ts';

export interface ChainOrder {
  /** `unrelated`: they are no one chain, in whatever order. */
  readonly state: 'single' | 'in-order' | 'reversed' | 'mixed' | 'unrelated';
  /** The chain in order; null where there is nothing to fix or no one chain. */
  readonly fixed: readonly CertificateInfo[] | null;
}

export async function chainOrder(
  infos: readonly CertificateInfo[],
  services: CertServices,
): Promise<ChainOrder> {
  if (infos.length < 2) return { state: 'single', fixed: null };
  const chain = await longestChain(infos, services);
  if (chain.length < infos.length) return { state: 'unrelated', fixed: null };
  if (isSame(chain, infos)) return { state: 'in-order', fixed: null };
  return { state: isSame([...chain].reverse(), infos) ? 'reversed' : 'mixed', fixed: chain };
}

const isSame = (a: readonly CertificateInfo[], b: readonly CertificateInfo[]): boolean =>
  a.every((info, i) => info === b[i]);

/** From one that vouches for no other, up. */
async function longestChain(
  infos: readonly CertificateInfo[],
  services: CertServices,
): Promise<readonly CertificateInfo[]> {
  const bottom = infos.filter(
    (info) => !infos.some((other) => other !== info && !other.selfIssued && isNamedAfter(other, info)),
  );
  let best: readonly CertificateInfo[] = [];
  for (const leaf of bottom) {
    // oxlint-disable-next-line no-await-in-loop -- one in all but strange files
    const chain = await chainFrom(leaf, infos, services);
    if (chain.length > best.length) best = chain;
  }
  return best;
}

async function chainFrom(
  leaf: CertificateInfo,
  infos: readonly CertificateInfo[],
  services: CertServices,
): Promise<readonly CertificateInfo[]> {
  const chain = [leaf];
  for (let last = leaf; !last.selfIssued;) {
    const named = infos.filter((one) => !chain.includes(one) && isNamedAfter(last, one));
    // oxlint-disable-next-line no-await-in-loop -- each step begins where the last one ended
    const verdicts = await Promise.all(named.map((one) => isSignedBy(last, one, services)));
    const next = named.find((_, i) => verdicts[i] !== false);
    if (next === undefined) return chain;
    chain.push(next);
    last = next;
  }
  return chain;
}
