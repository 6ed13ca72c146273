// What was typed into a field of a sample and cannot be read.
import type { Path } from '../../src/index.ts';

export interface Draft {
  /** The sample's name. */
  readonly sample: string;
  /** Of the value inside the sample. */
  readonly path: Path;
  /** What the field is called, such as "Body of TOKEN". */
  readonly name: string;
  readonly text: string;
  /** Why it cannot be read. */
  readonly fault: string;
  /** The value it stands for: once that changes from elsewhere, the draft has no meaning. */
  readonly meant: unknown;
}
