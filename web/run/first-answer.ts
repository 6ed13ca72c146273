// What a new mocked answer starts as: the kind most services give.
import { plainAnswer, type Answer } from '../../src/index.ts';

export const firstAnswer: Answer = {
  ...plainAnswer,
  headers: { 'Content-Type': 'application/json' },
  body: {},
};
