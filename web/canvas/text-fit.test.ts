import { describe, expect, test } from 'vitest';
import { fitLine, fitMono, fitName, nameWidth } from './text-fit.ts';

describe('fitting text', () => {
  test('a name that fits stays', () => expect(fitName('AUTH', 100)).toBe('AUTH'));

  test('a long name keeps both ends and fits', () => {
    const cut = fitName('CONVERT_CUSTOMER_RECORD_TO_XML', 120);
    expect(cut).toMatch(/^CONVE.*…/);
    expect(cut).toMatch(/XML$/);
    expect(nameWidth(cut)).toBeLessThanOrEqual(120);
  });

  test('no room leaves a dot', () => expect(fitName('NAME', 3)).toBe('…'));

  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abc…fg'],
    ['x😀y😀z😀w', 5, 'x😀…😀w'],
  ])('%s in %i characters of mono', (text, chars, expected) => expect(fitMono(text, chars)).toBe(expected));

  test('a line keeps its beginning', () => expect(fitLine('GET https://example.com', 10)).toBe('GET https…'));
});
