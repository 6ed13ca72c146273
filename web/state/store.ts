// The studio's state: one history of projects, what the engine says of the present one, and what is looked at.
// Flow, diagnostics and plan are derived from the text, never stored beside it.
import { createStore } from 'zustand/vanilla';
import type { Imported } from '../../src/formats.ts';
import {
  begin,
  commit,
  implicitNodes,
  newestTarget,
  redo,
  undo,
  type Analysis,
  type EditOptions,
  type EditRefusal,
  type FlowEdit,
  type GatewayVersion,
  type History,
  type Layout,
  type Path,
  type Range,
  type Sample,
} from '../../src/index.ts';
import { analyseDocument, editDocument } from '../platform/engine.ts';
import type { Draft } from './draft.ts';
import { emptyProject, type Project } from './project.ts';

/** Something a panel is asked to bring into view; `nonce` makes asking twice two requests. */
export interface Reveal {
  readonly nonce: number;
  readonly node: string | null;
  readonly path: Path | null;
  readonly range: Range | null;
  /** The panel that asked, which needs not move. */
  readonly from: 'canvas' | 'code' | 'inspector' | 'problems' | 'run' | 'command';
}

/** An edit met a value that several places share. */
export interface SharedQuestion {
  readonly kind: 'shared';
  readonly edit: FlowEdit;
  readonly label: string;
  readonly refusal: EditRefusal;
}

/** The target before and after it was last changed. */
export interface TargetChange {
  readonly from: GatewayVersion;
  readonly to: GatewayVersion;
}

/** Branches are to be deleted, among `nodes`, that have members. */
export interface MembersQuestion {
  readonly kind: 'members';
  /** Such as "Delete HIT". */
  readonly label: string;
  readonly nodes: readonly string[];
  readonly members: readonly string[];
}

/** A file of another tool holds several plugins, or something that could not be read. */
export interface ImportQuestion {
  readonly kind: 'import';
  readonly fileName: string;
  /** The whole file: faults point into it. */
  readonly text: string;
  readonly imported: Imported;
}

/** What the person asks: a dialog with the answer. */
export type AskedAbout = { readonly kind: 'where' } | { readonly kind: 'custom-plugin' };

/** What has to be put to the person first, or was asked by them. */
export type Question = SharedQuestion | MembersQuestion | ImportQuestion | AskedAbout;

/** What was sent through the flow last: a snapshot, so that later edits leave the shown run as it was. */
export interface RunRequest {
  readonly text: string;
  readonly place: number;
  readonly gateway: GatewayVersion;
  readonly sample: Sample;
}

export interface StudioState {
  readonly history: History<Project>;
  readonly gateway: GatewayVersion;
  /** Null once what it changes has been seen, or the project is another. */
  readonly targetChange: TargetChange | null;
  /** Of the present text; null while it is being read. */
  readonly analysis: Analysis | null;
  /** The last analysis that has a flow: what the canvas shows. */
  readonly shown: Analysis | null;
  /** Node keys. */
  readonly selection: readonly string[];
  readonly reveal: Reveal | null;
  readonly question: Question | null;
  /** One sentence about the last thing done or refused, for the status line and screen readers. */
  readonly notice: { readonly nonce: number; readonly text: string; readonly urgent: boolean } | null;
  readonly sampleName: string | null;
  /** Texts in fields of samples that cannot be read. */
  readonly drafts: readonly Draft[];
  /** The field of the sample that the Run panel is asked to lead to. */
  readonly askedField: Path | null;
  readonly runRequest: RunRequest | null;
  /** How often a run was asked for. */
  readonly runTurn: number;
  /** How many events of the run are shown while stepping through it; null shows its end. */
  readonly runStep: number | null;
  readonly bottom: 'run' | 'problems';
  readonly side: 'edit' | 'export';
  readonly screen: 'flow' | 'data-planes';
  /** How many projects were opened: what was chosen for one is not meant for the next. */
  readonly opened: number;
}

export const store = createStore<StudioState>(() => ({
  history: begin(emptyProject),
  gateway: newestTarget,
  targetChange: null,
  analysis: null,
  shown: null,
  selection: [],
  reveal: null,
  question: null,
  notice: null,
  sampleName: null,
  drafts: [],
  askedField: null,
  runRequest: null,
  runTurn: 0,
  runStep: null,
  bottom: 'run',
  side: 'edit',
  screen: 'flow',
  opened: 0,
}));

const { getState, setState } = store;
let nonce = 0;

export const project = (): Project => getState().history.present;

export const announce = (text: string, urgent = false): void =>
  setState({ notice: { nonce: ++nonce, text, urgent } });

/** How long typing may pause before the text is read again, in milliseconds. */
const typingPause = 100;
/** A pause after which further typing is a step of its own. */
const burstPause = 1000;
let readTimer: ReturnType<typeof setTimeout> | undefined;
let reading = 0;

/** Reads the present text and puts the answer in place, unless a newer text came meanwhile. */
export function readNow(): void {
  clearTimeout(readTimer);
  readTimer = undefined;
  const turn = ++reading;
  const { history, gateway } = getState();
  const answer = analyseDocument(history.present.document, gateway);
  if (answer instanceof Promise) {
    setState({ analysis: null });
    void answer.then((analysis) => turn === reading && settle(analysis));
  } else settle(answer);
}

/** Reads what was typed a moment ago, for whatever cannot wait for the pause. */
export function readTyped(): void {
  if (readTimer) readNow();
}

function settle(analysis: Analysis): void {
  const { shown, selection } = getState();
  const next = analysis.flow ? analysis : keepShown(analysis, shown);
  const keys = new Set([...Object.keys(implicitNodes), ...(next?.flow?.nodes ?? []).map((node) => node.key)]);
  setState({
    analysis,
    shown: next,
    selection: selection.every((key) => keys.has(key)) ? selection : selection.filter((key) => keys.has(key)),
  });
}

