// JSON values as the engine passes them around, and the two questions asked of them everywhere.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Array.isArray` forgets the element type of a readonly array. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The word Kong's schema uses for the kind of a value (`map` for an object). */
export function kindOf(value: Json | undefined): 'null' | 'boolean' | 'number' | 'string' | 'array' | 'map' {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      return 'map';
  }
}
