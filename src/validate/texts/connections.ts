// What is said about the rules of rules/connections.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const connectionTexts: RuleTexts = {
  'connection-label': {
    title: 'Connections are written as NODE or NODE.FIELD',
    explanation:
      'Values of `input` and `output`, and of the maps `inputs` and `outputs`, name nodes. Put a literal value into a static node and connect that.',
    source: 'Plugin schema, all versions',
    example: `TODO`,
  },
  'connection-node': {
    title: 'Connected nodes exist',
    explanation: 'A label names a node of the same flow or an implicit one; it does not make a variable.',
    source: 'Plugin documentation, "Node inputs and outputs"',
    example: `TODO`,
  },
  'connection-field': {
    title: 'Connected inputs and outputs exist',
    explanation:
      'A label reaches the inputs and outputs of a node, no deeper. Pick inner values with a jq node.',
    source: 'Plugin documentation, tables of inputs and outputs',
    example: `TODO`,
  },
  'connection-vault': {
    title: 'Connected secrets are declared',
    explanation: 'The implicit node `vault` has one output per name under `resources.vault`.',
    source: 'Plugin documentation, "vault"',
    example: `TODO`,
  },
  'connection-direction': {
    title: 'Connections lead from outputs to inputs',
    explanation:
      'Some nodes only give values (request, service_response, vault, static), some only take them (service_request, response, exit, branch).',
    source: 'Plugin documentation, tables of inputs and outputs',
    example: `TODO`,
  },
  'connection-version': {
    title: 'The target gateway knows the connected input or output',
    explanation: 'The input or output came with a later gateway; an earlier one refuses it as unknown.',
    source: 'Changelog 3.12 to 3.14',
    example: `TODO`,
  },
  'connection-type': {
    title: 'The types of both ends go together',
    explanation:
      'An object is a node as a whole; connect the field you mean, such as NODE.headers. A map takes maps only.',
    source: 'Plugin documentation, "Data types"',
    example: `TODO`,
  },
  'connection-no-common-field': {
    title: 'Nodes connected as a whole have a field in common',
    explanation:
      'Node to node means field to field of the same name. Where no names agree, name the field to connect.',
    source: 'Plugin documentation, "Data types", object to object',
    example: `TODO`,
  },
  'connection-conflict': {
    title: 'Each input has one source',
    explanation:
      'An output may feed many inputs, an input takes one source. A node connected as a whole holds all its inputs.',
    source: 'Plugin documentation, "Node inputs and outputs"',
    example: `TODO`,
  },
  'connection-both-sides': {
    title: 'Each connection is declared once',
    explanation: 'A connection is declared on its source or on its target; the same one on both is refused.',
    source: 'Kong’s own editor; what the gateway does is not published',
    example: `TODO`,
  },
};
