// Writes licenses.txt beside a build: the packages whose code, fonts or binaries really went into it, with the
// licence and notice files that they carry.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

/** What a package's binary holds besides the package's own code; their texts are in no file of the package. */
const inside = {
  'jq-web': ['jq 1.7.1 (MIT)', 'Oniguruma (BSD-2-Clause)', 'decNumber (ICU)'],
  'jq-wasm': ['jq 1.8.2 (MIT; text under jq-web)', 'Oniguruma (BSD-2-Clause)', 'decNumber (ICU)'],
};
/** jq's files are made by the build and lose their origin. */
const binaries = [
  { file: /jq-1\.7\.1[\w.-]*\.wasm$/, name: 'jq-web' },
  { file: /jq-1\.8\.2[\w.-]*\.wasm$/, name: 'jq-wasm' },
];

/**
 * Name of the package that a file belongs to.
 * @param {string} id
 */
export const packageOf = (id) =>
  /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/s.exec(id)?.[1]?.replaceAll('\\', '/');

/**
 * @param {import('rolldown').OutputBundle} bundle
 * @returns {readonly string[]}
 */
function packagesIn(bundle) {
  const ids = Object.values(bundle).flatMap((part) =>
    part.type === 'asset'
      ? part.originalFileNames.map((name) => inRoot(name))
      : Object.entries(part.modules)
          // Styles leave no code behind; what tree-shaking removed neither, and does not ship.
          .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(\?|$)/.test(id))
          .map(([id]) => id),
  );
  const names = ids.map(packageOf).filter((name) => name !== undefined);
  const made = Object.keys(bundle).flatMap((file) =>
    binaries.filter((binary) => binary.file.test(file)).map(({ name }) => name),
  );
  return [...names, ...made];
}

/** @param {string} name */
function entryFor(name) {
  const folder = inRoot('node_modules', name);
  /** @type {{ version: string, license?: string }} */
  const { version, license = 'see below' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying|thirdparty)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const parts = Object.entries(inside).find(([known]) => known === name)?.[1];
  return [
    `${name} ${version} (${license})`,
    ...(parts === undefined ? [] : [`Contains ${parts.join(', ')}.`]),
    '',
    texts.length === 0 ? 'The package carries no licence text.' : texts.join('\n\n'),
  ].join('\n');
}

/** @param {Iterable<string>} names */
export function licensesText(names) {
  const known = [...new Set(names)].filter((name) =>
    existsSync(inRoot('node_modules', name, 'package.json')),
  );
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  const head =
    'Datakit Studio is licensed under the Apache License 2.0. What follows ships with it under its own terms.';
  return `${[head, ...known.toSorted().map(entryFor)].join(rule)}\n`;
}

/**
 * One plugin for the build, one for its workers, which are bundled apart and before it.
 * @param {readonly string[]} [also] packages whose files come into the build by another way
 * @returns {{ main: import('vite').Plugin, worker: import('vite').Plugin }}
 */
export function licenses(also = []) {
  const names = new Set(also);
  return {
    worker: {
      name: 'licenses-of-workers',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const name of packagesIn(bundle)) names.add(name);
      },
    },
    main: {
      name: 'licenses',
      apply: 'build',
      enforce: 'post',
      generateBundle(_, bundle) {
        for (const name of packagesIn(bundle)) names.add(name);
        this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licensesText(names) });
      },
    },
  };
}
