import puppeteer from 'puppeteer-core';
import { launchBrowser } from '../e2e/browser.js';
import { firefoxPath } from '../engines/firefox.js';
import { launchWebKit } from '../engines/webkit.js';
import type { EngineName } from '../engines/engine.js';

/** A page that calls functions within itself. */
export interface TabPage {
  evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}

/** Several tabs of one person, on one address. */
export interface TabPages {
  /** The browser, and what stands for tabs where its driver can open only one window. */
  readonly browser: string;
  readonly tabs: readonly TabPage[];
  close(): Promise<void>;
}

/** Opens so many tabs on this address, which share one storage. */
export function openTabs(engine: EngineName, address: string, count: number): Promise<TabPages> {
  const open = { chromium: inChromium, firefox: inFirefox, webkit: inWebKit }[engine];
  return open(address, count);
}

async function inChromium(address: string, count: number): Promise<TabPages> {
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const tabs = await Promise.all(
    Array.from({ length: count }, async (): Promise<TabPage> => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    }),
  );
  return { browser: `Chromium ${browser.version()}`, tabs, close: () => browser.close() };
}

async function inFirefox(address: string, count: number): Promise<TabPages> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
  });
  const tabs: TabPage[] = [];
  for (let tab = 0; tab < count; tab++) {
    const page = await browser.newPage();
    await page.goto(address);
    tabs.push(page as unknown as TabPage);
  }
  const version = (await browser.version()).replace('/', ' ');
  return { browser: version, tabs, close: () => browser.close() };
}

/** One window only: frames of one page have, like tabs, each their own scripts and connections. */
async function inWebKit(address: string, count: number): Promise<TabPages> {
  const engine = await launchWebKit();
  const page = await engine.open();
  await page.goto(address);
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) {
      const element = document.createElement('iframe');
      const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
      element.src = location.href;
      document.documentElement.append(element);
      await loaded;
    }
  }, count);
  const tabs = Array.from({ length: count }, (_, frame): TabPage => ({
    evaluate: (work, argument) =>
      page.evaluate(callInFrame, { frame, work: work.toString(), argument }) as never,
  }));
  return {
    browser: `${engine.version}, frames of one page`,
    tabs,
    close: () => engine.close(),
  };
}

/** Runs in the page: the frame's own function, so that what it imports is its own. */
function callInFrame(call: { frame: number; work: string; argument: unknown }): unknown {
  const { contentWindow } = document.querySelectorAll('iframe')[call.frame] as HTMLIFrameElement;
  const inFrame = contentWindow as unknown as {
    eval(script: string): (given: unknown) => unknown;
  };
  return inFrame.eval(`(${call.work})`)(call.argument);
}
