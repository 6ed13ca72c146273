import { describe, expect, it } from 'vitest';
import { positions, reported } from './report.ts';
import { showReport } from './show-report.ts';
import { brief, table } from './table.ts';

describe('positions', () => {
  it.each([
    ['a\nbc\n', 0, 1, 1],
    ['a\nbc\n', 1, 1, 2],
    ['a\nbc\n', 2, 2, 1],
    ['a\nbc\n', 5, 3, 1],
    ['a\r\nb', 3, 2, 1],
    ['é😀x', 3, 1, 4],
    ['', 0, 1, 1],
    ['\uFEFFa\nb', 0, 1, 1],
    ['\uFEFFa\nb', 1, 1, 1],
    ['\uFEFFa\nb', 3, 2, 1],
  ])('finds %j at %i', (text, offset, line, column) => {
    expect(positions(text)(offset)).toEqual({ line, column });
  });
});

describe('reported', () => {
  it('keeps to the documented keys', () => {
    const [only] = reported('a: 1\nb: 2\n', [
      {
        rule: 'some-rule',
        severity: 'warning',
        message: 'Something is odd.',
        path: ['nodes', 0, 'X-Key'],
        range: { start: 5, end: 6 },
        documented: true,
        fixes: [{ title: 'Mend it', edit: { kind: 'delete-nodes', nodes: [] } }],
      },
    ]);
    expect(only).toEqual({
      rule: 'some-rule',
      severity: 'warning',
      message: 'Something is odd.',
      path: 'nodes[0].X-Key',
      line: 2,
      column: 1,
      documented: true,
      fixes: [{ title: 'Mend it' }],
    });
  });
});

describe('showReport', () => {
  const diagnostic = (severity: 'error' | 'warning' | 'info') => ({
    rule: 'some-rule',
    severity,
    message: 'Something is odd.',
    path: 'nodes[0]',
    line: 3,
    column: 5,
    documented: true,
    fixes: severity === 'error' ? [{ title: 'Mend it' }] : [],
  });
  const base = { file: 'flow.yaml', gateway: '3.12' } as const;

  it.each([
    [[], true, '3.11', 'flow.yaml: good for gateway 3.12 (runs from 3.11)\n'],
    [[], true, '3.12', 'flow.yaml: good for gateway 3.12\n'],
    [
      ['error', 'warning', 'warning', 'info'],
      false,
      '3.13',
      `flow.yaml:3:5 error some-rule Something is odd.
  fix: Mend it
flow.yaml:3:5 warning some-rule Something is odd.
flow.yaml:3:5 warning some-rule Something is odd.
flow.yaml:3:5 info some-rule Something is odd.
flow.yaml: not for gateway 3.12 (runs from 3.13): 1 error, 2 warnings, 1 info
`,
    ],
    [
      ['info'],
      true,
      null,
      'flow.yaml:3:5 info some-rule Something is odd.\nflow.yaml: good for gateway 3.12: 1 info\n',
    ],
  ] as const)('prints %j', (severities, valid, minGateway, text) => {
    const report = { ...base, valid, minGateway, diagnostics: severities.map(diagnostic) };
    expect(showReport(report, false)).toBe(text);
  });

  it('colours nothing but the severity', () => {
    const report = { ...base, valid: false, minGateway: null, diagnostics: [diagnostic('error')] };
    const coloured = showReport(report, true);
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
    // oxlint-disable-next-line no-control-regex -- these are the control characters looked for
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(showReport(report, false));
  });
});

describe('table', () => {
  it('lines columns up and leaves no trailing blanks', () => {
    expect(
      table([
        ['A', 'b', ''],
        ['LONGER', '', 'x'],
      ]),
    ).toBe('A       b\nLONGER     x\n');
    expect(table([])).toBe('');
  });

  it('cuts what is long', () => {
    expect(brief({ a: 'x'.repeat(100) }, 20)).toBe('{"a":"xxxxxxxxxxxxx…');
    expect(brief('one\n  two')).toBe('one two');
  });
});
