import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { executablePath, quietFlags } from '../e2e/browser.js';

/** A browser in a process group of its own, whose profile outlives it. */
export function launchKillable(userDataDir: string): Promise<Browser> {
  return puppeteer.launch({ executablePath, userDataDir, args: quietFlags, headless: true });
}

/** Kills the browser with all its processes, as an empty battery would. */
export async function killAll(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid) throw new Error('the browser has no process');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
