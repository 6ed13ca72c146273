// Custom plugins judged: what was found, in the order of the files, and which ways into a gateway are open.
import type { Severity } from '../base/diagnostic.ts';
import { pluginsAmong, type CustomPlugin, type PluginFile } from './custom-plugin.ts';
import type { Found, PluginRule } from './rule.ts';
import { pluginRules } from './rules.ts';
import { ways, type Way } from './ways.ts';

export interface PluginFinding extends Found {
  readonly rule: string;
  readonly severity: Severity;
  readonly concerns: readonly Way[];
  readonly documented: boolean;
  readonly source: string;
}

export interface WayVerdict {
  readonly way: Way;
  /** `care`: open, with warnings. */
  readonly verdict: 'works' | 'care' | 'fails';
}

export interface PluginReport {
  readonly plugin: CustomPlugin;
  readonly findings: readonly PluginFinding[];
  readonly ways: readonly WayVerdict[];
}

/** One report for each plugin among the files; none where no folder holds one. */
export function checkPlugins(files: readonly PluginFile[]): readonly PluginReport[] {
  const plugins = pluginsAmong(files);
  return plugins.map((plugin) => {
    const findings = pluginRules.flatMap((rule) =>
      rule.check(plugin, plugins).map((found) => findingOf(found, rule)),
    );
    return {
      plugin,
      findings: findings.toSorted(byPlace),
      ways: ways.map((way) => verdictOf(way, findings)),
    };
  });
}

const findingOf = (
  found: Found,
  { id, severity, concerns, documented, source }: PluginRule,
): PluginFinding => ({
  rule: id,
  severity,
  concerns,
  documented,
  source,
  ...found,
});

/** What is about the folder first; rules keep their order at one place. */
function byPlace(a: PluginFinding, b: PluginFinding): number {
  const [first, second] = [a.file ?? '', b.file ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return (a.range?.start ?? 0) - (b.range?.start ?? 0);
}

function verdictOf(way: Way, findings: readonly PluginFinding[]): WayVerdict {
  const severities = findings
    .filter(({ concerns }) => concerns.includes(way))
    .map(({ severity }) => severity);
  if (severities.includes('error')) return { way, verdict: 'fails' };
  return { way, verdict: severities.includes('warning') ? 'care' : 'works' };
}
