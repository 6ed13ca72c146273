import { describe, expect, it } from 'vitest';
import { curl } from './curl.ts';
import { readForeign } from './read-foreign.ts';

const config = { nodes: [{ name: 'A', type: 'jq', jq: '.' }] };
const body = JSON.stringify({ name: 'datakit', config });
const at = 'http://localhost:8001';
const kept = '{"name":"datakit","config":{"nodes":[{"name":"S","type":"static","values":{"a":"X"}}]}}';

describe('curl commands', () => {
  it.each<readonly [string, string]>([
    ['in single quotes', `curl -X POST ${at}/plugins -d '${body}'`],
    ['in double quotes', `curl ${at}/plugins -d "${body.replaceAll('"', '\\"')}"`],
    ['without a blank', `curl -sSX POST ${at}/plugins -d'${body}'`],
    ['with --json and --url', `curl --json '${body}' --url=${at}/plugins`],
    ['over several lines', `curl ${at}/plugins \\\n  -H 'a: b' \\\n  --data-raw '${body}'`],
    ['with the line ends of Windows', `curl ${at}/plugins \\\r\n  -d '${body}'\r\n`],
    ['with a document', `curl ${at}/plugins --data-binary @- <<'E'\n${body}\nE\n`],
    ['behind echo', `echo '${body}' | curl ${at}/plugins -d @-`],
    ['behind cat', `cat <<'E' | curl ${at}/plugins --data-binary @-\n${body}\nE\n`],
    ['in a file of the script', `cat > p.json <<'E'\n${body}\nE\ncurl ${at}/plugins -d @p.json`],
    ['in a file behind echo', `echo '${body}' > p.json\ncurl ${at}/plugins -d @- < p.json`],
    ['behind a prompt', `$ curl ${at}/plugins -d '${body}'`],
    ['behind sudo', `sudo curl ${at}/plugins -d '${body}'`],
    ['behind settings', `A=b curl ${at}/plugins -d '${body}'`],
    ['in a condition', `if ! curl -f ${at}/plugins -d '${body}'; then exit 1; fi`],
    ['in a substitution', `ID=$(curl -s ${at}/plugins -d '${body}' | jq -r .id)`],
    ['after a comment', `# make it\ncurl ${at}/plugins -d '${body}'`],
  ])('are read %s', (_, text) => {
    expect(curl.recognise(text)).toBe(true);
    const { format, plugins, faults } = readForeign(text);
    expect(faults).toEqual([]);
    expect(plugins).toMatchObject([{ config, faults: [], filled: { admin_url: at }, source: { scope: {} } }]);
    expect(format).toBe('admin-api');
  });

  it.each<readonly [string, unknown]>([
    ['/services/orders/plugins', { source: { scope: { service: { name: 'orders' } } } }],
    ['/routes/a%20b%2Fc/plugins/', { source: { scope: { route: { name: 'a b/c' } } } }],
    ['/team/consumers/ann/plugins', { written: { options: { workspace: 'team' } } }],
    [
      '/kong/team/plugins',
      { filled: { admin_url: `${at}/kong` }, written: { options: { workspace: 'team' } } },
    ],
    [
      '/plugins/55555555-5555-4555-8555-555555555555',
      { filled: { plugin_id: '55555555-5555-4555-8555-555555555555' } },
    ],
    [
      '/services/11111111-1111-4111-8111-111111111111/plugins',
      {
        source: { scope: { service: { id: '11111111-1111-4111-8111-111111111111' } } },
      },
    ],
  ])('say by %s where the plugin goes', (path, plugin) => {
    expect(readForeign(`curl '${at}${path}' -d '${body}'`).plugins).toMatchObject([plugin]);
  });

  it('leave open what a variable of the shell names, and tell it', () => {
    const text = `curl "$ADMIN/services/$SERVICE/plugins" -d '${body}'`;
    const [plugin] = readForeign(text).plugins;
    expect(plugin?.source.scope).toEqual({ service: {} });
    expect(plugin?.filled).toEqual({});
    expect(
      plugin?.faults.map(({ id, about, range }) => [id, about, text.slice(range?.start, range?.end)]),
    ).toEqual([
      ['shell-expands', '$ADMIN', '$ADMIN'],
      ['shell-expands', '$SERVICE', '$SERVICE'],
    ]);
  });

  it('ask for a UUID where one is left open', () => {
    const open = body.replace('{', '{"route":{"id":"ROUTE_ID"},');
    const [fault] = readForeign(`curl ${at}/plugins -d '${open}'`).plugins[0]?.faults ?? [];
    expect(fault?.message).toContain('`ROUTE_ID` stands where the UUID of the route goes.');
  });

  it('are read one after the other', () => {
    const text = `curl ${at}/services/a/plugins -d '${body}'\ncurl ${at}/routes/b/plugins -d '${body}'`;
    expect(readForeign(text).plugins.map(({ title }) => title)).toEqual([
      'datakit on service a',
      'datakit on route b',
    ]);
  });

  it.each<readonly [string, string, string]>([
    ['a quotation mark left open', `curl ${at}/plugins -d '${body}`, 'quote-open'],
    ['quotation marks of a text', `curl ${at}/plugins -d \u2018${body}\u2019`, 'typographic-quotes'],
    ['a form', `curl ${at}/plugins -d name=datakit -d config.debug=true`, 'form-body'],
    ['a file', `curl ${at}/plugins -d @plugin.json`, 'body-elsewhere'],
    ['a body in a variable', `B='${body}'\ncurl ${at}/plugins -d "$B"`, 'body-expands'],
    ['a body that a program makes', `jq -n '{}' | curl ${at}/plugins -d @-`, 'body-from-program'],
    ['a body that comes from nowhere', `curl ${at}/plugins -d @-`, 'body-elsewhere'],
    ['a file behind a sign', `curl ${at}/plugins -d @- < plugin.json`, 'body-elsewhere'],
    ['the joined lines of Windows', `curl ${at}/plugins ^\r\n  -d "{}"`, 'windows-command'],
    ['no body', `curl ${at}/plugins`, 'no-body'],
    ['a placeholder', `curl '${at}/services/{serviceName|Id}/plugins' -d '${body}'`, 'placeholder-left'],
    ['an address that is cut', `curl ${at}/services/{serviceName|Id}/plugins -d '${body}'`, 'url-not-quoted'],
    [
      'what the shell expands',
      `curl ${at}/plugins -d "${kept.replace('X', '$X').replaceAll('"', '\\"')}"`,
      'shell-expands',
    ],
  ])('tell %s', (_, text, id) => {
    const { plugins, faults } = readForeign(text);
    const all = [...faults, ...plugins.flatMap((plugin) => plugin.faults)];
    expect(all.map((fault) => fault.id)).toContain(id);
  });

  it.each<readonly [string, string]>([
    ['\\xc3\\xa9', 'é'],
    ['\\303\\251', 'é'],
    ['\\u00e9', 'é'],
    ['\\UFFFFFFFF', '\uFFFD'],
  ])('read %s in the quotes of bash', (escape, value) => {
    const [plugin] = readForeign(`curl ${at}/plugins -d $'${kept.replace('X', escape)}'`).plugins;
    expect(plugin?.config).toMatchObject({ nodes: [{ values: { a: value } }] });
  });

  it('are not what a file quotes', () => {
    const text = `# curl ${at}/plugins\nnodes:\n  - name: S\n    type: static\n    values:\n      help: |\n        curl ${at}\n`;
    expect(curl.recognise(text)).toBe(false);
    expect(readForeign(text).format).toBe('yaml');
  });
});
