// Each check with files that break it, and a plugin that breaks none.
import { describe, expect, it } from 'vitest';
import { stampFolder, stampText, stampWith, type Changes } from '../test/custom-plugins.ts';
import { checkPlugins } from './check-plugins.ts';
import type { PluginFile } from './custom-plugin.ts';
import { pluginRules } from './rules.ts';
import type { Way } from './ways.ts';

function report(files: readonly PluginFile[]) {
  const [first, ...more] = checkPlugins(files);
  if (first === undefined || more.length > 0) throw new Error(`${more.length + 1} plugins`);
  return first;
}

const found = (changes: Changes) =>
  report(stampWith(changes)).findings.map(({ rule, file, range, severity, message }) => {
    const name = file?.replace(`${stampFolder}/`, '') ?? '';
    const text = changes[name] ?? stampWith().find(({ path }) => path === file)?.text ?? '';
    return {
      rule,
      severity,
      name,
      at: range === undefined ? '' : text.slice(range.start, range.end),
      message,
    };
  });

const closed = (changes: Changes): readonly Way[] =>
  report(stampWith(changes)).ways.flatMap(({ way, verdict }) => (verdict === 'fails' ? [way] : []));

const inHandler = (old: string, fresh: string): Changes => stampText('handler.lua', old, fresh);
const inSchema = (old: string, fresh: string): Changes => stampText('schema.lua', old, fresh);
const first = (line: string): Changes => inHandler('local Stamp', `${line}\nlocal Stamp`);

