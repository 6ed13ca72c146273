// Keeps the project and its last steps in the browser after each change, and brings them back after a crash or a
// reload.
import { isGatewayVersion, newestTarget, type GatewayVersion } from '../../src/index.ts';
import { loadRecord, saveRecord } from '../platform/storage.ts';
import type { Project } from './project.ts';
import type * as packedHistory from './packed-history.ts';
import { announce, project, readNow, restoreProject, store } from './store.ts';

interface SavedRecord {
  readonly v: 1;
  readonly gateway: GatewayVersion;
  readonly project: Project;
  /** Absent in what earlier versions stored. */
  readonly steps?: packedHistory.PackedHistory;
}

/** Milliseconds between two savings while changes keep coming; the first of them is saved at once. */
const pause = 300;

const isSaved = (record: unknown): record is SavedRecord =>
  typeof record === 'object' &&
  record !== null &&
  'v' in record &&
  record.v === 1 &&
  'gateway' in record &&
  'project' in record;

let timer: ReturnType<typeof setTimeout> | undefined;
let lastSave = -Infinity;
let failed = false;

/** Not in the first load: the flow is shown before its history is. */
let packing: Promise<typeof packedHistory> | undefined;
const packer = () => (packing ??= import('./packed-history.ts'));

async function record(): Promise<SavedRecord> {
  const { packHistory, withoutSecrets } = await packer();
  const { gateway, history } = store.getState();
  return { v: 1, gateway, project: withoutSecrets(history.present), steps: packHistory(history) };
}

async function save(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  lastSave = performance.now();
  try {
    await saveRecord(await record());
    failed = false;
  } catch {
    if (!failed)
      announce(`This browser does not keep the flow. Download ${project().fileName} to keep it.`, true);
    failed = true;
  }
}

function saveNow(): void {
  if (timer) void save();
}

/** The steps come before the first saving, which may be the last before the page is left and waits for the same file. */
async function fetchSteps(saved: SavedRecord | null): Promise<void> {
  const { restoreSteps } = await packer();
  if (saved) restoreSteps(saved.project, saved.steps);
}

/** Restores what was kept, then keeps every change. Resolves when the studio shows the restored project. */
export async function startAutosave(): Promise<void> {
  let saved: SavedRecord | null = null;
  try {
    const found = await loadRecord();
    if (isSaved(found)) {
      saved = found;
      restoreProject(found.project, isGatewayVersion(found.gateway) ? found.gateway : newestTarget);
    } else readNow();
  } catch {
    readNow();
  }
  fetchSteps(saved).catch(() => undefined);
  let seen = store.getState();
  store.subscribe((state) => {
    const changed = state.history.present !== seen.history.present || state.gateway !== seen.gateway;
    seen = state;
    if (!changed) return;
    timer ??= setTimeout(() => void save(), Math.max(0, lastSave + pause - performance.now()));
  });
  // The page may be gone before a write that starts when it hides ends; before it unloads there is still time.
  addEventListener('beforeunload', saveNow);
  addEventListener('pagehide', saveNow);
  document.addEventListener('visibilitychange', saveNow);
}
