// Three ways to write one flow, and one verdict: nodes in another order, under other names, connections declared from
// the other side.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../base/json.ts';
import { isList } from '../base/json.ts';
import { showPath } from '../base/path.ts';
import { connectionId } from '../model/connection.ts';
import type { FlowFinding } from '../model/flow-finding.ts';
import { flowFrom } from '../model/flow-from.ts';
import type { FlowCase } from '../test/arbitrary-flow.ts';
import { arbitraryFlow, nodeNames } from '../test/arbitrary-flow.ts';
import { wrongNames } from '../test/arbitrary-wiring.ts';
import { declaredAcross } from '../test/declared-across.ts';
import { forAll, timeLimit } from '../test/properties.ts';
import { examine } from './examine.ts';

/** Where two claim one place, the first keeps it; so all that follows from who holds it depends on the order. */
const contests = new Set(['connection-conflict', 'branch-member-once']);

/** The verdict without what follows the order of `nodes` by rule: numbers of nodes, and which of two comes first. */
function verdict({ config, gateway }: FlowCase) {
  const { findings, plan, resolution } = examine(flowFrom(config), gateway);
  const isContested = findings.some(({ rule }) => contests.has(rule));
  const isSettled = ({ rule, severity }: FlowFinding): boolean =>
    rule !== 'dependency-cycle' && !(isContested && (contests.has(rule) || severity !== 'error'));
  return {
    contested: [...new Set(findings.filter(({ rule }) => contests.has(rule)).map(placeOf))].sort(),
    findings: findings.filter(isSettled).map(said).sort(),
    // Which connection of a circle is named follows the order; which nodes are in it does not.
    circles: isContested ? [] : plan.cycles.map((members) => members.map(unnumbered).sort().join(' ')).sort(),
    connections: isContested ? [] : resolution.connections.map(connectionId).map(unnumbered).sort(),
  };
}

const said = ({ rule, severity, message }: FlowFinding): string =>
  `${severity} ${rule}: ${unnumbered(message)}`;

const unnumbered = (text: string): string => text.replaceAll(/#\d+/g, '');

/** The node that two feed, or that two branches list. */
const placeOf = ({ rule, message }: FlowFinding): string =>
  `${rule} ${/(?:-> "|^")([^".]+)/.exec(message)?.[1] ?? message}`;

const reordered = arbitraryFlow().chain((flow) => {
  const nodes = isList(flow.config['nodes']) ? flow.config['nodes'] : [];
  return fc
    .shuffledSubarray([...nodes], { minLength: nodes.length })
    .map((nodes): readonly [FlowCase, FlowCase] => [flow, { ...flow, config: { ...flow.config, nodes } }]);
});

test(
  'the order of nodes does not matter',
  () => {
    forAll(reordered, ([flow, other]) => {
      expect(verdict(other)).toEqual(verdict(flow));
    });
  },
  timeLimit,
);

// Letters for letters, so that names stay as near to each other as they were.
const cipher = (text: string): string =>
  text.replaceAll(/[A-Z]/g, (letter) =>
    String.fromCodePoint((((letter.codePointAt(0) ?? 0) - 65 + 13) % 26) + 65),
  );
const anyName = new RegExp(`(?<![A-Za-z])(${[...nodeNames, ...wrongNames].join('|')})(?![A-Za-z])`, 'g');
const renamed = (text: string): string => text.replaceAll(anyName, cipher);

test(
  'names of nodes do not matter',
  () => {
    forAll(arbitraryFlow({ repeats: true }), ({ config, gateway }) => {
      const other = JSON.parse(renamed(JSON.stringify(config))) as JsonObject;
      const told = (config: Json): readonly string[] =>
        examine(flowFrom(config), gateway).findings.map(
          ({ rule, severity, path, message }) => `${severity} ${rule} ${showPath(path)}: ${message}`,
        );
      expect(told(other)).toEqual(told(config).map(renamed));
    });
  },
  timeLimit,
);

const mirrored = fc.record({ flow: arbitraryFlow(), picks: fc.array(fc.boolean(), { minLength: 12 }) });

test(
  'the side that declares a connection does not matter',
  () => {
    forAll(mirrored, ({ flow, picks }) => {
      const other = { ...flow, config: declaredAcross(flow.config, picks) };
      expect(verdict(other)).toEqual(verdict(flow));
    });
  },
  timeLimit,
);
