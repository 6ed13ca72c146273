// Keeps the project and its last steps in the browser after each change, and brings them back after a crash or a
// reload.
import { isGatewayVersion, newestTarget, type GatewayVersion } from '../../src/index.ts';
import { loadRecord, saveRecord } from '../platform/storage.ts';
import { withoutSecrets, type Project } from './project.ts';
import { packHistory, unpackHistory, type PackedHistory } from './packed-history.ts';
import { announce, project, readNow, restoreHistory, store } from './store.ts';

interface SavedRecord {
  readonly v: 1;
  readonly gateway: GatewayVersion;
  readonly project: Project;
  /** Absent in what earlier versions stored. */
  readonly steps?: PackedHistory;
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

async function save(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  lastSave = performance.now();
  const { gateway, history } = store.getState();
  const record: SavedRecord = {
    v: 1,
    gateway,
    project: withoutSecrets(history.present),
    steps: packHistory(history),
  };
  try {
    await saveRecord(record);
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

/** Restores what was kept, then keeps every change. Resolves when the studio shows the restored project. */
export async function startAutosave(): Promise<void> {
  try {
    const record = await loadRecord();
    if (isSaved(record)) {
      const gateway = isGatewayVersion(record.gateway) ? record.gateway : newestTarget;
      restoreHistory(unpackHistory(record.project, record.steps), gateway);
    } else readNow();
  } catch {
    readNow();
  }
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
