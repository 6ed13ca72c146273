import { describe, expect, it } from 'vitest';
import { plainAnswer, plainSample, type Sample } from './run/sample.ts';
import { shownSamples } from './shown-samples.ts';

const sample: Sample = {
  ...plainSample('paid'),
  request: {
    method: 'POST',
    url: 'http://localhost:8000/orders?key=s3cret-key',
    headers: { Authorization: 'Bearer abcdefghijkl', Accept: ['text/plain', 's3cret-key'] },
    body: { password: 'hunter2', note: 'hunter2 is mine' },
  },
  calls: { TOKEN: [{ ...plainAnswer, body: { access_token: 'tok-123', expires_in: 60 } }] },
  vault: { api_key: 's3cret-key', short: 'abc' },
};

describe('samples on a page', () => {
  const [shown] = shownSamples([sample]);

  it('hold no secret', () => {
    expect(shown?.text).not.toMatch(/s3cret-key|hunter2|tok-123|abcdefghijkl|abc\b/);
  });

  it('hold all the rest', () => {
    expect(shown?.name).toBe('paid');
    expect(shown?.text).toContain('url: http://localhost:8000/orders?key=********');
    expect(shown?.text).toContain('expires_in: 60');
    expect(shown?.text).toContain("api_key: '********'");
  });

  it('stand each for itself', () => {
    const both = shownSamples([plainSample('a'), plainSample('b')]);
    expect(both.map(({ text }) => text)).toEqual(['samples:\n  - name: a\n', 'samples:\n  - name: b\n']);
  });
});
