// Manifests for data planes, read back: YAML of one or several documents, or a script that hands it to kubectl. What
// the documentation shows and the operator refuses is named in its place and mended.
import type { Range } from '../../base/diagnostic.ts';
import type { JsonObject } from '../../base/json.ts';
import { foreignText, objectsOf, textAt, valueAt, type ForeignObject } from '../../import/foreign.ts';
import { looksLikeYaml } from '../../import/looks-like-yaml.ts';
import { inputOf } from '../../import/script-input.ts';
import { readCommands } from '../../import/shell-commands.ts';
import { parseText } from '../../text/parse-text.ts';
import { applySplices, type Splice } from '../../text/splice.ts';
import { apiVersions } from '../operator.ts';
import { mendedBy, type ManifestFault, type ManifestReading, type Mend } from './define.ts';
import { describe } from './describe.ts';
import { isKnownVersion, isManifestKind, laterFaults, type Found } from './later-faults.ts';
import { formMends } from './mend-fields.ts';
import { syntaxMends } from './mend-syntax.ts';

/** YAML in the text, and where each place of it stands there. */
interface Inner {
  readonly text: string;
  readonly outside: (range: Range) => Range;
}

export function readManifests(text: string): ManifestReading {
  const read = innersOf(text).map((inner) => {
    const own = readInner(inner);
    const splices = splicesFor(text, inner, own.text);
    // What the shell writes otherwise than it says is not mended in a script.
    const faults = splices === null ? own.faults.map((fault) => ({ ...fault, mended: false })) : own.faults;
    return { ...own, faults, splices: splices ?? [] };
  });
  const manifests = read.flatMap((one) => one.manifests);
  return {
    text:
      applySplices(
        text,
        read.flatMap((one) => one.splices),
      ) ?? text,
    manifests,
    faults: read.flatMap((one) => one.faults).toSorted((a, b) => a.range.start - b.range.start),
    plane: describe(manifests.map(({ object }) => object)),
  };
}

function innersOf(text: string): readonly Inner[] {
  if (looksLikeYaml(text) || !/\bkubectl\b/.test(text)) return [{ text, outside: (range) => range }];
  const commands = readCommands(text);
  return commands.flatMap((command, i) => {
    if (!command.words.some((word) => /(?:^|\/)kubectl$/.test(word.text))) return [];
    const input = inputOf(command, command.piped ? (commands[i - 1] ?? null) : null);
    return input === null ? [] : [{ text: input.text, outside: input.outside }];
  });
}

type InnerReading = Omit<ManifestReading, 'plane'>;

/** One mend may bring another to light; more of them than this do not follow from one another. */
const mostRounds = 6;

function readInner({ text, outside }: Inner): InnerReading {
  const origins: ((range: Range) => Range)[] = [];
  const faults: ManifestFault[] = [];
  const tell = (found: readonly ManifestFault[]): void => {
    for (const fault of found) {
      const range = origins.reduceRight((at, origin) => origin(at), fault.range);
      faults.push({ ...fault, range: outside(range) });
    }
  };
  let current = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const step = mendedBy(current, mendsFor(current));
    const isLast = step.text === current;
    // What is not mended is found again in the next round.
    tell(step.faults.filter(({ mended }) => mended || isLast));
    if (isLast) break;
    origins.push(step.origin);
    current = step.text;
  }
  const foreign = foreignText(current);
  const found = objectsOf(foreign).flatMap((object) => foundAt(object));
  tell([...unreadable(current), ...found.flatMap((one) => laterFaults(foreign, one))]);
  return { text: current, manifests: found.map(({ manifest }) => manifest), faults };
}

/** Lines are looked at only where the text cannot be read. */
function mendsFor(text: string): readonly Mend[] {
  const foreign = foreignText(text);
  if (foreign.parsed.documents.some(({ broken }) => broken)) return syntaxMends(text);
  return objectsOf(foreign)
    .flatMap((object) => foundAt(object))
    .filter(({ manifest }) => isKnownVersion(manifest))
    .flatMap(({ manifest, place }) => formMends(foreign, place, manifest));
}

/** The object as a cluster would get it. A text without a head is a part of an extension where it has what only an
 * extension has. */
function foundAt(place: ForeignObject): readonly Found[] {
  const { json } = place;
  const own = textAt(json, 'kind');
  const isPart =
    own === null && ['clientAuth', 'konnect'].some((key) => valueAt(json, ['spec', key]) !== undefined);
  const kind = isPart ? 'KonnectExtension' : (own ?? '');
  if (!isManifestKind(kind)) return [];
  const byId = textAt(json, 'spec', 'konnect', 'controlPlane', 'ref', 'type') === 'konnectID';
  const assumed = apiVersions(byId ? '1.6' : '2.0').KonnectExtension;
  const object: JsonObject = isPart ? { apiVersion: assumed, kind, ...json } : json;
  const version = (textAt(object, 'apiVersion') ?? '').split('/').pop() ?? '';
  const name = textAt(json, 'metadata', 'name') ?? '';
  return [{ manifest: { kind, version, name, isPart, object }, place }];
}

/** What is no YAML even so. */
const unreadable = (text: string): readonly ManifestFault[] =>
  parseText(text)
    .problems.filter(({ rule, severity }) => severity === 'error' && rule !== 'no-datakit-config')
    .map(({ rule, message, range }) => ({ id: rule, about: '', message, range, mended: false }));

/** The one stretch that differs; null where a script does not have it to the letter. */
function splicesFor(text: string, inner: Inner, mended: string): readonly Splice[] | null {
  const before = inner.text;
  if (before === mended) return [];
  let start = 0;
  while (start < before.length && before[start] === mended[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, mended.length) - start;
  while (tail < most && before[before.length - 1 - tail] === mended[mended.length - 1 - tail]) tail += 1;
  const old = before.slice(start, before.length - tail);
  const range = inner.outside({ start, end: before.length - tail });
  if (text.slice(range.start, range.end) !== old) return null;
  return [{ ...range, text: mended.slice(start, mended.length - tail) }];
}
