// Concrete inputs and outputs, per gateway version and from what a person names.
import { describe, expect, test } from 'vitest';
import { targetVersions } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import type { CatalogueType } from './index.ts';
import type { Port } from './ports.ts';
import { inputPorts, outputPorts } from './ports.ts';

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

test('a port says since when it exists', () => {
  const since = (type: CatalogueType, name: string) =>
    inputPorts(type, {}, '3.15').find((port) => port.name === name)?.since;
  expect(since('call', 'url')).toBe('3.13');
  expect(since('cache', 'key')).toBe('3.12');
});
