// jq: a filter over connected values. Sources: plugin documentation "jq node", schemas 3.11 to 3.15.
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
});
