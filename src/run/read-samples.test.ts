import { describe, expect, it } from 'vitest';
import { readSamples } from './read-samples.ts';

const full = `
samples:
  - name: valid key
    request: { method: POST, url: "http://localhost:8000/orders?a=1", headers: { Accept: a, X: [b, c] }, body: { n: 1 } }
    calls:
      AUTH: { status: 201, headers: { A: b }, body: { token: t0 }, latency: 35 }
      LIST: [{ status: 503 }, { error: timed out, latency: 5 }]
    service: { status: 404, body: [1] }
    vault: { api_key: s3cret }
    properties: { kong.client.credential: { id: caller-a } }
    cache: { k: null }
    clock: 2026-02-01T00:00:00Z
`;
const answer = { status: 200, headers: {}, body: null, latency: 0 };

describe('what is read', () => {
  it('takes every key', () => {
    expect(readSamples(full)).toEqual({
      ok: true,
      value: [
        {
          name: 'valid key',
          request: {
            method: 'POST',
            url: 'http://localhost:8000/orders?a=1',
            headers: { Accept: 'a', X: ['b', 'c'] },
            body: { n: 1 },
          },
          calls: {
            AUTH: [{ status: 201, headers: { A: 'b' }, body: { token: 't0' }, latency: 35 }],
            LIST: [
              { ...answer, status: 503 },
              { ...answer, error: 'timed out', latency: 5 },
            ],
          },
          service: { ...answer, status: 404, body: [1] },
          vault: { api_key: 's3cret' },
          properties: { 'kong.client.credential': { id: 'caller-a' } },
          cache: { k: null },
          clock: '2026-02-01T00:00:00Z',
        },
      ],
    });
  });

  it.each(['samples: [{ name: a }]', '{"samples": [{"name": "a", "request": null, "calls": null}]}'])(
    'fills in what is left out: %s',
    (text) => {
      expect(readSamples(text)).toEqual({
        ok: true,
        value: [
          {
            name: 'a',
            request: { method: 'GET', url: 'http://localhost:8000/', headers: {}, body: null },
            calls: {},
            service: answer,
            vault: {},
            properties: {},
            cache: {},
            clock: '2026-01-01T00:00:00Z',
          },
        ],
      });
    },
  );
});

describe('what is wrong, at its place', () => {
  it.each([
    ['samples: [{ name: a, reqest: {} }]', 'reqest', 'Unknown key `reqest`. Did you mean `request`?'],
    [
      'samples: [{ name: a, request: { color: 1 } }]',
      'color',
      'Unknown key `color`. Known here: `method`, `url`, `headers`, `body`.',
    ],
    [
      'samples: [{ name: a, service: { status: "200" } }]',
      '"200"',
      'A status is a whole number from 100 to 599.',
    ],
    [
      'samples: [{ name: a, calls: { A: [{}, { status: 99 }] } }]',
      '99',
      'A status is a whole number from 100 to 599.',
    ],
    ['samples: [{ name: a, calls: { A: [] } }]', '[]', 'The list of answers is empty. Write at least one.'],
    [
      'samples: [{ name: a, calls: { A: yes } }]',
      'yes',
      'Expected a map with `status`, `headers`, `body`, `latency`, `error`.',
    ],
    [
      'samples: [{ name: a, service: { latency: -1 } }]',
      '-1',
      'A latency is a number of milliseconds, 0 or more.',
    ],
    [
      'samples: [{ name: a, service: { latency: .inf } }]',
      '.inf',
      '`.inf` is no number of JSON, so neither Kong nor a flow can hold it. Write another number, or put the text in quotes.',
    ],
    [
      'samples: [{ name: a, request: { headers: { L: 10 } } }]',
      '10',
      'A header is a text or a list of texts. Put the value in quotes.',
    ],
    [
      'samples: [{ name: a, request: { method: get } }]',
      'get',
      'A method is a text in capitals, such as `GET`.',
    ],
    [
      'samples: [{ name: a, request: { url: orders } }]',
      'orders',
      'Expected an address such as `http://localhost:8000/orders`, or a path such as `/orders`.',
    ],
    ['samples: [{ name: a, vault: { k: 12 } }]', '12', 'A secret is a text. Put the value in quotes.'],
    ['samples: [{ name: a, properties: [] }]', '[]', 'Expected values by name.'],
    ['samples: [{ name: a, clock: soon }]', 'soon', 'Expected a time such as `2026-01-01T00:00:00Z`.'],
    ['samples: [{ name: a }, { name: a }]', 'a', 'Another sample is called a. Choose a name of its own.'],
    ['samples: [{ clock: 2026-01-01 }]', '{ clock: 2026-01-01 }', 'The sample has no name. Add `name`.'],
    ['samples: [{ name: 7 }]', '7', 'A name is a text that is not empty.'],
    [
      'samples: [text]',
      'text',
      'Expected a map with `name`, `request`, `calls`, `service`, `vault`, `properties`, `cache`, `clock`.',
    ],
    ['samples: {}', '{}', '`samples` must be a list.'],
    ['sample: []\nsamples: []', 'sample', 'Unknown key `sample`. Did you mean `samples`?'],
    ['[]', '[]', 'Expected a map with `samples`.'],
    ['samples: []\n---\na: 1', '---', 'A samples file has one document. Put all samples into its list.'],
  ])('%s', (text, place, message) => {
    const read = readSamples(text);
    const problems = read.ok ? [] : read.error;
    expect(problems.map(({ start, end, message }) => [text.slice(start, end), message])).toEqual([
      [place, message],
    ]);
  });

  it('says where the text is no YAML', () => {
    const text = 'samples:\n\t- name: a';
    const read = readSamples(text);
    const problems = read.ok ? [] : read.error;
    expect(problems[0]?.message).toMatch(/^A tab stands in the indentation/);
    expect(text.slice(problems[0]?.start, problems[0]?.end)).toContain('\t');
  });

  it('finds every problem at once', () => {
    const read = readSamples('samples: [{ name: a, request: { url: x, method: y }, clock: z }]');
    expect(read.ok ? [] : read.error).toHaveLength(3);
  });
});
