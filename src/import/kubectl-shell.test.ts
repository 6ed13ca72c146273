import { describe, expect, it } from 'vitest';
import { faultsIn } from '../test/imports.ts';
import { kubectlShell } from './kubectl-shell.ts';

const manifest = `kind: KongPlugin
metadata:
  name: flow
  namespace: kong
plugin: datakit
config:
  nodes:
    - name: J
      type: jq
      jq: .a
`;
const document = `kubectl apply -f - <<'YAML'\n${manifest}YAML\n`;

const told = (script: string) => faultsIn(script, kubectlShell.read(script));
const programs = (script: string): readonly unknown[] =>
  kubectlShell.read(script).plugins.map(({ config }) => config['nodes']);

describe('recognise', () => {
  it.each([
    [document, true],
    [`#!/bin/sh\nset -e\nNS=kong\n${document}`, true],
    [`echo "\n${manifest}" | kubectl apply -f -`, true],
    [`cat <<E | kubectl -n kong apply -f -\n${manifest}E\n`, true],
    ['kubectl annotate service a konghq.com/plugins=b', true],
    [manifest, false],
    [`# kubectl annotate service a konghq.com/plugins=b\n${manifest}`, false],
    ['curl http://localhost:8001/plugins', false],
    ['kubectl get pods', false],
  ])('%j: %s', (script, known) => {
    expect(kubectlShell.recognise(script)).toBe(known);
  });
});

describe('manifests in a script', () => {
  it.each([
    ['a quoted document', document],
    ['another word', document.replaceAll('YAML', 'END')],
    ['a document without quotes', document.replace("'YAML'", 'YAML')],
    ['a document of cat', `cat <<'E' | kubectl apply -f -\n${manifest}E\n`],
    ['printf', `printf '%s' '${manifest}' | kubectl create -f -\n`],
    ['an echo in single quotes', `echo '${manifest}' | kubectl apply -f -`],
    ['a script around it', `set -e\nif true; then\n${document}fi\n`],
  ])('%s', (_, script) => {
    const { plugins } = kubectlShell.read(script);
    expect(plugins).toMatchObject([
      {
        title: 'KongPlugin flow',
        text: 'nodes:\n  - name: J\n    type: jq\n    jq: .a\n',
        source: { namedElsewhere: true },
        filled: { namespace: 'kong' },
      },
    ]);
    expect(told(script)).toEqual([]);
  });

  it('several', () => {
    const second = document.replace('name: flow', 'name: two');
    expect(kubectlShell.read(document + second).plugins.map(({ title }) => title)).toEqual([
      'KongPlugin flow',
      'KongPlugin two',
    ]);
  });

  it('belong together: a binding, an annotated object and a Secret in documents of their own', () => {
    const binding =
      'kind: KongPluginBinding\nspec: { pluginRef: { name: flow }, targets: { consumerRef: { name: ann } } }\n';
    const bound = kubectlShell.read(`${document}echo '${binding}' | kubectl apply -f -\n`);
    expect(bound.plugins.map(({ source }) => source.scope)).toEqual([{ consumer: { name: 'ann' } }]);
    expect(bound.faults).toEqual([]);
    const service = 'kind: Service\nmetadata: { name: orders, annotations: { konghq.com/plugins: flow } }\n';
    const secret = 'kind: Secret\nmetadata: { name: s }\nstringData: { k: "nodes: []" }\n';
    const plugin = manifest.replace(/config:[^]*/, 'configFrom: { secretKeyRef: { name: s, key: k } }\n');
    const script = [service, secret, plugin].map((text) => `kubectl apply -f - <<'E'\n${text}E\n`).join('');
    expect(kubectlShell.read(script)).toMatchObject({
      plugins: [{ text: 'nodes: []\n', source: { scope: { service: { name: 'orders' } } } }],
      faults: [],
    });
  });

  it('in another file are asked for', () => {
    expect(told('kubectl apply -n kong -f flow.yaml')).toEqual([
      ['manifest-elsewhere', 'flow.yaml', 'kubectl apply -n kong -f flow.yaml'],
    ]);
  });
});

