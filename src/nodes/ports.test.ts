// Concrete inputs and outputs, per gateway version and from what a person names.
import { describe, expect, test } from 'vitest';
import type { GatewayVersion } from '../base/gateway.ts';
import { targetVersions } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import type { CatalogueType } from './index.ts';
import type { Port } from './ports.ts';
import { inputPort, inputPorts, outputPort, outputPorts } from './ports.ts';

const show = (ports: readonly Port[]): string =>
  ports.map(({ name, type, required }) => `${name ?? '*'}:${type}${required ? '!' : ''}`).join(' ');

const callInputs = '*:object body:any headers:map query:map';
const proxies =
  ' url:string http_proxy:string https_proxy:string proxy_auth_username:string proxy_auth_password:string';
const callOutputs = '*:object body:any headers:map status:number';
const request = '*:object body:any headers:map query:map';
const requestNew = ' path:string raw_path:string port:number method:string scheme:string version:number';

/** Expected ports in 3.11, 3.12, 3.13, 3.14 and 3.15. */
const inputs: [CatalogueType, [string, string, string, string, string]][] = [
  ['call', [callInputs, callInputs, callInputs + proxies, callInputs + proxies, callInputs + proxies]],
  ['jq', ['*:any', '*:any', '*:any', '*:any', '*:any']],
  ['exit', ['*:object body:any headers:map', ...four('*:object body:any headers:map')]],
  ['property', ['*:any', '*:any', '*:any', '*:any', '*:any']],
  ['static', ['', '', '', '', '']],
  ['branch', ['', '*:boolean!', '*:boolean!', '*:boolean!', '*:boolean!']],
  ['cache', ['', ...four('*:object key:string! data:any ttl:number')]],
  ['xml_to_json', ['', '', '*:string!', '*:string!', '*:string!']],
  ['json_to_xml', ['', '', '*:any', '*:any', '*:any']],
  ['jwt_decode', ['', '', '', '*:string!', '*:string!']],
  ['jwt_sign', ['', '', '', '*:object claims:map key:string!', '*:object claims:map key:string!']],
  ['jwt_verify', ['', '', '', '*:object token:string! key:any!', '*:object token:string! key:any!']],
  ['request', ['', '', '', '', '']],
  ['service_request', [request, ...four(request)]],
  ['service_response', ['', '', '', '', '']],
  ['response', ['*:object body:any headers:map', ...four('*:object body:any headers:map')]],
  ['vault', ['', '', '', '', '']],
];

const signed = '*:object token:string claims:map header:map';
const outputs: typeof inputs = [
  [
    'call',
    [
      callOutputs,
      callOutputs,
      callOutputs,
      `${callOutputs} raw_body:string`,
      `${callOutputs} raw_body:string`,
    ],
  ],
  ['jq', ['*:any', ...four('*:any')]],
  ['exit', ['', '', '', '', '']],
  ['property', ['*:any', ...four('*:any')]],
  ['static', ['*:map', ...four('*:map')]],
  ['branch', ['', '', '', '', '']],
  ['cache', ['', ...four('*:object hit:boolean miss:boolean stored:boolean data:any')]],
  ['xml_to_json', ['', '', '*:any', '*:any', '*:any']],
  ['json_to_xml', ['', '', '*:string', '*:string', '*:string']],
  ['jwt_decode', ['', '', '', ...two('*:object header:map payload:map signature:string')]],
  ['jwt_sign', ['', '', '', ...two(signed)]],
  ['jwt_verify', ['', '', '', ...two('*:object claims:map header:map')]],
  ['request', [request, request, request, request + requestNew, request + requestNew]],
  ['service_request', ['', '', '', '', '']],
  [
    'service_response',
    [
      '*:object body:any headers:map',
      '*:object body:any headers:map',
      '*:object body:any headers:map',
      ...two('*:object body:any headers:map status:number raw_body:string'),
    ],
  ],
  ['response', ['', '', '', '', '']],
  ['vault', ['', ...four('*:map')]],
];

function two(text: string): [string, string] {
  return [text, text];
}
function four(text: string): [string, string, string, string] {
  return [text, text, text, text];
}

describe('fixed fields', () => {
  test.each(inputs)('inputs of %s per version', (type, expected) => {
    expect(targetVersions.map((gateway) => show(inputPorts(type, {}, gateway)))).toEqual(expected);
  });
  test.each(outputs)('outputs of %s per version', (type, expected) => {
    expect(targetVersions.map((gateway) => show(outputPorts(type, {}, gateway, [])))).toEqual(expected);
  });
});

describe('fields that people name', () => {
  test.each<[CatalogueType, JsonObject, string]>([
    ['jq', { inputs: { a: 'A', b: 'B.body' } }, '*:any a:any b:any'],
    ['jq', { inputs: ['a'] }, '*:any'],
    ['json_to_xml', { inputs: { order: 'A' } }, '*:any order:any'],
    ['call', { inputs: { nonsense: 'A' } }, callInputs + proxies],
  ])('inputs of %s with %j', (type, attributes, expected) => {
    expect(show(inputPorts(type, attributes, '3.13'))).toBe(expected);
  });

  test('static values have the types of their literals', () => {
    const values = { s: 'x', n: 1, b: false, m: { k: 1 }, l: [1], z: null };
    expect(show(outputPorts('static', { values }, '3.11', []))).toBe(
      '*:map s:string n:number b:boolean m:map l:any z:any',
    );
  });

  test('vault names are outputs of vault alone', () => {
    expect(show(outputPorts('vault', {}, '3.12', ['key']))).toBe('*:map key:string');
    expect(show(outputPorts('request', {}, '3.12', ['key']))).toBe(request);
  });
});

describe('one port by name', () => {
  test.each<[CatalogueType, string | null, GatewayVersion, string]>([
    ['call', 'url', '3.12', ''],
    ['call', 'url', '3.13', 'url:string'],
    ['call', null, '3.11', '*:object'],
    ['jq', 'whatever', '3.11', 'whatever:any'],
    ['json_to_xml', 'whatever', '3.12', ''],
    ['static', null, '3.15', ''],
    ['property', 'x', '3.15', ''],
  ])('input %s.%s on %s', (type, name, gateway, expected) => {
    const port = inputPort(type, {}, gateway, name);
    expect(show(port === null ? [] : [port])).toBe(expected);
  });

  test.each<[CatalogueType, string | null, GatewayVersion, string]>([
    ['call', 'raw_body', '3.13', ''],
    ['call', 'raw_body', '3.14', 'raw_body:string'],
    ['jq', 'x', '3.15', ''],
    ['static', 'a', '3.11', 'a:number'],
    ['static', 'b', '3.11', ''],
    ['vault', 'key', '3.12', 'key:string'],
    ['vault', 'other', '3.12', ''],
    ['vault', 'key', '3.11', ''],
  ])('output %s.%s on %s', (type, name, gateway, expected) => {
    const port = outputPort(type, { values: { a: 1 } }, gateway, ['key'], name);
    expect(show(port === null ? [] : [port])).toBe(expected);
  });

  test('a port says since when it exists', () => {
    expect(inputPort('call', {}, '3.15', 'url')?.since).toBe('3.13');
    expect(inputPort('cache', {}, '3.15', 'key')?.since).toBe('3.12');
  });
});
