import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, phone } from './browser.js';
import { GuidePage } from './guide-page.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

/** The ward's site, and people who visit it with browsers of their own. */
export interface WardVisits {
  readonly site: WardSite;
  readonly browser: Browser;
  /** Of the page with the guide. */
  readonly address: string;
  /** A person's browser: with a storage of its own, until it is closed. */
  newPerson(): Promise<BrowserContext>;
  /** A person's first look at the guide. */
  open(context?: BrowserContext): Promise<GuidePage>;
}

/** Starts site and browser before the tests of this `describe`, and ends them afterwards. */
export function visitWard(): WardVisits {
  let site: WardSite | undefined;
  let browser: Browser | undefined;
  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  const started = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('nothing has started yet');
    return part;
  };
  const newPerson = () => started(browser).newContext({ viewport: phone, locale: 'vi-VN' });
  const address = () => `${started(site).address}/khai-sinh.html`;
  return {
    get site() {
      return started(site);
    },
    get browser() {
      return started(browser);
    },
    get address() {
      return address();
    },
    newPerson,
    open: async (context) => GuidePage.open(context ?? (await newPerson()), address()),
  };
}
