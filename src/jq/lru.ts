// A map that keeps the entries used last and tells when it drops one.

export class LruMap<K, V> {
  private readonly entries = new Map<K, V>();
  private readonly limit: number;
  private readonly dropped: (value: V) => void;

  constructor(limit: number, dropped: (value: V) => void = () => undefined) {
    this.limit = limit;
    this.dropped = dropped;
  }
  get size(): number {
    return this.entries.size;
  }
  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }
  set(key: K, value: V): void {
    this.entries.set(key, value);
    if (this.entries.size <= this.limit) return;
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.drop(oldest.value);
  }
  drop(key: K): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.dropped(value);
  }
}
