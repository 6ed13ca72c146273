import { expect, test } from 'vitest';
import { jqWasm } from '../../scripts/jq-wasm-files.ts';
import type { FromWorker } from './protocol.ts';
import { crashMessage, serveJq } from './serve.ts';

const job = { kind: 'job', id: 7, version: '1.7.1', program: '.a', input: '{"a":1}', now: 0 } as const;

test('a worker loads an engine, says so, and answers', async () => {
  const said: FromWorker[] = [];
  const hear = serveJq((message) => said.push(message));
  const module = await WebAssembly.compile(await jqWasm('1.7.1'));
  await hear({ kind: 'load', version: '1.7.1', module });
  await hear(job);
  await hear({ ...job, id: 8, input: null, program: '.a[' });
  expect(said).toMatchObject([
    { kind: 'ready', version: '1.7.1' },
    { kind: 'answer', id: 7, answer: { kind: 'done', outputs: ['1'] }, spent: false },
    { kind: 'answer', id: 8, answer: { kind: 'compile-error' }, spent: false },
  ]);
});

test('a worker that cannot do what it is asked says so', async () => {
  const said: FromWorker[] = [];
  const hear = serveJq((message) => said.push(message));
  await hear(job);
  const empty = new WebAssembly.Module(new TextEncoder().encode('\0asm\u0001\0\0\0'));
  await hear({ kind: 'load', version: '1.7.1', module: empty });
  expect(said).toEqual([
    { kind: 'crash', message: 'jq 1.7.1 was not loaded.' },
    { kind: 'crash', message: 'This wasm file is not jq-web with libjq exported.' },
  ]);
});

test.each([
  [new RangeError('Maximum call stack size exceeded'), /too deep/],
  [new WebAssembly.RuntimeError('memory access out of bounds'), /too deep or ran out of memory/],
  [new Error('error: cannot allocate memory'), /^jq ran out of memory/],
  [
    new WebAssembly.RuntimeError('Aborted(). Build with -sASSERTIONS for more info.'),
    /^jq ran out of memory/,
  ],
  ['odd', /^odd$/],
])('%s in words', (error, message) => {
  expect(crashMessage(error)).toMatch(message);
});
