// How fields write: at once, or as part of a burst of typing.
import { showPath, type FlowEdit, type Json, type Path } from '../../src/index.ts';
import { edit } from '../state/store.ts';
import { burstKey } from './bursts.ts';
import type { Form } from './form.ts';
import { createWriter } from './writer.ts';

const write = createWriter(edit);

const placeOf = (form: Form, path: Path): string =>
  form.subject === '' ? showPath(path) : `${form.subject}.${showPath(path)}`;

const labelOf = (form: Form, path: Path, value: Json | undefined): string =>
  `${value === undefined ? 'Unset' : 'Set'} ${placeOf(form, path)}`;

/** A step of its own. Undefined takes the value out of the text. */
export const setValue = (form: Form, path: Path, value: Json | undefined): Promise<boolean> =>
  write([form.editOf(path, value)], labelOf(form, path, value));

/** Typing: what is written without a long pause is one step. */
export const typeValue = (form: Form, path: Path, value: Json | undefined): Promise<boolean> =>
  write(
    [form.editOf(path, value)],
    labelOf(form, path, value),
    burstKey(`${form.subject}:${showPath(path)}`),
  );

let number = 0;

/** Several edits as one step. */
export function makeStep(changes: readonly FlowEdit[], label: string): Promise<boolean> {
  number += 1;
  return write(changes, label, `inspector-step:${number}`);
}
