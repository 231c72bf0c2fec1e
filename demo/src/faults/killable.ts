import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { executablePath, quietFlags } from '../e2e/browser.js';
import { firefoxPath } from '../engines/firefox.js';

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

/** `Chromium 156.0.1.2`, `Firefox 153.0`. */
export async function versionOf(browser: Browser): Promise<string> {
  const version = await browser.version();
  return version.replace(/^(Headless)?Chrome\//, 'Chromium ').replace(/^firefox\//i, 'Firefox ');
}
