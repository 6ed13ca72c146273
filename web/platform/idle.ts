// Work that can wait until the first screen stands.

/** Calls back when the browser has nothing better to do, at the latest after `limit` ms; call the answer to cancel. */
export function whenIdle(callback: () => void, limit = 2000): () => void {
  // Safari has no requestIdleCallback: there, a pause long enough for the first paint.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: limit });
  return () => cancelIdleCallback(handle);
}
