// jq: a filter over connected values. Sources: plugin documentation "jq node", schemas 3.11 to 3.15.
import type { Json } from '../base/json.ts';
import { readJson } from '../http/body.ts';
import type { JqOutcome } from '../jq/engine.ts';
import { tooManyBytes, tooManyValues } from '../jq/limits.ts';
import type { Inputs, Outcome, RunContext } from './behaviour.ts';
import { complete, fail, whole } from './behaviour.ts';
import { defineNodeType } from './define.ts';

export const jq = defineNodeType({
  type: 'jq',
  family: 'transform',
  since: '3.11',
  glyph: 'funnel',
  help: 'Runs a jq program over its input and outputs the result. Gateways before 3.13 ship jq 1.7.1.',
  fields: {
    jq: {
      kind: 'jq',
      required: true,
      minLength: 1,
      maxLength: 10240,
      help: 'The jq program. `.` is the connected input; with named inputs it is an object that holds each under its name.',
    },
  },
  inputs: {
    self: 'any',
    help: 'The value the program sees as `.`; null when nothing is connected.',
    fields: {},
    open: { type: 'any', namedBy: 'inputs', help: 'Read it in the program as `.` followed by this name.' },
    labels: { one: true, many: true },
  },
  outputs: {
    self: 'any',
    help: 'Result of the program. Its parts cannot be connected one by one; add a jq node to pick one out.',
    fields: {},
    labels: { one: true, many: false },
  },
  summary: ({ jq: program }) =>
    typeof program === 'string' ? (program.split('\n').find((line) => line.trim() !== '') ?? '').trim() : '',
  starter: { name: 'FILTER', attributes: { jq: '.' } },
  async run({ attributes, inputs, context }) {
    if (attributes.jq === undefined) return fail('the node has no jq program');
    if (readsEnvironment.test(attributes.jq)) context.assume('jq-environment');
    const outcome = await context.jq(attributes.jq, JSON.stringify(inputOf(inputs, context)));
    return outcomeOf(outcome, context);
  },
});

const readsEnvironment = /\$ENV\b|(?<![.$\w"])env\b/;

/** What the program sees as `.`: the connected value, an object of the named inputs, or null. */
function inputOf(inputs: Inputs, context: RunContext): Json {
  if ([...inputs.values()].includes(undefined)) context.assume('absent-input');
  if (inputs.size === 0 || inputs.has(null)) return inputs.get(null) ?? null;
  return Object.fromEntries([...inputs].map(([name, value]) => [name ?? '', value ?? null]));
}

// Error texts are those of lua-resty-jq, which Kong bundles.
function outcomeOf(outcome: JqOutcome, context: RunContext): Outcome {
  switch (outcome.kind) {
    case 'compile-error':
      return fail('compilation failed: invalid jq program');
    case 'stopped':
      return fail(`stopped after ${outcome.afterMs / 1000} s`, { limit: 'stopped' });
    case 'crashed':
      return fail(outcome.message, { limit: 'stopped' });
    case 'cancelled':
      return fail('cancelled', { limit: 'stopped' });
    default:
      if (outcome.error === undefined) return resultOf(outcome.outputs, context);
      if (outcome.error === tooManyBytes || outcome.error === tooManyValues)
        return fail(outcome.error, { limit: 'stopped' });
      return fail(`filter ${outcome.halted ? 'halted' : 'exception'}: ${outcome.error}`);
  }
}

function resultOf(outputs: readonly string[], context: RunContext): Outcome {
  const [first] = outputs;
  if (outputs.length > 1) context.assume('several-results');
  if (first === undefined) {
    context.assume('no-result');
    return complete(whole(null));
  }
  // jq 1.7.1 prints words in place of what lies deeper than 256 levels: such a text is no JSON.
  const value = readJson(first);
  return value.ok
    ? complete(whole(value.value, first))
    : fail(`the result cannot be decoded: ${value.error}`);
}
