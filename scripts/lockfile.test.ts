// A lockfile made on one platform can lack the packages of others; `npm ci` then fails everywhere. And versions are
// pinned to one number, so that a fresh clone tomorrow is the one of today.
import { describe, expect, it } from 'vitest';
import { readSource } from './project-files.ts';

interface Entry {
  readonly resolved?: string;
  readonly optionalDependencies?: { readonly [name: string]: string };
}
interface Lockfile {
  readonly packages: { readonly [place: string]: Entry };
}

/** Optional dependencies that are named but not locked, wherever npm would look for them. */
function missingOptional({ packages }: Lockfile): readonly string[] {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !places(place).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${name} (of ${place})`),
  );
}

/** A package is looked for below the one that needs it, then below each package around that, then at the top. */
function places(place: string): readonly string[] {
  const around = place.split(/\/?node_modules\//).slice(1);
  return ['', ...around.map((_, i) => `${place.split('/node_modules/', i + 1).join('/node_modules/')}/`)];
}

const lockText = readSource('package-lock.json').text;
// The file is npm's own; its shape is that of lockfileVersion 3.
const lockfile = JSON.parse(lockText) as Lockfile;
const manifest = JSON.parse(readSource('package.json').text) as {
  readonly [field: string]: { readonly [name: string]: string } | undefined;
};

describe('the lockfile', () => {
  it('holds every optional package of every platform', () => {
    expect(missingOptional(lockfile)).toEqual([]);
    expect(Object.values(lockfile.packages).some((entry) => entry.optionalDependencies)).toBe(true);
  });

  it('names no registry', () => {
    expect(Object.values(lockfile.packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
    expect(lockText).not.toMatch(/"resolved"/);
  });

  it('would be found lacking', () => {
    const broken: Lockfile = {
      packages: {
        'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' } },
        'node_modules/@tool/linux': {},
        'node_modules/a/node_modules/tool': {
          optionalDependencies: { '@tool/linux': '2.0.0', own: '1.0.0' },
        },
        'node_modules/a/node_modules/tool/node_modules/own': {},
        'node_modules/a/node_modules/other': { optionalDependencies: { own: '1.0.0' } },
      },
    };
    expect(missingOptional(broken)).toEqual([
      '@tool/mac (of node_modules/tool)',
      'own (of node_modules/a/node_modules/other)',
    ]);
  });
});

describe('package.json', () => {
  it('pins every version, and installs nothing but by choice', () => {
    const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([]);
    expect(versions.length).toBeGreaterThan(20);
    expect(Object.keys(manifest['scripts'] ?? {}).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  it('asks nothing of those who install the command line tool', () => {
    expect(manifest['dependencies']).toBeUndefined();
  });
});
