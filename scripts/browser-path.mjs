// Which Chromium the end-to-end tests drive. Looks only at what is there; scripts/ensure-browser.mjs obtains one.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * @typedef {object} Surroundings
 * @property {{ readonly [name: string]: string | undefined }} env
 * @property {string} platform as `process.platform`
 * @property {string} playwrightPath where Playwright keeps its own Chromium, there or not
 * @property {(path: string) => boolean} exists
 *
 * @typedef {{ readonly path: string, readonly from: 'CHROMIUM_PATH' | 'playwright' | 'system' }} Browser
 */

/**
 * Usual places of an installed Chromium or Chrome, the better one first.
 * @param {string} platform
 * @param {{ readonly [name: string]: string | undefined }} env
 * @returns {readonly string[]}
 */
export function installedPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    const folders = ['/Applications', ...(env['HOME'] === undefined ? [] : [`${env['HOME']}/Applications`])];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}`));
  }
  if (platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = env[name];
      if (folder === undefined) return [];
      return [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ];
    });
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}

/**
 * @param {Surroundings} surroundings
 * @returns {Browser | null}
 */
export function findBrowser({ env, platform, playwrightPath, exists }) {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '')
    return exists(chosen) ? { path: chosen, from: 'CHROMIUM_PATH' } : null;
  if (exists(playwrightPath)) return { path: playwrightPath, from: 'playwright' };
  const path = installedPlaces(platform, env).find(exists);
  return path === undefined ? null : { path, from: 'system' };
}

/** @returns {Surroundings} */
export const hereAndNow = () => ({
  env: process.env,
  platform: process.platform,
  playwrightPath: chromium.executablePath(),
  exists: existsSync,
});