/** What breaks the rule, the file and the text that it is told at. */
const cases: readonly (readonly [rule: string, changes: Changes, name: string, at: string])[] = [
  ['plugin-modules', { 'handler.lua': null }, '', ''],
  ['lua-syntax', inHandler('= "1.2.0",', '='), 'handler.lua', '}'],
  ['name-taken', inSchema('"request-stamp"', '"key-auth"'), 'schema.lua', 'NAME'],
  ['name-form', inSchema('"request-stamp"', '"request_stamp"'), 'schema.lua', 'NAME'],
  ['name-form', inSchema('"request-stamp"', '"../stamp"'), 'schema.lua', 'NAME'],
  ['name-folder', inSchema('"request-stamp"', '"stamp"'), 'schema.lua', 'NAME'],
  ['gateway-extension', { 'api.lua': 'return {}' }, 'api.lua', ''],
  ['gateway-extension', { 'dao.lua': 'return {}' }, 'dao.lua', ''],
  ['gateway-extension', { 'daos.lua': 'return {}' }, 'daos.lua', ''],
  ['gateway-extension', { 'migrations/init.lua': 'return {}' }, 'migrations/init.lua', ''],
  ['gateway-extension', { 'migrations.lua': 'return {}' }, 'migrations.lua', ''],
  ['two-modules', { 'access.lua': 'return {}' }, 'access.lua', ''],
  ['nested-modules', { 'inner/access.lua': 'return {}' }, 'inner/access.lua', ''],
  ['streamed-size', first(`-- ${'x'.repeat(100_000)}`), 'handler.lua', ''],
  ['other-language', { 'handler.lua': null, 'main.go': 'package main' }, 'main.go', ''],
  ['schema-table', { 'schema.lua': 'return "request-stamp"' }, 'schema.lua', ''],
  ['schema-table', { 'schema.lua': 'return { fields = { { config = {} } } }' }, 'schema.lua', ''],
  ['schema-table', inSchema('name = NAME', 'name = 3'), 'schema.lua', '3'],
  ['schema-table', inSchema('fields = {\n    { config', 'felds = {\n    { config'), 'schema.lua', ''],
  ['schema-config', inSchema('{ config', '{ conf'), 'schema.lua', 'fields'],
  [
    'schema-require',
    inSchema('local NAME', 'local typedefs = require "kong.db.schema.typedefs"\nlocal NAME'),
    'schema.lua',
    'require "kong.db.schema.typedefs"',
  ],
  ['schema-require', inSchema('local NAME', 'local r = require; r "a"\nlocal NAME'), 'schema.lua', 'r "a"'],
  ['schema-require', inSchema('local NAME', '_G.require("a")\nlocal NAME'), 'schema.lua', '_G.require("a")'],
  [
    'schema-require',
    inSchema('local NAME', 'local g = _G\nlocal q = g["require"]\nlocal r = q\nr("a")\nlocal NAME'),
    'schema.lua',
    'r("a")',
  ],
  [
    'schema-require',
    inSchema('local NAME', 'local function load()\n  local r = require\n  return r("a")\nend\nlocal NAME'),
    'schema.lua',
    'r("a")',
  ],
  [
    'schema-require',
    inSchema('local NAME', 'local r = require\nxpcall(r, print, "a")\nlocal NAME'),
    'schema.lua',
    'xpcall(r, print, "a")',
  ],
  [
    'streamed-schema-require',
    inSchema('local NAME', 'local pl = require("pl.tablex")\nlocal NAME'),
    'schema.lua',
    'require("pl.tablex")',
  ],
  [
    'schema-arguments',
    inSchema('"request-stamp"', '({...})[1]:match("^kong%.plugins%.([^%.]+)")'),
    'schema.lua',
    '...',
  ],
  [
    'schema-validator',
    inSchema('default = "X-Stamp"', 'custom_validator = function(v) return v ~= "" end'),
    'schema.lua',
    'function',
  ],
  ['handler-table', { 'handler.lua': 'return function() end' }, 'handler.lua', ''],
  ['handler-priority', inHandler('  PRIORITY = 500,\n', ''), 'handler.lua', 'Stamp'],
  ['handler-priority', inHandler('500', '"500"'), 'handler.lua', '"500"'],
  ['handler-priority', inHandler('500', '0.5'), 'handler.lua', '0.5'],
  ['handler-version', inHandler('"1.2.0"', '"1.2"'), 'handler.lua', '"1.2"'],
  ['handler-version', inHandler('"1.2.0"', '1.2'), 'handler.lua', '1.2'],
  [
    'base-plugin',
    first('local Base = require("kong.plugins.base_plugin")'),
    'handler.lua',
    'require("kong.plugins.base_plugin")',
  ],
  [
    'response-and-filters',
    inHandler(
      'return Stamp',
      'function Stamp:response() end\nfunction Stamp:body_filter() end\nreturn Stamp',
    ),
    'handler.lua',
    'body_filter',
  ],
  [
    'init-worker',
    inHandler('return Stamp', 'Stamp.init_worker = f\nreturn Stamp'),
    'handler.lua',
    'init_worker',
  ],
  ['no-phase', inHandler('Stamp:access', 'Stamp:on_request'), 'handler.lua', 'Stamp'],
  ['phase-name', inHandler('Stamp:access', 'Stamp:acces'), 'handler.lua', 'acces'],
  ['phase-self', inHandler('Stamp:access', 'Stamp.access'), 'handler.lua', 'access'],
  [
    'module-missing',
    first('local s = require "kong.plugins.request-stamp.sign"'),
    'handler.lua',
    'require "kong.plugins.request-stamp.sign"',
  ],
  [
    'streamed-require',
    first('local o = require("resty.openidc")'),
    'handler.lua',
    'require("resty.openidc")',
  ],
  ['sandbox-require', first('local h = require("resty.http")'), 'handler.lua', 'require("resty.http")'],
  [
    'library',
    first('local ok = pcall(require, "resty.openidc")'),
    'handler.lua',
    'pcall(require, "resty.openidc")',
  ],
  ['library-place', { 'a.lua': 'return require "lzlib"' }, 'a.lua', 'require "lzlib"'],
  ['timer', first('local at = ngx.timer.at\nat(0, f)'), 'handler.lua', 'at'],
  ['timer', first('_G.ngx.timer.every(1, f)'), 'handler.lua', '_G.ngx.timer.every'],
  ['timer', first('ngx.timer.every(1, f)'), 'handler.lua', 'ngx.timer.every'],
  ['file-system', first('local f = io.open("a")'), 'handler.lua', 'io.open'],
  ['shared-name', first('counter = 0'), 'handler.lua', 'counter'],
  ['shared-name', first('function count() end'), 'handler.lua', 'count'],
];

