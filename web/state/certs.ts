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
  /** What it was made from: the form may have changed since. */
  readonly options: MakeOptions | undefined;
  readonly set: CertificateSet | null;
  readonly request: MadeRequest | null;
  /** Stems whose keys were copied or downloaded. */
  readonly taken: readonly string[];
}

interface CertsState {
  readonly options: { readonly [preset: string]: MakeOptions };
  readonly job: { readonly step: ProgressStep | null } | null;
  /** One for each preset. */
  readonly made: { readonly [preset: string]: Made };
  readonly fault: CertFault | null;
}

const store = createStore<CertsState>(() => ({ options: {}, job: null, made: {}, fault: null }));
const { getState, setState } = store;

export const useCerts = <T>(read: (state: CertsState) => T): T => useStore(store, read);

export const presetOf = (id: PresetId) => presets.find((preset) => preset.id === id) ?? presets[0];

export const isPreset = (task: string): task is PresetId => presets.some(({ id }) => id === task);

export const useOptions = (preset: PresetId): MakeOptions | undefined =>
  useCerts((state) => state.options[preset] ?? presetOf(preset)?.options);

export const setOptions = (preset: PresetId, options: MakeOptions): void =>
  setState({ options: { ...getState().options, [preset]: options }, fault: null });

/** Whether it holds keys that nobody has taken away yet. */
export const holdsKeys = ({ set, request, taken }: Made): boolean =>
  [...(set?.members ?? []), ...(request ? [request] : [])].some(
    ({ stem, key }) => key !== null && !taken.includes(stem),
  );

const hasKeys = ({ made }: CertsState): boolean => Object.values(made).some(holdsKeys);

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

function keep(preset: PresetId, id: number, value: Pick<Made, 'set' | 'request'>): Pick<CertsState, 'made'> {
  const { made, options } = getState();
  const controlPlane = presetOf(preset)?.controlPlane ?? 'konnect';
  const mine: Made = {
    id,
    preset,
    controlPlane,
    options: options[preset] ?? presetOf(preset)?.options,
    taken: [],
    ...value,
  };
  return { made: { ...made, [preset]: mine } };
}

async function work(preset: PresetId, what: Work): Promise<void> {
  const mine = ++turn;
  setState({ job: { step: null }, fault: null });
  try {
    const made = await what((step) => mine === turn && setState({ job: { step } }));
    if (mine !== turn) return;
    setState({ job: null, ...(made.ok ? keep(preset, mine, made.value) : { fault: made.error }) });
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

/** With it go the keys of authorities that were brought along. */
export function forgetMade(preset: PresetId): void {
  const { made, options } = getState();
  const others = Object.entries(made).filter(([id]) => id !== preset);
  const own = options[preset];
  setState({
    made: Object.fromEntries(others),
    fault: null,
    options: own ? { ...options, [preset]: { ...own, authority: null } } : options,
  });
  announce('The keys are gone from this page.');
}

const change = (made: Made, changed: Partial<Made>): void =>
  setState({ made: { ...getState().made, [made.preset]: { ...made, ...changed } } });

/** Their keys were copied or downloaded. */
export function keysTaken(made: Made, stems: readonly string[]): void {
  const present = getState().made[made.preset];
  if (present?.id === made.id) change(present, { taken: [...new Set([...present.taken, ...stems])] });
}

export const judgeFor = (made: Made, controlPlane: ControlPlaneKind): void => change(made, { controlPlane });

/** Ways to set up what was made, the best first; `stem` chooses one of several data planes. */
export function useRecommendations(made: Made, stem: string | null): readonly Recommendation[] {
  const { set, controlPlane, id } = made;
  const { data } = useQuery({
    queryKey: ['recommend', id, controlPlane, stem],
    queryFn: set ? () => certs().call('recommend', { set, controlPlane, stem }) : skipToken,
    gcTime: 0,
  });
  return data ?? [];
}

/** Files of what was made, as often as they are wanted. The passphrase, where there is one, locks further files. */
export const filesOf = async (
  { set }: Made,
  forms: readonly FileForm[],
  passphrase: string | null,
): Promise<readonly CertFile[]> =>
  set ? certs().call('takeAway', { set, options: { forms, passphrase } }) : [];

export function useFiles(
  made: Made | null,
  forms: readonly FileForm[],
  passphrase: string | null,
): readonly CertFile[] {
  const { data } = useQuery({
    queryKey: ['cert-files', made?.id, forms, passphrase],
    queryFn: made ? () => filesOf(made, forms, passphrase) : skipToken,
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
