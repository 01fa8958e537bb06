import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium of this machine, or nothing; with REQUIRE_BROWSER=1 its absence is an error. */
export function findChromium(): string | undefined {
  const found = PLACES.find((place) => place && existsSync(place));
  if (found) return found;
  const notice = 'no Chromium was found: set CHROMIUM_PATH to one to test the page in a browser';
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(notice);
  console.warn(`The page is not tested in a browser: ${notice}.`);
  return undefined;
}

export function launch(executablePath: string) {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}
