import type { Browser, FileChooser, Page } from 'puppeteer-core';
import { findPhotos, type Found } from './find-photos.js';
import { photoPack } from './photo-pack.js';
import type { Visit } from './typing-tab.js';

/** A window in which somebody types, and takes photographs. */
export interface PhotoPage {
  readonly page: Page;
  /** Names of the files whose pictures were on screen, as far as this process was told. */
  readonly shown: ReadonlySet<string>;
  /** Presses keys in the box above the file field. */
  type(letters: string): Promise<void>;
  /** Opens the picker of the browser by a key. */
  openPicker(): Promise<FileChooser>;
  /** What stands on the screen. */
  found: Found;
}

/** Opens a page of the ward's site that asks for photographs: its draft, or a new one. */
export async function openPhotoPage(
  browser: Browser,
  address: string,
  visit: Visit,
): Promise<PhotoPage> {
  const page = await browser.newPage({ type: 'window' });
  await page.emulateFocusedPage(true);
  await servePhotoPack(page, address);
  const shown = new Set<string>();
  await page.exposeFunction('pictureShown', (name: string) => void shown.add(name));
  await page.goto(`${address}/anh.html`);
  const found = await page.evaluate(findPhotos, visit);
  return {
    page,
    shown,
    found,
    type: (letters) => page.keyboard.type(letters, { delay: 40 }),
    openPicker: async () => {
      const opened = page.waitForFileChooser();
      await page.evaluate(focusPicker);
      await page.keyboard.press('Enter');
      return opened;
    },
  };
}

/** The page of the ward with another pack: its policy, its style, its script. */
async function servePhotoPack(page: Page, address: string): Promise<void> {
  const original = await fetch(`${address}/khai-sinh.html`);
  const policy = original.headers.get('content-security-policy') ?? '';
  const guide = '<tb-guide src="/anh.json" device="personal"';
  const body = (await original.text()).replace('<tb-guide procedure="register-birth"', guide);
  if (!policy || !body.includes(guide)) throw new Error('the page of the ward has changed');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const headers = { 'content-security-policy': policy };
    if (pathname === '/anh.html') {
      void request.respond({ headers, contentType: 'text/html; charset=utf-8', body });
    } else if (pathname === '/anh.json') {
      void request.respond({ contentType: 'application/json', body: JSON.stringify(photoPack) });
    } else void request.continue();
  });
}

function focusPicker(): void {
  const field = document.querySelector('tb-guide')?.shadowRoot?.querySelector('tb-file-field');
  const button = field?.shadowRoot?.querySelector<HTMLElement>('.pick button');
  if (!button) throw new Error('there is no button');
  button.focus();
}
