import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, LaunchOptions, Page } from 'playwright-core';

/** Flags without which Chromium asks the outside world for updates and hosts. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `CHROME_PATH` is set by `npm test`; Debian's place otherwise. */
export const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

const options: LaunchOptions = { executablePath, args: quietFlags };

/** A browser for ordinary flows: one process for a file of tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(options);
}

/** A browser whose profile stays on disk, to be killed and started again. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, viewport: phone });
}

/** 360 × 740: the cheap phone of look.md. */
export const phone = { width: 360, height: 740 };

/** A new page with its own storage, and what went wrong on it. */
export async function openPage(
  browser: Browser,
  viewport = phone,
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  const page = await context.newPage();
  return { page, faults: collectFaults(page) };
}

/** Uncaught errors, console errors and policy reports of a page, as they come. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return faults;
}
