// What is said about problems of the text itself, which ../text finds, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const textTexts: RuleTexts = {
  'text-binary': {
    title: 'The file is a text file',
    explanation:
      'Bytes that stand in no text were found: this may be an archive, or a text saved in UTF-16. Open the YAML or JSON file itself, saved as UTF-8.',
    source: 'YAML 1.2, "Character Set"; RFC 8259',
    example: '',
  },
  'text-too-deep': {
    title: 'Values are not nested endlessly',
    explanation:
      'Texts nested more than 200 levels deep are not read, so that no text can exhaust the reader. Flatten the value, or let a jq node build it.',
    source: 'A limit of Datakit Studio; the flows of the documentation have 8 levels at most',
    example: '',
  },
  'yaml-syntax': {
    title: 'The text is YAML or JSON',
    explanation:
      'The text cannot be read here, or is read in another way than it looks. The message says what to write; where several are listed, mend the first, for the others often follow from it.',
    source: 'YAML 1.2',
    example: `nodes:
  - name: ORDERS
    type: call
    url: "https://orders.example.com/
`,
  },
  'yaml-duplicate-key': {
    title: 'A map has each key once',
    explanation:
      'Where a key is written twice, some readers take the first, some the last. Keep one of them.',
    source: 'YAML 1.2, "Mapping"; what readers do with it differs',
    example: `nodes:
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    timeout: 1000
    timeout: 5000
`,
  },
  'yaml-alias': {
    title: 'Aliases stand for values that were written before',
    explanation:
      'An alias `*name` repeats the value that carries the anchor `&name` above it, and a merge key `<<` takes the keys of such a map. Add the anchor, or write the value itself.',
    source: 'YAML 1.2, "Alias Nodes"; the limit on what aliases expand to is one of Datakit Studio',
    example: `nodes:
  - name: DEFAULTS
    type: static
    values:
      headers: *json
`,
  },
  'json-trailing-comma': {
    title: 'No comma stands before a closing bracket of JSON',
    explanation:
      'YAML allows this comma, and so the flow is read. Tools that read JSON refuse the file: remove the comma.',
    source: 'RFC 8259, "Arrays" and "Objects"',
    example: `{
  "nodes": [
    { "name": "DONE", "type": "exit", "status": 204 },
  ]
}
`,
  },
  'number-not-finite': {
    title: 'Numbers are numbers of JSON',
    explanation:
      'JSON has no infinity and no NaN, and a number such as `1e400` is too large for it. Kong keeps a config as JSON, and kubectl refuses such a value. Write another number, or a text in quotes.',
    source: 'RFC 8259, "Numbers"; kubectl 1.32',
    example: `nodes:
  - name: LIMITS
    type: static
    values:
      greatest: 1e400
`,
  },
  'number-changed': {
    title: 'Whole numbers keep their digits',
    explanation:
      'Numbers of JSON are read with about 16 digits: above 9007199254740991 a whole number may become its neighbour on the way, in the studio, in kubectl and in Kong alike. Put it in quotes, if a text does.',
    source: 'RFC 8259, "Numbers"; RFC 7493',
    example: `nodes:
  - name: ACCOUNT
    type: static
    values:
      id: 12345678901234567891
`,
  },
  'option-kind': {
    title: 'What stands beside the config is of the right kind',
    explanation:
      'The plugin has options beside its config, such as `enabled` and `tags`. A value of another kind is refused, and an export cannot carry it. Write the kind that the message names.',
    source: 'Admin API of Kong Gateway, entity `plugin`; that each way into a gateway refuses it is assumed',
    example: `name: datakit
tags: orders
config:
  nodes:
    - name: DONE
      type: exit
`,
  },
  'config-elsewhere': {
    title: 'The config stands in the file',
    explanation:
      'A KongPlugin may take its config from a Secret, and a plugin of decK from `_plugin_configs`. Where that is not in this text there is no flow to look at: open the text that holds it.',
    source: 'Kong Ingress Controller, KongPlugin, `configFrom`; decK, `_plugin_configs`',
    example: '',
  },
  'config-patches': {
    title: 'The whole config is in the flow',
    explanation:
      'Values that `configPatches` takes from Secrets are put into the config when the KongPlugin is applied. They are not part of the flow, so runs and exports are without them. Write a vault reference in their place.',
    source:
      'Kong Ingress Controller, KongPlugin, `configPatches`; that other formats have no such thing is inferred',
    example: `apiVersion: configuration.konghq.com/v1
kind: KongPlugin
metadata:
  name: orders
plugin: datakit
configPatches:
  - path: /resources/vault/key
    valueFrom:
      secretKeyRef:
        name: orders
        key: key
config:
  nodes:
    - name: DONE
      type: exit
`,
  },
  'yaml-look-alike': {
    title: 'Plain words and numbers are the same to every reader',
    explanation:
      'The studio reads YAML 1.2; decK, kubectl and Kong’s DB-less loader follow YAML 1.1, more or less. To them `no`, `off` and `y` are booleans and `0777` is 511. Put a text in quotes; where a boolean or a number is meant, write it so that nobody can mistake it.',
    source:
      'YAML 1.1, "Language-Independent Types"; kubectl 1.32 and lyaml as measured, decK by the YAML library that it shares with kubectl',
    example: `_format_version: "3.0"
plugins:
  - name: datakit
    enabled: no
    config:
      nodes:
        - name: DONE
          type: exit
`,
  },
  'no-datakit-config': {
    title: 'The text holds a datakit config',
    explanation:
      'A flow is a map with `nodes`, a plugin object named datakit, a decK file with such a plugin, or a KongPlugin manifest with `plugin: datakit`. Check that this is the right file, and that the name of the plugin is right.',
    source: 'The forms in which Kong’s tools carry the config of a plugin',
    example: `_format_version: "3.0"
services:
  - name: orders
    url: https://orders.example.com/
`,
  },
};
