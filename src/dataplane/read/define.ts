// What reading manifests gives: the objects, what is wrong with the text, and the text with what could be mended.
import type { Range } from '../../base/diagnostic.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Path } from '../../base/path.ts';
import { applySplices, type Splice } from '../../text/splice.ts';
import type { DataPlane } from '../define.ts';

export interface ManifestFault {
  /** Kebab case, such as `labels-missing`; that of the rule where the operator refuses the object. */
  readonly id: string;
  /** What it is about, such as the name of a field; empty where the id says all. */
  readonly about: string;
  /** One or two sentences. */
  readonly message: string;
  /** In the text as it was given. */
  readonly range: Range;
  /** The mended text does not have it any more. */
  readonly mended: boolean;
}

/** What no change of the text alone takes away, at a place in its object. */
export type Told = Omit<ManifestFault, 'range' | 'mended'> & { readonly path: Path };

export interface FoundManifest {
  readonly kind: string;
  /** The last part of `apiVersion`. */
  readonly version: string;
  /** Empty where the text is a part without a head, as documentation shows it. */
  readonly name: string;
  readonly isPart: boolean;
  /** As it is after mending. */
  readonly object: JsonObject;
}

export interface ManifestReading {
  /** The whole text, mended; the very text where there was nothing to mend. */
  readonly text: string;
  readonly manifests: readonly FoundManifest[];
  /** In text order. */
  readonly faults: readonly ManifestFault[];
  /** What the manifests say of the data plane; certificate and key where a Secret holds them. */
  readonly plane: DataPlane;
}

/** A fault, and the change of the text that takes it away. */
export interface Mend {
  readonly fault: Omit<ManifestFault, 'mended'>;
  readonly splices: readonly Splice[];
}

interface Mended {
  readonly text: string;
  readonly faults: readonly ManifestFault[];
  /** From a place in the mended text to where it was before. */
  readonly origin: (range: Range) => Range;
}

/** Mends that would get into each other’s way are told and left. */
export function mendedBy(text: string, mends: readonly Mend[]): Mended {
  const splices = mends.flatMap((mend) => mend.splices);
  const mended = applySplices(text, splices);
  const faults = mends.map(({ fault, splices: own }) => ({
    ...fault,
    mended: mended !== null && own.length > 0,
  }));
  if (mended === null) return { text, faults, origin: (range) => range };
  const sorted = splices.toSorted((a, b) => a.start - b.start);
  return {
    text: mended,
    faults,
    origin: ({ start, end }) => ({ start: originOf(sorted, start), end: originOf(sorted, end) }),
  };
}

/** What a splice has put there stood nowhere: it is told at the place of the splice. */
function originOf(splices: readonly Splice[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of splices) {
    const at = start + shift;
    if (offset < at) break;
    if (offset < at + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
