// Files of others with bytes changed anywhere: each ends in an answer, soon, and nothing throws.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { testServices } from '../test/certificates.ts';
import * as made from '../test/openssl-made.ts';
import { forAllAsync, timeLimit } from '../test/properties.ts';
import { inspect } from './inspect.ts';

/** The bytes of the first block. */
const derOf = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from((text.split('-----END')[0] ?? '').replace(/-----[^-]+-----/, ''), 'base64'));

/** Where, in parts of ten thousand, and what stands there instead. */
const change = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 255 }));

const cases = fc.record({
  text: fc.constantFrom(...Object.values(made)),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
});

it(
  'changed files end in an answer',
  async () => {
    await forAllAsync(
      cases,
      async ({ text, changes }) => {
        const bytes = derOf(text);
        for (const [part, byte] of changes) bytes[Math.floor((part * bytes.length) / 10_000)] = byte;
        const since = performance.now();
        const answer = await inspect(bytes, 'geheim', testServices);
        expect(performance.now() - since).toBeLessThan(5000);
        expect(answer.ok || /^[A-Z].{20}/.test(answer.error.message)).toBe(true);
      },
      8,
    );
  },
  timeLimit,
);
