import type { Browser, Page } from 'puppeteer-core';
import { killAll, launchKillable, launchKillableFirefox, versionOf } from './killable.js';
import { startLoopbackSites } from './loopback-sites.js';
import { reachName } from './reach-name.js';
import { newProfile } from './profile.js';
import type { KillableBrowser, KillDesk, TypingTab, Visit } from './typing-tab.js';

/** A window that puppeteer types into. */
export interface PuppetTab extends TypingTab {
  readonly page: Page;
}

/** A browser that puppeteer drives. */
export interface PuppetBrowser extends KillableBrowser {
  readonly browser: Browser;
  readonly tabs: readonly PuppetTab[];
  /** Closes the windows, whatever became of them, and goes on in new ones. */
  reopen(): Promise<readonly PuppetTab[]>;
}

/** Chromium or Firefox, with so many windows. */
export interface PuppetDesk extends KillDesk {
  open(visit: Visit): Promise<PuppetBrowser>;
}

/** Chromium or Firefox, killed and started again on one profile. */
export async function puppetDesk(
  engine: 'chromium' | 'firefox',
  windows: number,
): Promise<PuppetDesk> {
  const launch = engine === 'firefox' ? launchKillableFirefox : launchKillable;
  const sites = await startLoopbackSites(windows);
  const profile = await newProfile();
  let browser: Browser | undefined;
  return {
    open: async (visit) => {
      const opened = (browser = await launch(profile.folder));
      const openAll = (mode: Visit) =>
        Promise.all(sites.addresses.map((address) => openTab(opened, address, mode)));
      const [version, tabs] = await Promise.all([versionOf(opened), openAll(visit)]);
      const reopen = async () => {
        const old = await opened.pages();
        const windows = await openAll('again');
        for (const page of old) void page.close().catch(() => undefined);
        return windows;
      };
      return { browser: opened, version, tabs, reopen, kill: () => killAll(opened) };
    },
    stop: async () => {
      if (browser) await killAll(browser);
      await sites.stop();
      await profile.remove();
    },
  };
}

async function openTab(browser: Browser, address: string, visit: Visit): Promise<PuppetTab> {
  const page = await browser.newPage({ type: 'window' });
  if (browser.process()?.spawnfile.includes('chrom')) await page.emulateFocusedPage(true);
  await page.goto(`${address}/khai-sinh.html`);
  const found = await page.evaluate(reachName, visit);
  return { page, found, press: (key) => page.keyboard.press(key as 'a') };
}
