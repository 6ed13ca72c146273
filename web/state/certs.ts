// Certificates as a person makes them: options by preset, the work that runs, and what was made. All of it is in the
// memory of this page alone: no key is stored, and leaving with keys that were not taken away asks first.
import { skipToken, useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  presets,
  type CertFault,
  type CertFile,
  type CertificateInfo,
  type CertificateSet,
  type ControlPlaneKind,
  type Difference,
  type FileForm,
  type MadeRequest,
  type MakeOptions,
  type OwnAuthority,
  type ProgressStep,
  type Recommendation,
  type RenewOptions,
  type RequestOptions,
  type Situation,
  type Verdict,
} from '../../src/certificates.ts';
import type { Result } from '../../src/index.ts';
import { certs } from '../platform/certs.ts';
import { announce } from './store.ts';

export type PresetId = (typeof presets)[number]['id'];

export interface Made {
  /** Another number for each: what is derived from one is never shown beside another. */
  readonly id: number;
  readonly preset: PresetId;
  readonly controlPlane: ControlPlaneKind;
  readonly set: CertificateSet | null;
  readonly request: MadeRequest | null;
  /** Its keys were copied, shown or downloaded. */
  readonly taken: boolean;
}

interface CertsState {
  readonly options: { readonly [preset: string]: MakeOptions };
  readonly job: { readonly step: ProgressStep | null } | null;
  readonly made: Made | null;
  readonly fault: CertFault | null;
}

const store = createStore<CertsState>(() => ({ options: {}, job: null, made: null, fault: null }));
const { getState, setState } = store;

export const useCerts = <T>(read: (state: CertsState) => T): T => useStore(store, read);

export const presetOf = (id: PresetId) => presets.find((preset) => preset.id === id) ?? presets[0];

export const isPreset = (task: string): task is PresetId => presets.some(({ id }) => id === task);

export const useOptions = (preset: PresetId): MakeOptions | undefined =>
  useCerts((state) => state.options[preset] ?? presetOf(preset)?.options);

export const setOptions = (preset: PresetId, options: MakeOptions): void =>
  setState({ options: { ...getState().options, [preset]: options }, fault: null });

const hasKeys = ({ made }: CertsState): boolean =>
  made !== null &&
  !made.taken &&
  (made.request !== null || (made.set?.members.some(({ key }) => key) ?? false));

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (hasKeys(getState())) event.preventDefault();
}
store.subscribe((state, before) => {
  if (hasKeys(state) === hasKeys(before)) return;
  if (hasKeys(state)) addEventListener('beforeunload', askBeforeLeaving);
  else removeEventListener('beforeunload', askBeforeLeaving);
});

let turn = 0;

type Work = (
  onStep: (step: ProgressStep) => void,
) => Promise<Result<Pick<Made, 'set' | 'request'>, CertFault>>;

async function work(preset: PresetId, what: Work): Promise<void> {
  const mine = ++turn;
  setState({ job: { step: null }, fault: null });
  try {
    const made = await what((step) => mine === turn && setState({ job: { step } }));
    if (mine !== turn) return;
    setState({
      job: null,
      ...(made.ok
        ? {
            made: {
              id: mine,
              preset,
              controlPlane: presetOf(preset)?.controlPlane ?? 'konnect',
              taken: false,
              ...made.value,
            },
          }
        : { fault: made.error }),
    });
    announce(
      made.ok ? 'Made. The keys are on this page alone: take them away.' : made.error.message,
      !made.ok,
    );
  } catch (error) {
    if (mine !== turn) return;
    const message = `The browser could not do it: ${error instanceof Error ? error.message : String(error)}`;
    setState({ job: null, fault: { code: 'failed', field: null, message } });
  }
}

const asSet = (made: Result<CertificateSet, CertFault>) =>
  made.ok ? { ok: true as const, value: { set: made.value, request: null } } : made;

export const makeSet = (preset: PresetId, options: MakeOptions): Promise<void> =>
  work(preset, async (onStep) => asSet(await certs().call('make', options, onStep)));

export const renewCertificate = (options: RenewOptions): Promise<void> =>
  work('renew', async () => asSet(await certs().call('renew', options)));

export const signRequestWith = (
  der: Uint8Array<ArrayBuffer>,
  authority: OwnAuthority,
  days: number,
): Promise<void> =>
  work('sign-request', async () => asSet(await certs().call('signRequest', { der, authority, days })));

export const makeCsr = (options: RequestOptions): Promise<void> =>
  work('make-request', async () => {
    const made = await certs().call('makeRequest', options);
    return made.ok ? { ok: true, value: { set: null, request: made.value } } : made;
  });

/** Ends the worker: a key that is half made is gone. */
export function cancelWork(): void {
  turn += 1;
  certs().close();
  setState({ job: null });
  announce('Stopped. Nothing was kept.');
}

/** Also the keys of authorities that were brought along. */
export function forgetMade(): void {
  const options = Object.entries(getState().options).map(
    ([id, one]) => [id, { ...one, authority: null }] as const,
  );
  setState({ made: null, fault: null, options: Object.fromEntries(options) });
  announce('The keys are gone from this page.');
}

export function keysTaken(): void {
  const { made } = getState();
  if (made && !made.taken) setState({ made: { ...made, taken: true } });
}

export const judgeFor = (controlPlane: ControlPlaneKind): void => {
  const { made } = getState();
  if (made) setState({ made: { ...made, controlPlane } });
};

/** Ways to set up what was made, the best first; `stem` chooses one of several data planes. */
export function useRecommendations(stem: string | null): readonly Recommendation[] {
  const made = useCerts((state) => state.made);
  const set = made?.set ?? null;
  const { data } = useQuery({
    queryKey: ['recommend', made?.id, made?.controlPlane, stem],
    queryFn:
      set && made
        ? () => certs().call('recommend', { set, controlPlane: made.controlPlane, stem })
        : skipToken,
    gcTime: 0,
  });
  return data ?? [];
}

/** Files of what was made. The passphrase, where there is one, locks further files; it is kept as long as they show. */
export function useFiles(forms: readonly FileForm[], passphrase: string | null): readonly CertFile[] {
  const made = useCerts((state) => state.made);
  const set = made?.set ?? null;
  const { data } = useQuery({
    queryKey: ['cert-files', made?.id, forms, passphrase],
    queryFn: set ? () => certs().call('takeAway', { set, options: { forms, passphrase } }) : skipToken,
    gcTime: 0,
  });
  return data ?? [];
}

export function useDifferences(before: CertificateInfo, after: CertificateInfo): readonly Difference[] {
  const { data } = useQuery({
    queryKey: ['compare-certificates', before.sha256, after.sha256],
    queryFn: () => certs().call('compare', { before, after }),
  });
  return data ?? [];
}

/** Null while there is nothing to judge. */
export function useVerdict(situation: Situation | null): Verdict | null {
  const { data } = useQuery({
    queryKey: [
      'judge',
      situation?.controlPlane,
      situation?.upload.map(({ sha256 }) => sha256),
      situation?.present.map(({ sha256 }) => sha256),
      situation?.key,
      situation?.allowedCommonNames,
    ],
    queryFn: situation ? () => certs().call('judge', situation) : skipToken,
    gcTime: 0,
  });
  return data ?? null;
}
