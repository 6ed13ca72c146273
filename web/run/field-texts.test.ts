// Texts of fields to values and back.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/index.ts';
import {
  bodyAs,
  readClock,
  readError,
  readJsonBody,
  readLatency,
  readStatus,
  readUrl,
  readValue,
  showJson,
  showValue,
  type BodyKind,
} from './field-texts.ts';

describe('readValue', () => {
  it.each<[string, Json | undefined]>([
    ['', undefined],
    ['  ', undefined],
    ['caller-a', 'caller-a'],
    ['12', 12],
    ['"12"', '12'],
    ['{"id": 1}', { id: 1 }],
    ['true', true],
    ['null', null],
    ['two\nlines', 'two\nlines'],
  ])('reads %j', (text, value) => {
    expect(readValue(text)).toEqual({ ok: true, value });
  });

  it('says where JSON is broken', () => {
    expect(readValue('{"id": }')).toEqual({
      ok: false,
      error: 'Line 1, column 8: put this text in double quotes.',
    });
  });

  it.each<[Json | undefined]>([
    [undefined],
    [''],
    ['12'],
    ['{x'],
    ['plain text'],
    [12],
    [null],
    [{ a: [1, 'a long text that does not fit a line'] }],
  ])('%j comes back from its text', (value) => {
    expect(readValue(showValue(value))).toEqual({ ok: true, value });
  });
});

describe('bodies', () => {
  it.each<[string, boolean]>([
    ['{"a": 1}', true],
    ['[]', true],
    ['1', true],
    ['"text"', false],
    ['null', false],
    ['{', false],
  ])('%s is a JSON body: %s', (text, good) => {
    expect(readJsonBody(text).ok).toBe(good);
  });

  it.each<[BodyKind, Json, Json]>([
    ['none', { a: 1 }, null],
    ['text', { a: 1 }, '{"a":1}'],
    ['text', null, ''],
    ['json', '{"a":1}', { a: 1 }],
    ['json', 'hello', {}],
    ['json', null, {}],
  ])('as %s: %j', (kind, body, expected) => {
    expect(bodyAs(kind, body)).toEqual(expected);
  });

  it('writes short JSON in one line', () => {
    expect(showJson({ a: 1 })).toBe('{"a":1}');
    expect(showJson({ a: 'x'.repeat(40) }).split('\n')).toHaveLength(3);
  });
});

it.each([
  [readUrl, '/orders?x=1', true],
  [readUrl, 'https://a.example', true],
  [readUrl, 'orders', false],
  [readClock, '2026-01-01', true],
  [readClock, 'soon', false],
  [readStatus, '404', true],
  [readStatus, '99', false],
  [readStatus, '600', false],
  [readLatency, '12.5', true],
  [readLatency, '-1', false],
  [readLatency, '', false],
  [readError, ' ', false],
  [readError, 'timeout', true],
])('%o of %s', (read, text, good) => {
  expect(read(text).ok).toBe(good);
});
