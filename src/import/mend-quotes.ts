// Programs whose double quotes a renderer turned into single ones are mended: no jq reads them as they are. Renderers do
// so for texts that stand in double quotes themselves.
import { isList, isObject, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { strayQuotes, withDoubleQuotes } from '../jq/quotes.ts';
import type { Change } from '../text/change.ts';
import { changeText } from '../text/change-text.ts';
import { parseText } from '../text/parse-text.ts';

export interface BrokenProgram {
  readonly path: Path;
  readonly node: string;
  /** Null where the quotes cannot be told apart. */
  readonly mended: string | null;
}

export interface Mended {
  readonly config: JsonObject;
  readonly text: string;
  readonly programs: readonly BrokenProgram[];
}

export function mendQuotes(config: JsonObject, text: string): Mended {
  const programs = brokenPrograms(config);
  const changes = programs.flatMap(({ path, mended }): Change[] =>
    mended === null ? [] : [{ kind: 'set', path, value: mended }],
  );
  if (changes.length === 0) return { config, text, programs };
  const whole = withPrograms(config, programs);
  const parsed = parseText(text);
  const [place] = parsed.places;
  const changed = place === undefined ? null : changeText(parsed, place, changes);
  return { config: whole, text: changed?.ok === true ? changed.value : emitYaml(whole), programs };
}

function brokenPrograms({ nodes }: JsonObject): readonly BrokenProgram[] {
  if (!isList(nodes)) return [];
  return nodes.flatMap((node, i) => {
    const program = isObject(node) ? node['jq'] : undefined;
    if (!isObject(node) || typeof program !== 'string' || strayQuotes(program).length === 0) return [];
    const name = typeof node['name'] === 'string' ? node['name'] : `${i + 1}`;
    return [{ path: ['nodes', i, 'jq'], node: name, mended: withDoubleQuotes(program) }];
  });
}

function withPrograms(config: JsonObject, programs: readonly BrokenProgram[]): JsonObject {
  const { nodes } = config;
  if (!isList(nodes)) return config;
  const mends = new Map(programs.map(({ path, mended }) => [path[1], mended]));
  return {
    ...config,
    nodes: nodes.map((node, i) => {
      const jq = mends.get(i) ?? null;
      return isObject(node) && jq !== null ? { ...node, jq } : node;
    }),
  };
}
