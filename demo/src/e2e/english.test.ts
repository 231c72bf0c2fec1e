import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openPackFolder } from '@tungbuoc/cli';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { KeyboardPerson } from './keyboard.js';
import { story } from './story.js';
import { begin, travelTo, walk } from './walk.js';
import { startWardSite } from './ward-site.js';
import type { WardSite } from './ward-site.js';

const english = { device: 'My own device', start: 'Start' };

describe('a guide in English', () => {
  let site: WardSite;
  let browser: Browser;

  before(async () => {
    site = await startWardSite();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('says nothing in Vietnamese that has English words, from the start to the receipt', async () => {
    const told = story('twins');
    const { page } = await openPage(browser);
    const person = new KeyboardPerson(page);
    const known = wordsOf(packWords('en'), wardWords(), told.answers);
    const unknown = async () => {
      const said = await vietnameseOn(page);
      return said.filter((text) => !known.some((words) => text.includes(words)));
    };
    await travelTo(page, told.today);
    await page.goto(`${site.address}/khai-sinh-en.html`);
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(await unknown(), 'start').to.deep.equal([]);
    await begin(page, person, english);
    const onScreen = async (place: string) => {
      expect(await unknown(), place).to.deep.equal([]);
    };
    await walk({ page, person, story: told, next: 'Continue', onScreen });
    expect(await unknown(), 'review').to.deep.equal([]);
    await person.press('Submit');
    await page.locator('.reference').waitFor();
    expect(await unknown(), 'receipt').to.deep.equal([]);
  });

  it('shows the label of the official form beside each English question', async () => {
    const told = story('married-parents');
    const { page } = await openPage(browser);
    const person = new KeyboardPerson(page);
    const labels = labelsOf(packWords('vi'));
    const shown = new Set<string>();
    await travelTo(page, told.today);
    await page.goto(`${site.address}/khai-sinh-en.html`);
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await begin(page, person, english);
    const official = page.locator('tb-guide .official[lang="vi"]');
    const onScreen = async (place: string) => {
      const texts = await official.allTextContents();
      if (place !== 'papers') expect(texts.length, place).to.be.greaterThan(0);
      for (const text of texts) shown.add(text.trim());
    };
    await walk({ page, person, story: told, next: 'Continue', onScreen });
    await onScreen('review');
    expect([...shown].filter((text) => !labels.includes(text))).to.deep.equal([]);
    expect(shown.size).to.be.greaterThan(30);
  });

  it('is not there in Vietnamese: no label stands twice', async () => {
    const { page } = await openPage(browser);
    const person = new KeyboardPerson(page);
    await page.goto(`${site.address}/khai-sinh.html`);
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).waitFor();
    await begin(page, person, { device: 'Máy của tôi', start: 'Bắt đầu' });
    expect(await page.locator('tb-guide .official').count()).to.equal(0);
  });
});

/** Every text on the page with Vietnamese letters that is not marked as Vietnamese. */
function vietnameseOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    collect(document.querySelector('tb-guide')!.shadowRoot!);
    return found;

    function collect(root: Node): void {
      for (const node of root.childNodes) {
        if (node instanceof Text) note(node);
        else if (node instanceof Element && !node.matches('[lang="vi"], style')) {
          collect(node);
          if (node.shadowRoot) collect(node.shadowRoot);
        }
      }
    }

    function note({ data, parentElement }: Text): void {
      const text = data.trim().replace(/\s+/g, ' ');
      const isSeen = parentElement?.checkVisibility() ?? true;
      if (isSeen && /[À-ÖØ-öø-ỹ]/u.test(text)) found.push(text);
    }
  });
}

function packWords(locale: string): unknown {
  const folder = new URL('../../../packages/packs/register-birth', import.meta.url);
  return openPackFolder(fileURLToPath(folder)).words.get(locale);
}

function wardWords(): unknown {
  return JSON.parse(readFileSync(new URL('../../site/phuong-mau.json', import.meta.url), 'utf8'));
}

/** Strings with Vietnamese letters in them, however deep. */
function wordsOf(...values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return /[À-ÖØ-öø-ỹ]/u.test(value) ? [value] : [];
    return typeof value === 'object' && value
      ? wordsOf(...(Object.values(value) as unknown[]))
      : [];
  });
}

function labelsOf(words: unknown): readonly string[] {
  if (typeof words !== 'object' || !words) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    /^(label|shortLabel)$/.test(key) ? [String(value)] : labelsOf(value),
  );
}
