// Header names keep the case they came in, and jq tells upper from lower: a lookup finds a header in one case only.
import { lookupsOf, type JqLookup } from '../../jq/lookups.ts';
import type { Connection } from '../../model/connection.ts';
import type { RuleContext } from '../context.ts';
import type { Program } from '../programs.ts';
import { programsOf } from '../programs.ts';
import { setAt } from '../fixes.ts';
import { headerSenders, inAnyCase, jqPath } from '../label-fixes.ts';
import type { Found, Rule } from '../rule.ts';

/** Names that lead from the program's input to a map of headers; null for a connection that brings none. */
function wayTo(context: RuleContext, { from, to }: Connection): readonly string[] | null {
  const member = context.resolution.index.members.get(from.node);
  if (member === undefined || !headerSenders.has(member.type)) return null;
  const inside = from.field === 'headers' ? [] : from.field === null ? ['headers'] : null;
  if (inside === null) return null;
  return to.field === null ? inside : [to.field, ...inside];
}

const startsWith = (names: readonly string[], way: readonly string[]): boolean =>
  names.length > way.length && way.every((name, i) => names[i] === name);

function findIn(context: RuleContext, program: Program): readonly Found[] {
  const ways = (context.connectionsTo.get(program.key) ?? []).flatMap((one) => {
    const way = wayTo(context, one);
    return way === null ? [] : [way];
  });
  if (ways.length === 0) return [];
  const found = lookupsOf(program.text).flatMap((lookup) => {
    const way = ways.find((one) => startsWith(lookup.names, one));
    return way === undefined ? [] : [{ lookup, way, header: lookup.names[way.length] ?? '' }];
  });
  // Who asks in two cases knows about it.
  const asked = (header: string): number =>
    new Set(found.filter((one) => one.header.toLowerCase() === header.toLowerCase()).map((one) => one.header))
      .size;
  return found
    .filter(({ header }) => /[A-Za-z]/.test(header) && asked(header) === 1)
    .map(({ lookup, way, header }) => asFound(context, program, lookup, way, header));
}

function asFound(
  context: RuleContext,
  { key, text, path }: Program,
  lookup: JqLookup,
  way: readonly string[],
  header: string,
): Found {
  const rest = lookup.names.slice(way.length + 1).map((one) => `[${JSON.stringify(one)}]`);
  const from = way.length === 0 ? '' : `${jqPath(way)} | `;
  const anyCase = `(${from}${inAnyCase(header)})${rest.join('')}`;
  const mended = text.slice(0, lookup.start) + anyCase + text.slice(lookup.end);
  return {
    message: `${key} finds the header only where it is written "${header}". Clients, and HTTP/2, may write it in another case.`,
    path,
    within: { start: lookup.start, end: lookup.end },
    fixes: setAt(context, path, mended, `Find "${header}" in any case`),
  };
}

const headerCase: Rule = {
  id: 'jq-header-case',
  severity: 'warning',
  documented: true,
  check: (context) => programsOf(context).flatMap((program) => findIn(context, program)),
};

export const headerCaseRules: readonly Rule[] = [headerCase];
