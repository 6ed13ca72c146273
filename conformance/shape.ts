// One attribute as both sides of the comparison describe it. Aspects left undefined are not limited.
import type { Json } from '../src/base/json.ts';

export interface Shape {
  readonly kind?: string;
  readonly required?: boolean;
  readonly default?: Json;
  readonly min?: number;
  readonly max?: number;
  /** Of texts, lists and maps alike, as the schemas write it. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly referenceable?: boolean;
  readonly encrypted?: boolean;
}
export type Aspect = keyof Shape;
export const aspects = [
  'kind',
  'required',
  'default',
  'min',
  'max',
  'minLength',
  'maxLength',
  'enum',
  'referenceable',
  'encrypted',
] as const satisfies readonly Aspect[];

/** By path from the config down: `nodes<call>.url`, `[]` for the items of a list, `{}` for the values of a map. */
export type Shapes = ReadonlyMap<string, Shape>;