/** Broken text leaves the last good diagram standing; an empty text clears it. */
const keepShown = (analysis: Analysis, shown: Analysis | null): Analysis | null =>
  analysis.text.trim() === '' ? null : shown;

function present(next: Project, label: string, merge?: string): void {
  setState({ history: commit(getState().history, next, label, merge) });
}

let burst = 0;
let lastKey = 0;

/** The text as typed. The diagram follows after a short pause. */
export function typeText(text: string, now: number): void {
  const { document } = project();
  if (text === document.text) return;
  if (now - lastKey > burstPause) burst += 1;
  lastKey = now;
  present({ ...project(), document: { ...document, text } }, 'Type', `typing:${burst}`);
  clearTimeout(readTimer);
  readTimer = setTimeout(readNow, typingPause);
}

/** A renamed node stays selected. */
function followName(from: string, to: string): void {
  const { selection } = getState();
  if (selection.includes(from)) setState({ selection: selection.map((key) => (key === from ? to : key)) });
}

/** Makes an edit, or says why not. Edits with one `merge` key become one undo step. */
export async function edit(
  change: FlowEdit,
  label: string,
  how: { readonly merge?: string; readonly options?: EditOptions } = {},
): Promise<boolean> {
  if (change.kind === 'set-target') {
    setGateway(change.gateway);
    return true;
  }
  readTyped();
  const before = project();
  const answer = editDocument(before.document, change, getState().gateway, how.options ?? {});
  const result = answer instanceof Promise ? await answer : answer;
  if (!result.ok) {
    if (result.error.reason === 'alias')
      setState({ question: { kind: 'shared', edit: change, label, refusal: result.error } });
    else announce(result.error.message, true);
    return false;
  }
  if (project() !== before) {
    announce('The text changed meanwhile. Try again.', true);
    return false;
  }
  lastKey = 0;
  const sameText = result.value.text === before.document.text;
  if (change.kind === 'rename-node') followName(change.node, change.name);
  present({ ...before, document: result.value }, label, how.merge);
  if (!sameText) readNow();
  return true;
}

export const ask = (question: Question | null): void => setState({ question });

export async function answerQuestion(shared: EditOptions['shared'] | null): Promise<void> {
  const { question } = getState();
  setState({ question: null });
  if (question?.kind === 'shared' && shared)
    await edit(question.edit, question.label, { options: { shared } });
}

/** Replaces the project: one step that undo brings back. */
export function openProject(next: Project, label: string): void {
  lastKey = 0;
  present(next, label);
  setState({
    opened: getState().opened + 1,
    selection: [],
    runRequest: null,
    runStep: null,
    shown: null,
    targetChange: null,
    sampleName: next.samples[0]?.name ?? null,
    drafts: [],
  });
  readNow();
}

/** Takes up a stored project without a step in history. */
export function restoreProject(next: Project, gateway: GatewayVersion): void {
  setState({ history: begin(next), gateway, selection: [], sampleName: next.samples[0]?.name ?? null });
  readNow();
}

export function renameFile(fileName: string): void {
  if (fileName !== project().fileName) present({ ...project(), fileName }, `Name the file ${fileName}`);
}

export function setSamples(samples: readonly Sample[], label: string, merge?: string): void {
  present({ ...project(), samples }, label, merge);
}

/** Positions for cards that have none: not a step, since nobody asked for it. */
export function settleLayout(positions: Layout): void {
  const { history } = getState();
  const { document } = history.present;
  const layout = { ...positions, ...document.layout };
  setState({ history: { ...history, present: { ...history.present, document: { ...document, layout } } } });
}

export function setLayout(layout: Layout, label: string): void {
  present({ ...project(), document: { ...project().document, layout } }, label);
}

export function choosePlace(place: number): void {
  present({ ...project(), document: { ...project().document, place, layout: {} } }, 'Choose config');
  setState({ selection: [] });
  readNow();
}

export function setGateway(gateway: GatewayVersion): void {
  const from = getState().gateway;
  if (gateway === from) return;
  setState({ gateway, targetChange: { from, to: gateway } });
  readNow();
}

export const dismissTargetChange = (): void => setState({ targetChange: null });

function walk(step: <D>(history: History<D>) => History<D>, word: string): void {
  const { history } = getState();
  const next = step(history);
  if (next === history) return;
  lastKey = 0;
  const label =
    (next.past.length < history.past.length ? history.past.at(-1) : history.future[0])?.label ?? '';
  setState({ history: next });
  announce(`${word}: ${label}`);
  readNow();
}
export const undoStep = (): void => walk(undo, 'Undone');
export const redoStep = (): void => walk(redo, 'Redone');

export const select = (keys: readonly string[]): void => setState({ selection: keys });

export function revealPlace(place: Omit<Reveal, 'nonce'>): void {
  setState({
    reveal: { ...place, nonce: ++nonce },
    ...(place.node === null ? {} : { selection: [place.node] }),
  });
}

export const showBottom = (bottom: StudioState['bottom']): void => setState({ bottom });
export const showSide = (side: StudioState['side']): void => setState({ side });
export const showScreen = (screen: StudioState['screen']): void => setState({ screen });
export const chooseSample = (name: string): void => setState({ sampleName: name });

/** Sends a sample through the flow; null takes the run, or the wait for it, away. */
export const startRun = (runRequest: RunRequest | null): void =>
  setState(({ runTurn }) => ({ runRequest, runStep: null, runTurn: runTurn + 1 }));
export const showStep = (runStep: number | null): void => setState({ runStep });
