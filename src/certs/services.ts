// What certificates need of the world: chance and keys (Web Crypto, the same in a browser, a worker and Node) and the
// time. Work that takes seconds (RSA keys) tells how far it is and stops when asked to.

export interface CertServices {
  readonly crypto: Crypto;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface ProgressStep {
  readonly done: number;
  readonly of: number;
  /** What comes next, such as "Key of dp-1". */
  readonly what: string;
}

export interface Work {
  readonly onProgress?: (step: ProgressStep) => void;
  /** An AbortSignal, or anything that looks like one. */
  readonly signal?: { readonly aborted: boolean };
}
