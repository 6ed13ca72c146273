import { describe, expect, it } from 'vitest';
import { joinUrl, normalPath, splitUrl } from './url.ts';

describe('splitUrl', () => {
  it.each([
    ['http://a.test', { scheme: 'http', host: 'a.test', port: 80, path: '/', query: '' }],
    ['HTTPS://a.test/x?y=1#z', { scheme: 'https', host: 'a.test', port: 443, path: '/x', query: 'y=1' }],
    ['http://a.test:8000/%2e/b', { scheme: 'http', host: 'a.test', port: 8000, path: '/%2e/b', query: '' }],
    ['http://[::1]:8000?q', { scheme: 'http', host: '[::1]', port: 8000, path: '/', query: 'q' }],
    ['a.test/x', null],
    ['ftp://a.test', null],
    ['http://', null],
    ['http://a b', null],
    ['http://a.test:99999', null],
  ])('%s', (url, parts) => {
    expect(splitUrl(url)).toEqual(parts);
  });

  it.each(['https://a.test/', 'http://a.test:8000/x?y=1', 'https://a.test:80/'])('joins %s again', (url) => {
    const parts = splitUrl(url);
    expect(parts && joinUrl(parts)).toBe(url);
  });
});

describe('normalPath', () => {
  it.each([
    ['/', '/'],
    ['/a//b', '/a/b'],
    ['/a/./b/../c', '/a/c'],
    ['/a/b/', '/a/b/'],
    ['/a/b/..', '/a/'],
    ['/%61%2fb%20c', '/a%2Fb%20c'],
    ['/../x', '/x'],
  ])('%s is %s', (path, normal) => {
    expect(normalPath(path)).toBe(normal);
  });
});
