// Messages as request files write them.
import { expect, it } from 'vitest';
import { requestText, responseText } from './message-text.ts';

it('writes a request', () => {
  const headers = { Accept: ['a', 'b'], Host: 'x' };
  expect(requestText({ method: 'POST', url: 'http://x/y', headers, body: '{}', query: {} })).toBe(
    'POST http://x/y\nAccept: a\nAccept: b\nHost: x\n\n{}',
  );
});

it.each([null, ''])('writes an answer without body (%j)', (body) => {
  expect(responseText({ status: 204, headers: {}, body })).toBe('204');
});
