// Flows for tests, from nodes as plain JSON.
import type { Json, JsonObject } from '../base/json.ts';
import { flowFrom } from '../model/flow-from.ts';
import type { Flow } from '../model/flow.ts';

export const flowOf = (nodes: readonly Json[], rest: JsonObject = {}): Flow => flowFrom({ nodes, ...rest });

/** A call that needs nothing else. */
export const callNode = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  type: 'call',
  url: 'https://orders.test/',
  ...more,
});

export const jqNode = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  type: 'jq',
  jq: '.',
  ...more,
});

export const staticNode = (name: string, values: JsonObject, more: JsonObject = {}): JsonObject => ({
  name,
  type: 'static',
  values,
  ...more,
});

export const propertyNode = (name: string, property: string, more: JsonObject = {}): JsonObject => ({
  name,
  type: 'property',
  property,
  ...more,
});

/** The member lists are set by entry: an object literal with a `then` reads as a promise to linters. */
export const branchNode = (
  name: string,
  input: string,
  sides: readonly (readonly ['then' | 'else', Json])[],
): JsonObject => ({ name, type: 'branch', input, ...Object.fromEntries(sides) });

export const exitNode = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  type: 'exit',
  ...more,
});
