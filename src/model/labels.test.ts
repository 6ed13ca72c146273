// Labels and the names that misspelt ones meant.
import { describe, expect, test } from 'vitest';
import { parseLabel } from './labels.ts';
import { nearestName } from './nearest.ts';

describe('parseLabel', () => {
  test.each<[string, string | null, string | null]>([
    ['NODE', 'NODE', null],
    ['_a-1', '_a-1', null],
    ['CALL.body', 'CALL', 'body'],
    ['request.headers.host', 'request', 'headers.host'],
    ['S.any key', 'S', 'any key'],
    ['1st', null, null],
    ['CALL.', null, null],
    ['.body', null, null],
    ['my node', null, null],
    ['http://a.test/', null, null],
  ])('%j', (text, node, field) => {
    expect(parseLabel(text)).toEqual(node === null ? null : { node, field });
  });
});

describe('nearestName', () => {
  test.each<[string, readonly string[], string | null]>([
    ['headres', ['body', 'headers'], 'headers'],
    ['auth', ['AUTH', 'AUTHOR'], 'AUTH'],
    ['SET', ['GET'], null],
    ['get', ['GET'], 'GET'],
    ['FETCH_TOKEN', ['SEND_ORDER'], null],
    ['anything', [], null],
  ])('%s among %j', (text, names, expected) => {
    expect(nearestName(text, names)).toBe(expected);
  });

  test('a fixed vocabulary allows a slip in short words too', () => {
    expect(nearestName('uri', ['url', 'method'], 1)).toBe('url');
  });
});
