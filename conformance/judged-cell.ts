// One situation as plain text, with the verdict on it: made and judged wherever there is Web Crypto, in Node and, bundled,
// in a browser.
import { judge } from '../src/certs/judge.ts';
import type { KeyKindId } from '../src/certs/key-kinds.ts';
import { toPem } from '../src/certs/pem.ts';
import { konnectCell, services, sharedCell, sharedNodes, type CertificateCell } from './certificate-cells.ts';

export interface JudgedCell extends Pick<CertificateCell, 'name' | 'scenario' | 'host'> {
  /** PEM. */
  readonly upload: string;
  readonly present: string;
  readonly key: string;
  readonly accepted: boolean;
  /** Ids of the findings that refuse it. */
  readonly errors: readonly string[];
}

const pem = (members: CertificateCell['present']): string =>
  members.map(({ certificate }) => certificate.pem).join('');

async function judged({ name, scenario, host, controlPlane, ...cell }: CertificateCell): Promise<JudgedCell> {
  const { upload, present, keyOf } = cell;
  const { accepted, findings } = await judge(
    {
      controlPlane,
      upload: upload.map(({ certificate }) => certificate),
      present: present.map(({ certificate }) => certificate),
      key: { keyHash: keyOf.certificate.keyHash, encrypted: false },
    },
    services,
  );
  return {
    name,
    scenario,
    host,
    upload: pem(upload),
    present: pem(present),
    key: toPem('PRIVATE KEY', keyOf.key?.pkcs8 ?? new Uint8Array()),
    accepted,
    errors: findings.filter(({ severity }) => severity === 'error').map(({ id }) => id),
  };
}

export const judgedKonnectCell = async (name: string, key: KeyKindId): Promise<JudgedCell> =>
  judged(await konnectCell(name, key));

/** `at` counts the names under which a shared certificate is asked for. */
export async function judgedSharedCell(at: number): Promise<JudgedCell> {
  const node = sharedNodes[at];
  if (node === undefined) throw new Error(`no shared node ${at}`);
  return judged(await sharedCell(node));
}
