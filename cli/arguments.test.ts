import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '));

describe('readArguments', () => {
  it.each([
    [
      'check a.yaml b.yaml',
      { name: 'check', json: false, gateway: '3.15', files: ['a.yaml', 'b.yaml'], sarif: false, ignored: [] },
    ],
    [
      'check - --json --gateway 3.12',
      { name: 'check', json: true, gateway: '3.12', files: ['-'], sarif: false, ignored: [] },
    ],
    [
      'check --gateway=3.13.0.9 a',
      { name: 'check', json: false, gateway: '3.13', files: ['a'], sarif: false, ignored: [] },
    ],
    [
      'check a --sarif --ignore reads-skipped,property-late --ignore vault-reference',
      {
        name: 'check',
        json: false,
        gateway: '3.15',
        files: ['a'],
        sarif: true,
        ignored: ['reads-skipped', 'property-late', 'vault-reference'],
      },
    ],
    ['plan a --config 2', { name: 'plan', json: false, gateway: '3.15', file: 'a', config: 2 }],
    [
      'run a --samples s.yaml --sample one',
      {
        name: 'run',
        json: false,
        gateway: '3.15',
        file: 'a',
        config: null,
        samples: 's.yaml',
        sample: 'one',
      },
    ],
    [
      'run a',
      { name: 'run', json: false, gateway: '3.15', file: 'a', config: null, samples: null, sample: null },
    ],
    ['--help', { name: 'help', about: null }],
    ['help run', { name: 'help', about: 'run' }],
    ['check --help', { name: 'help', about: 'check' }],
    ['--version', { name: 'version' }],
  ])('understands "%s"', (line, command) => {
    expect(read(line)).toEqual({ ok: true, value: command });
  });

  it.each([
    ['', /check, plan, run, export, import, convert, merge, plugin, where, dataplane or cert/],
    ['chek a', /"chek" is not a command/],
    ['check', /Name the file/],
    ['check a --gateway 3.16', /"3.16" is not a gateway version .* 3.11, 3.12, 3.13, 3.14, 3.15\./],
    ['check a --gateway latest', /"latest" is not a gateway version/],
    ['check a --fix', /Unknown option '--fix'\.$/],
    ['check a --gateway', /'--gateway <value>' argument missing\.$/],
    ['check - -', /only once/],
    ['check a --json --sarif', /one of --json and --sarif/],
    ['check a --ignore nonsense', /"nonsense" is not a rule/],
    ['check a --ignore reads-skipped,', /"" is not a rule/],
    ['check a --ignore reads-skipped,node-type', /"node-type" finds errors, and errors cannot be ignored/],
    ['plan a --ignore reads-skipped', /Unknown option '--ignore'\.$/],
    ['run a --sarif', /Unknown option '--sarif'\.$/],
    ['plan a b', /takes one file/],
    ['plan a --config 0', /from 1/],
    ['run - --samples -', /only once/],
    ['run a --samples', /argument missing\.$/],
    ['export a', /Name the format/],
    ['export a --format terraform', /"terraform" is not an export format. Known: deck, /],
  ])('refuses "%s"', (line, message) => {
    const result = read(line);
    expect(result.ok ? '' : result.error.message).toMatch(message);
  });
});

describe('readArguments, of export', () => {
  it('takes format, scope, settings and a place', () => {
    const words = 'export a --format deck --scope route --scope service --set service=orders --out dir'.split(
      ' ',
    );
    const read = readArguments(words);
    expect(read).toMatchObject({
      ok: true,
      value: {
        name: 'export',
        format: { id: 'deck' },
        settings: { scope: ['service', 'route'], filled: { service: 'orders' } },
        output: null,
        folder: 'dir',
      },
    });
  });

  it.each([
    ['export a', /Name the format/],
    ['export a --format vhs', /"vhs" is not an export format/],
    ['export a --format deck --scope planet', /"planet" is not a scope/],
    ['export a --format deck --scope global --scope route', /global or for something/],
    ['export a --format deck --scope consumer --scope consumer_group', /a consumer or for a consumer group/],
    ['export a --format deck --set service', /name=value/],
    ['export a --format deck --set colour=red', /"colour" cannot be set for deck/],
    ['export a --format deck --set enabled=maybe', /enabled: "maybe" does not fit/],
    ['export a --format deck --set service_id=orders', /not a UUID/],
    ['export a --format deck -o f --out d', /--output and --out/],
  ])('refuses "%s"', (words, message) => {
    const read = readArguments(words.split(' '));
    expect(read.ok ? '' : read.error.message).toMatch(message);
  });
});
