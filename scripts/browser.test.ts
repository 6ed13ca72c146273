// Every way in which a browser is found or obtained, and the refusal.
import { describe, expect, it } from 'vitest';
import { findBrowser, installedPlaces } from './browser-path.mjs';
import { obtainBrowser } from './obtain-browser.mjs';

describe('findBrowser', () => {
  const find = (
    there: readonly string[],
    env: { readonly [name: string]: string } = {},
    platform = 'linux',
  ) =>
    findBrowser({ env, platform, playwrightPath: '/cache/chrome', exists: (path) => there.includes(path) });

  it.each([
    ['the chosen one first', ['/my/chrome', '/cache/chrome'], { CHROMIUM_PATH: '/my/chrome' }, '/my/chrome'],
    ['none when the chosen one is missing', ['/cache/chrome'], { CHROMIUM_PATH: '/my/chrome' }, null],
    ['its own before the system’s', ['/usr/bin/chromium', '/cache/chrome'], {}, '/cache/chrome'],
    ['Chromium before Chrome', ['/usr/bin/google-chrome', '/usr/bin/chromium'], {}, '/usr/bin/chromium'],
    ['an empty choice is none', ['/usr/bin/google-chrome'], { CHROMIUM_PATH: '' }, '/usr/bin/google-chrome'],
    ['nothing', [], {}, null],
  ])('takes %s', (_, there, env, path) => {
    expect(find(there, env)?.path ?? null).toBe(path);
  });

  it('knows the usual places of other systems', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find([mac], {}, 'darwin')?.from).toBe('system');
    expect(installedPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
    expect(installedPlaces('win32', {})).toEqual([]);
  });
});

describe('obtainBrowser', () => {
  /** A machine on which each deed may bring a browser. */
  function machine(brings: {
    readonly at?: string;
    readonly broken?: string;
    readonly chosen?: string;
    readonly download?: string;
    readonly packages?: string;
    readonly mayInstall?: boolean;
  }) {
    let path = brings.at;
    const deeds: string[] = [];
    const outcome = obtainBrowser({
      chosen: brings.chosen ?? '',
      find: () => (path === undefined ? null : { path, from: 'system' }),
      starts: (at) => at !== brings.broken,
      download: () => {
        deeds.push('download');
        path = brings.download ?? path;
        return brings.download !== undefined;
      },
      mayInstallPackages: () => brings.mayInstall ?? false,
      installPackages: (names) => {
        deeds.push(`install ${names.join(' ')}`);
        path = brings.packages ?? path;
        return brings.packages !== undefined;
      },
      say: () => {},
    });
    return { deeds, found: outcome.ok ? outcome.browser.path : outcome.error };
  }
  const install = 'install chromium fonts-liberation';

  it('takes what is there and does nothing', () => {
    expect(machine({ at: '/usr/bin/chromium' })).toEqual({ deeds: [], found: '/usr/bin/chromium' });
  });

  it('downloads when there is none', () => {
    expect(machine({ download: '/cache/chrome', mayInstall: true })).toEqual({
      deeds: ['download'],
      found: '/cache/chrome',
    });
  });

  it('passes a browser by that does not start', () => {
    expect(machine({ at: '/snap/stub', broken: '/snap/stub', download: '/cache/chrome' }).found).toBe(
      '/cache/chrome',
    );
  });

  it('asks the package manager when the download failed', () => {
    expect(machine({ packages: '/usr/bin/chromium', mayInstall: true })).toEqual({
      deeds: ['download', install],
      found: '/usr/bin/chromium',
    });
  });

  it('asks the package manager when the download lacks its libraries', () => {
    const made = machine({ download: '/x', broken: '/x', packages: '/usr/bin/chromium', mayInstall: true });
    expect(made.found).toBe('/usr/bin/chromium');
  });

  it('refuses in one sentence where it may not install', () => {
    const made = machine({ packages: '/usr/bin/chromium', mayInstall: false });
    expect(made.deeds).toEqual(['download']);
    expect(made.found).toMatch(/^The end-to-end tests need Chromium .*CHROMIUM_PATH[^\n]*\.$/);
  });

  it('refuses when the package manager brought none', () => {
    expect(machine({ mayInstall: true }).found).toMatch(/install one/);
  });

  it('obtains nothing behind the back of a wrong choice', () => {
    expect(machine({ chosen: '/my/chrome', download: '/x' })).toEqual({
      deeds: [],
      found: 'CHROMIUM_PATH names /my/chrome, which is not a browser that starts here.',
    });
  });
});
