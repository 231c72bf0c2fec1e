import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { phone } from '../e2e/browser.js';
import type { Engine } from './engine.js';
import { PuppetPage } from './puppet-page.js';

/** Firefox, by WebDriver BiDi. */
export async function launchFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    extraPrefsFirefox: { 'accessibility.tabfocus': 7 },
  });
  return {
    name: 'firefox',
    version: (await browser.version()).replace('/', ' '),
    open: async () => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.setViewport(phone);
      return new PuppetPage(page);
    },
    close: () => browser.close(),
  };
}

/** Where Firefox is. @throws Error when it is nowhere */
export function firefoxPath(): string {
  const places = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  const path = places.find((place) => place && existsSync(place));
  if (!path) throw new Error('No Firefox. Set FIREFOX_PATH to one.');
  return path;
}
