// The order in which a browser is found or obtained. Every deed is handed in, so each branch can be tested.

/**
 * @typedef {import('./browser-path.mjs').Browser} Browser
 *
 * @typedef {object} Deeds
 * @property {string} chosen value of CHROMIUM_PATH, or nothing
 * @property {() => Browser | null} find
 * @property {(path: string) => boolean} starts false where libraries are missing, or the file is a mere signpost
 * @property {() => boolean} download
 * @property {() => boolean} mayInstallPackages
 * @property {(names: readonly string[]) => boolean} installPackages
 * @property {(line: string) => void} say
 */

/** What Playwright's own build links to on Debian and Ubuntu comes with the distribution's Chromium. */
const packages = ['chromium', 'fonts-liberation'];

/**
 * @param {Deeds} deeds
 * @returns {{ ok: true, browser: Browser } | { ok: false, error: string }}
 */
export function obtainBrowser(deeds) {
  const usable = () => {
    const browser = deeds.find();
    return browser !== null && deeds.starts(browser.path) ? browser : null;
  };
  /** @param {Browser} browser */
  const done = (browser) => {
    deeds.say(`Browser: ${browser.path}`);
    return /** @type {const} */ ({ ok: true, browser });
  };

  const found = usable();
  if (found !== null) return done(found);
  if (deeds.chosen !== '')
    return {
      ok: false,
      error: `CHROMIUM_PATH names ${deeds.chosen}, which is not a browser that starts here.`,
    };

  deeds.say('No Chromium here yet. Trying the download that Playwright offers.');
  deeds.download();
  const downloaded = usable();
  if (downloaded !== null) return done(downloaded);

  if (deeds.mayInstallPackages()) {
    deeds.say(`Trying the system's package manager: ${packages.join(', ')}.`);
    deeds.installPackages(packages);
    const installed = usable();
    if (installed !== null) return done(installed);
  }
  return {
    ok: false,
    error:
      'The end-to-end tests need Chromium or Chrome, and none could be found, downloaded or installed: install one, or set CHROMIUM_PATH to its program.',
  };
}
