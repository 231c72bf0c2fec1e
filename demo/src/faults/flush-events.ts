import type { EngineName } from '../engines/engine.js';
import { openPicker } from './tab-ends.js';
import type { PuppetTab } from './puppet-desk.js';
import type { TypingTab } from './typing-tab.js';

/** Something after which everything typed has to be on the disk within 300 ms (quality bar R2). */
export interface FlushEvent {
  readonly words: string;
  /** Where a test can make it happen. */
  readonly engines: readonly EngineName[];
  /** Makes it happen. @throws Error when it did not */
  happen(tab: TypingTab): Promise<void>;
}

const everywhere = ['chromium', 'firefox', 'webkit'] as const;
const driven = ['chromium', 'firefox'] as const;

/** The seven of the quality bar; F5 leaves the page of a browser that nobody drives. */
export const flushEvents: readonly FlushEvent[] = [
  { words: 'field left', engines: everywhere, happen: (tab) => tab.press('Tab') },
  { words: 'next screen', engines: everywhere, happen: (tab) => tab.press('Enter') },
  { words: 'page hidden', engines: ['chromium'], happen: onPage(hide) },
  { words: 'page left', engines: driven, happen: onPage(leave) },
  {
    words: 'page left by loading it again',
    engines: ['webkit'],
    happen: (tab) => tab.press('F5'),
  },
  { words: 'page frozen', engines: ['chromium'], happen: onPage(freeze) },
  { words: 'file picker opened', engines: ['chromium'], happen: onPage(openPicker) },
  { words: 'tab closed', engines: driven, happen: onPage(close) },
];

function onPage(work: (page: PuppetTab['page']) => Promise<void>) {
  return (tab: TypingTab) => work((tab as PuppetTab).page);
}

/** The window is put away. */
async function hide(page: PuppetTab['page']): Promise<void> {
  const session = await page.createCDPSession();
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await page.emulateFocusedPage(false);
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { windowState: 'minimized' },
  });
  await page.waitForFunction(() => document.visibilityState === 'hidden', {
    timeout: 5000,
    polling: 50,
  });
}

async function leave(page: PuppetTab['page']): Promise<void> {
  await page.goto(new URL('/', page.url()).href, { waitUntil: 'domcontentloaded' });
}

async function freeze(page: PuppetTab['page']): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
}

async function close(page: PuppetTab['page']): Promise<void> {
  await page.close({ runBeforeUnload: true });
}