describe('what the shell would make of them', () => {
  const withProgram = (program: string): string => manifest.replace('.a', program);

  it('tells what it expands in double quotes, and keeps it as written', () => {
    const script = `echo "${withProgram('.a as $x | \\$y | `id`')}" | kubectl apply -f -`;
    expect(programs(script)).toEqual([[{ name: 'J', type: 'jq', jq: '.a as $x | $y | `id`' }]]);
    expect(told(script).map(([id, about]) => [id, about])).toEqual([
      ['echo-expands', 'echo'],
      ['shell-expands', '$x'],
      ['shell-expands', '`id`'],
    ]);
  });

  it('tells what it expands in a document whose word has no quotes', () => {
    const script = document.replace("'YAML'", 'YAML').replace('.a', '.a | $ENV.HOME');
    expect(told(script)).toEqual([['shell-expands', '$ENV', '$ENV']]);
  });

  it('tells of backslashes after echo', () => {
    const script = `echo '${withProgram('"\\\\(.a)"')}' | kubectl apply -f -`;
    expect(told(script).map(([id]) => id)).toEqual(['echo-backslashes']);
  });

  it('tells what is not closed', () => {
    expect(told(document.replace(/YAML\n$/, ''))[0]?.[0]).toBe('document-open');
    expect(told(`echo '${manifest} | kubectl apply -f -`)).toEqual([]);
  });

  it.each([
    ["'X-Key': (.a // 'none')", '"X-Key": (.a // "none")'],
    ["it's 'a'", null],
  ])('mends quotes that had to be single ones: %s', (inner, mended) => {
    const script = `echo "${withProgram(`|\n        { ${inner} }`)}" | kubectl apply -f -`;
    const { plugins } = kubectlShell.read(script);
    expect(plugins[0]?.config).toEqual({
      nodes: [{ name: 'J', type: 'jq', jq: `{ ${mended ?? inner} }\n` }],
    });
    expect(plugins[0]?.text).toContain(
      `      jq: |\n        { ${mended ?? inner} }\n`.replace(/^ {2}/gm, ''),
    );
    expect(told(script).map(([id, about]) => [id, about])).toEqual([
      ['echo-expands', 'echo'],
      ['single-quoted-jq', 'J'],
    ]);
  });

  it('leaves quotes alone where double ones could stand', () => {
    const script = document.replace('.a', "{ 'a': 1 }");
    expect(told(script)).toEqual([]);
  });

  it('tells of nulls that a plain apply drops', () => {
    const nulls = document.replace('jq: .a', 'jq: .a\n      values: { a: null }');
    expect(told(nulls).map(([id]) => id)).toEqual(['apply-drops-null']);
    expect(told(nulls.replace('apply', 'apply --server-side'))).toEqual([]);
    expect(told(nulls.replace('apply', 'create'))).toEqual([]);
  });
});

describe('annotate commands', () => {
  const scope = (command: string): unknown =>
    kubectlShell.read(`${document}${command}\n`).plugins[0]?.source.scope;
  it.each<[string, unknown]>([
    ['kubectl annotate -n kong service orders konghq.com/plugins=flow', { service: { name: 'orders' } }],
    [
      'kubectl -n=kong annotate svc/orders konghq.com/plugins=a,flow --overwrite',
      { service: { name: 'orders' } },
    ],
    [
      'kubectl annotate httproutes.gateway.networking.k8s.io r konghq.com/plugins=flow',
      { route: { name: 'r' } },
    ],
    [
      "kubectl annotate --namespace kong Ingress 'r' \\\n  'konghq.com/plugins=flow'",
      { route: { name: 'r' } },
    ],
    ['kubectl annotate kongconsumer ann konghq.com/plugins=flow', { consumer: { name: 'ann' } }],
    ['kubectl annotate -n other service orders konghq.com/plugins=flow', {}],
    ['kubectl annotate service orders konghq.com/plugins-', {}],
  ])('%s', (command, expected) => {
    expect(scope(command)).toEqual(expected);
  });

  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    [
      'kubectl annotate httproute konghq.com/plugins=flow',
      { route: {} },
      [['annotate-names-nothing', 'httproute']],
    ],
    [
      'kubectl annotate CONSUMERGROUP_NAME konghq.com/plugins=flow',
      { consumer_group: {} },
      [['annotate-names-no-type', 'CONSUMERGROUP_NAME']],
    ],
    [
      'kubectl annotate my-service konghq.com/plugins=flow',
      { service: { name: 'my-service' } },
      [['annotate-names-no-type', 'my-service']],
    ],
    ['kubectl annotate konghq.com/plugins=flow', {}, [['annotate-names-no-type', '']]],
    ['kubectl annotate pod p konghq.com/plugins=flow', {}, [['annotate-other-kind', 'pod']]],
    [
      'kubectl annotate service SERVICE_NAME konghq.com/plugins=flow',
      { service: { name: 'SERVICE_NAME' } },
      [['placeholder-left', 'SERVICE_NAME']],
    ],
    ['kubectl annotate service orders konghq.com/plugins=other', {}, [['annotates-other-plugin', 'other']]],
  ])('%s, with its fault', (command, expected, faults) => {
    expect(scope(command)).toEqual(expected);
    expect(told(`${document}${command}\n`).map(([id, about]) => [id, about])).toEqual(faults);
  });
});
