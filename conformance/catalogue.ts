// The catalogue beside Kong's published schemas, attribute by attribute, in every gateway version.
// A difference must be in the table below with the section of the semantics that settles it; an entry of the table
// that meets no difference fails too, so the table never outlives its reasons.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatewayVersion } from '../src/base/gateway.ts';
import { targetVersions } from '../src/base/gateway.ts';
import type { Json } from '../src/base/json.ts';
import { catalogueShapes } from './catalogue-shapes.ts';
import type { Report } from './report.ts';
import { schemaShapes } from './schema-shapes.ts';
import type { Aspect, Shape, Shapes } from './shape.ts';
import { aspects } from './shape.ts';

interface Difference {
  readonly gateway: GatewayVersion;
  readonly path: string;
  /** `presence`: one side does not know the attribute at all. */
  readonly aspect: Aspect | 'presence';
  readonly schema: string;
  readonly catalogue: string;
}

interface Explanation {
  readonly paths: readonly string[];
  readonly aspects: readonly Difference['aspect'][];
  readonly versions: readonly GatewayVersion[];
  readonly section: string;
  readonly why: string;
}

const fromBranch = ['3.12', '3.13', '3.14', '3.15'] as const;
const explanations: readonly Explanation[] = [
  {
    paths: ['output', 'outputs', 'outputs.then', 'outputs.else'].map((name) => `nodes<branch>.${name}`),
    aspects: ['presence'],
    versions: fromBranch,
    section: '4',
    why: 'the documentation gives a branch no outputs',
  },
  {
    paths: ['nodes<static>.values'],
    aspects: ['kind'],
    versions: ['3.11'],
    section: '1.11',
    why: 'the 3.11 schema prints the json type as a string; values are an object in every version',
  },
  {
    paths: ['nodes<static>.values{}'],
    aspects: ['presence'],
    versions: ['3.11'],
    section: '1.11',
    why: 'the 3.11 schema prints the json type as a string, so it shows no entries',
  },
  {
    paths: ['nodes<jq>.inputs{}', 'nodes<static>.outputs{}'],
    aspects: ['kind', 'minLength', 'maxLength'],
    versions: ['3.11'],
    section: '1.5',
    why: 'the 3.11 schema leaves labels of open maps unlimited; every label is a text of 1 to 255 characters',
  },
  {
    paths: ['resources.vault{}'],
    aspects: ['required'],
    versions: fromBranch,
    section: '13.7',
    why: 'the schema marks each entry of the map as required: a name without a reference is no entry',
  },
];

export async function catalogue(shared: string): Promise<Report> {
  const compared = await Promise.all(targetVersions.map((gateway) => compareVersion(shared, gateway)));
  const differences = compared.flatMap((version) => version.differences);
  const explained = differences.flatMap((difference) => {
    const explanation = explanations.find((entry) => explains(entry, difference));
    return explanation === undefined ? [] : [{ difference, explanation }];
  });
  const unexplained = differences.filter(
    (difference) => !explanations.some((entry) => explains(entry, difference)),
  );
  const cells = compared.reduce((sum, version) => sum + version.cells, 0);
  return {
    name: 'catalogue',
    run: cells,
    of: cells,
    failures: [
      ...compared.flatMap((version) => version.problems),
      ...unexplained.map(show),
      ...staleExplanations(differences),
    ],
    notRun: [],
    notes: [
      ...explained.map(
        ({ difference, explanation }) =>
          `${show(difference)} — semantics ${explanation.section}: ${explanation.why}`,
      ),
      `${differences.length} differences, ${explained.length} explained`,
    ],
  };
}

interface Comparison {
  readonly cells: number;
  readonly differences: readonly Difference[];
  readonly problems: readonly string[];
}

async function compareVersion(shared: string, gateway: GatewayVersion): Promise<Comparison> {
  const text = await readFile(join(shared, 'schemas/datakit', `${gateway}.json`), 'utf8');
  const parsed: Json = JSON.parse(text);
  const { shapes, unknownKeywords } = schemaShapes(parsed);
  const ours = catalogueShapes(gateway);
  const paths = [...new Set([...shapes.keys(), ...ours.keys()])];
  return {
    cells: paths.length,
    differences: paths.flatMap((path) => differencesAt(gateway, path, shapes, ours)),
    problems: unknownKeywords.map((keyword) => `${gateway} ${keyword}: keyword not understood`),
  };
}

function differencesAt(gateway: GatewayVersion, path: string, schema: Shapes, ours: Shapes): Difference[] {
  const [theirs, own] = [schema.get(path), ours.get(path)];
  if (theirs === undefined || own === undefined) {
    const [inSchema, inCatalogue] = [theirs, own].map((shape) =>
      shape === undefined ? 'absent' : 'present',
    );
    return [{ gateway, path, aspect: 'presence', schema: inSchema ?? '', catalogue: inCatalogue ?? '' }];
  }
  return aspects
    .map((aspect) => ({
      gateway,
      path,
      aspect,
      schema: showAspect(theirs, aspect),
      catalogue: showAspect(own, aspect),
    }))
    .filter((difference) => difference.schema !== difference.catalogue);
}

/** The order of enum members means nothing. */
function showAspect(shape: Shape, aspect: Aspect): string {
  const value = aspect === 'enum' ? shape.enum?.toSorted() : shape[aspect];
  return value === undefined ? 'none' : JSON.stringify(value);
}

const explains = (entry: Explanation, { gateway, path, aspect }: Difference): boolean =>
  entry.versions.includes(gateway) && entry.paths.includes(path) && entry.aspects.includes(aspect);

/** Every path, aspect and version that an explanation names must still differ. */
function staleExplanations(differences: readonly Difference[]): string[] {
  const stale = explanations.flatMap((entry) =>
    entry.versions.flatMap((gateway) =>
      entry.paths.flatMap((path) =>
        entry.aspects.map((aspect) => ({ gateway, path, aspect, section: entry.section })),
      ),
    ),
  );
  return stale
    .filter(
      ({ gateway, path, aspect }) =>
        !differences.some(
          (found) => found.gateway === gateway && found.path === path && found.aspect === aspect,
        ),
    )
    .map(
      ({ gateway, path, aspect, section }) =>
        `${gateway} ${path} ${aspect}: explained by ${section} but no longer different`,
    );
}

const show = ({ gateway, path, aspect, schema, catalogue: ours }: Difference): string =>
  `${gateway} ${path} ${aspect}: schema ${schema}, catalogue ${ours}`;