describe('the checks', () => {
  it('find nothing in a plugin that every way takes', () => {
    const { plugin, findings, ways } = report(stampWith());
    expect(findings).toEqual([]);
    expect(ways.map(({ verdict }) => verdict)).toEqual(['works', 'works', 'works', 'works']);
    expect(plugin).toMatchObject({ name: 'request-stamp', folder: stampFolder });
  });

  it.each(cases)('%s in %j', (rule, changes, name, at) => {
    expect(found(changes)).toContainEqual(expect.objectContaining({ rule, name, at }));
  });

  it('are all shown to find something', () => {
    const shown = new Set(cases.map(([rule]) => rule));
    expect(pluginRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    expect(new Set(pluginRules.map(({ id }) => id)).size).toBe(pluginRules.length);
  });

  it('say whole sentences, with a source', () => {
    for (const [, changes] of cases)
      for (const { message } of found(changes)) expect(message).toMatch(/^[\w`"].*[.?]$/s);
    for (const { source } of pluginRules) expect(source).toMatch(/\w+ \w+/);
  });
});

describe('the ways', () => {
  it.each<readonly [string, Changes, readonly Way[]]>([
    [
      'Konnect takes no typedefs, a stream does',
      inSchema('return', 'require("kong.db.schema.typedefs")\nreturn'),
      ['schema-upload'],
    ],
    ['a stream takes two files', { 'access.lua': 'return {}' }, ['streaming']],
    ['own machines take an extension of the API', { 'api.lua': 'return {}' }, ['schema-upload', 'streaming']],
    [
      'nothing takes a handler that is missing',
      { 'handler.lua': null },
      ['schema-upload', 'streaming', 'files', 'operator'],
    ],
  ])('%s', (_, changes, ways) => {
    expect(closed(changes)).toEqual(ways);
  });
});

it('a name of one letter is told why it is too short', () => {
  const [told] = found(inSchema('"request-stamp"', '"x"')).filter(({ rule }) => rule === 'name-form');
  expect(told?.message).toMatch(/has two characters or more/);
  const fits = found(inSchema('"request-stamp"', '"x1"')).map(({ rule }) => rule);
  expect(fits).not.toContain('name-form');
});

describe('unknown is not missing', () => {
  it.each([
    ['a handler that is made at run time', inHandler('return Stamp', 'return make(Stamp)')],
    ['a version from elsewhere', inHandler('"1.2.0"', 'meta.version')],
    ['a name from elsewhere', inSchema('name = NAME', 'name = meta.name')],
    ['fields from elsewhere', inSchema('fields = {\n    { config', 'fields = more or {\n    { config')],
  ])('%s', (_, changes) => {
    expect(found(changes)).toEqual([]);
  });
});

describe('among files', () => {
  it('finds several plugins, passes over tests, and tells names used twice', () => {
    const copy = stampWith().map(({ path, text }) => ({ path: path.replace('request-stamp', 'copy'), text }));
    const tests = [{ path: 'spec/request-stamp/schema.lua', text: '(' }];
    const reports = checkPlugins([...stampWith(), ...copy, ...tests]);
    expect(reports.map(({ plugin }) => plugin.folder)).toEqual(['kong/plugins/copy', stampFolder]);
    expect(reports[0]?.findings.map(({ rule }) => rule)).toEqual(['name-taken', 'name-folder']);
  });

  it('takes files without a folder, and paths of any system', () => {
    const bare = stampWith().map(({ path, text }) => ({ path: path.replace(`${stampFolder}/`, './'), text }));
    expect(report(bare)).toMatchObject({ plugin: { folder: '', name: 'request-stamp' }, findings: [] });
    const windows = stampWith().map(({ path, text }) => ({ path: path.replaceAll('/', '\\'), text }));
    expect(report(windows).plugin.folder).toBe(stampFolder);
  });

  it('finds none where there is none', () => {
    expect(checkPlugins([{ path: 'readme.md', text: '' }])).toEqual([]);
  });
});
