import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { executablePath, quietFlags } from '../e2e/browser.js';
import { firefoxPath } from '../engines/firefox.js';
import { reachName } from './reach-name.js';
import type { KillableBrowser, TypingTab, Visit } from './typing-tab.js';

/** A Chromium in a process group of its own, whose profile outlives it. */
export function launchKillable(userDataDir: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    userDataDir,
    args: quietFlags,
    headless: true,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    defaultViewport: null,
    protocolTimeout: 60_000,
  });
}

/** A Firefox in a process group of its own, whose profile outlives it. */
export function launchKillableFirefox(userDataDir: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    userDataDir,
    headless: true,
    defaultViewport: null,
    protocolTimeout: 60_000,
    extraPrefsFirefox: { 'browser.sessionstore.resume_from_crash': false },
  });
}

/** Kills the browser with all its processes, as an empty battery would. */
export async function killAll(browser: Browser): Promise<void> {
  await killGroup(browser.process());
}

/** Kills a process that leads a group, and everything it started. */
export async function killGroup(child: ChildProcess | null): Promise<void> {
  if (!child?.pid) throw new Error('the browser has no process');
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

/** A browser that puppeteer drives, as the tests of kills want it. */
export async function puppetTabs(
  name: 'chromium' | 'firefox',
  profile: string,
): Promise<KillableBrowser> {
  const browser = await (name === 'firefox' ? launchKillableFirefox : launchKillable)(profile);
  return {
    name,
    version: await versionOf(browser),
    open: (addresses, visit) =>
      Promise.all(addresses.map((address) => openTab(browser, address, visit))),
    kill: () => killAll(browser),
  };
}

/** `Chromium 156.0.1.2`, `Firefox 153.0`. */
export async function versionOf(browser: Browser): Promise<string> {
  const version = await browser.version();
  return version.replace(/^(Headless)?Chrome\//, 'Chromium ').replace(/^firefox\//i, 'Firefox ');
}

async function openTab(browser: Browser, address: string, visit: Visit): Promise<TypingTab> {
  const page = await browser.newPage({ type: 'window' });
  await page.emulateFocusedPage(true).catch(() => undefined);
  await page.goto(`${address}/khai-sinh.html`);
  const found = await page.evaluate(reachName, visit);
  return { found, press: (letter) => page.keyboard.press(letter as 'a') };
}
