// The browser's own store for the project at hand: one record, replaced after each change.

const databaseName = 'datakit-studio';
const storeName = 'autosave';
const recordKey = 'present';

const request = <T>(work: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    work.addEventListener('success', () => resolve(work.result));
    work.addEventListener('error', () => reject(work.error ?? new Error('storage failed')));
  });

let opened: Promise<IDBDatabase> | undefined;
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('storage is not available')));
  });
  return opened;
}

/** Rejects when the browser offers no storage or it is full. */
export async function saveRecord(record: unknown): Promise<void> {
  const db = await database();
  await request(db.transaction(storeName, 'readwrite').objectStore(storeName).put(record, recordKey));
}

export async function loadRecord(): Promise<unknown> {
  const db = await database();
  return request<unknown>(db.transaction(storeName).objectStore(storeName).get(recordKey));
}

export async function clearRecord(): Promise<void> {
  const db = await database();
  await request(db.transaction(storeName, 'readwrite').objectStore(storeName).delete(recordKey));
}
