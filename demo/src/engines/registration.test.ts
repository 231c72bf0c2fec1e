import { expect } from 'chai';
import { KeyboardPerson } from '../e2e/keyboard.js';
import { story } from '../e2e/story.js';
import { begin, placeOf, waitToArrive, walk } from '../e2e/walk.js';
import type { Engine, EnginePage } from './engine.js';
import { launchEngine } from './launch-engine.js';
import { goRound } from './focus-round.js';
import { watchWardSite } from './watched-site.js';
import type { WatchedSite } from './watched-site.js';

const told = story('married-parents');
const next = 'Tiếp tục';

describe('registering a birth by keyboard alone', () => {
  let engine: Engine;
  let site: WatchedSite;
  let page: EnginePage;
  let person: KeyboardPerson;

  before(async () => {
    site = await watchWardSite(told.today);
    engine = await launchEngine();
  });
  beforeEach(async () => {
    page = await engine.open();
    person = new KeyboardPerson(page);
    await page.goto(`${site.address}/khai-sinh.html`);
    await page.waitForFunction(placeIs, 'start');
    await begin(page, person, { device: 'Máy của tôi', start: 'Bắt đầu' });
  });
  afterEach(() => {
    expect(site.faults.splice(0)).to.deep.equal([]);
  });
  after(async () => {
    await engine.close();
    await site.stop();
  });

  it('never traps or loses the keyboard, from the first question to the review', async () => {
    const places = await walk({
      page,
      person,
      story: told,
      next,
      onScreen: async (place) => {
        expect(await goRound(page), place).to.deep.equal([]);
      },
    });
    expect(places).to.deep.equal(told.expected.path);
    expect(await goRound(page), 'review').to.deep.equal([]);
  });

  it('leads from each line of an error summary to its field', async () => {
    let summaries = 0;
    const onArrive = async (place: string) => {
      await person.press(next);
      if (await passed(place)) return;
      summaries += 1;
      for (let line = 0; line < (await summaryLines()); line++) await follow(line);
      await toSummary();
    };
    const places = await walk({ page, person, story: told, next, onArrive });
    expect(places).to.deep.equal(told.expected.path);
    expect(summaries).to.be.at.least(15);
  });

  it('goes on after a reload, corrects at the review, and comes to the receipt', async () => {
    await walk({ page, person, story: told, next, until: 'requester-name' });
    await page.reload();
    await page.waitForFunction(hasButton, 'Làm tiếp');
    await person.press('Làm tiếp');
    await waitToArrive(page, 'start');
    expect(await placeOf(page)).to.equal('requester-name');
    await walk({ page, person, story: told, next });
    await correct('Người đi đăng ký', 'Sửa Họ, chữ đệm, tên người yêu cầu', ' Hai');
    await person.press('Nộp hồ sơ');
    await page.waitForFunction(hasReference, undefined);
    expect(await goRound(page), 'receipt').to.deep.equal([]);
  });

  it('goes back by the button and by the browser, and finds the answers', async () => {
    await walk({ page, person, story: told, next, until: 'birth-date' });
    await person.press('Quay lại');
    await waitToArrive(page, 'birth-date');
    expect(await placeOf(page)).to.equal('child-count');
    expect(await answer('childCount')).to.equal('1');
    await page.evaluate(() => history.back());
    await waitToArrive(page, 'child-count');
    expect(await placeOf(page)).to.equal('foreign-parent');
    expect(await answer('foreignParent')).to.equal('no');
    await walk({ page, person, story: told, next, until: 'bundle' });
  });

  /** Whether the screen was left: nothing on it must be answered. Comes back to it. */
  async function passed(place: string): Promise<boolean> {
    await page.waitForFunction(hasLeftOrSays, place);
    if ((await placeOf(page)) === place) return false;
    await waitToArrive(page, place);
    const after = await placeOf(page);
    await person.press('Quay lại');
    await waitToArrive(page, after);
    return true;
  }

  function summaryLines(): Promise<number> {
    return page.evaluate(
      () => document.querySelector('tb-guide')!.shadowRoot!.querySelectorAll('.summary a').length,
    );
  }

  /** Firefox's driver loses the window when Tab goes round the page; so each way begins on top. */
  async function toSummary(): Promise<void> {
    await page.evaluate(() => {
      const root = document.querySelector('tb-guide')!.shadowRoot!;
      root.querySelector<HTMLElement>('.summary')!.focus();
    });
  }

  /** From the summary, which has the focus, to this line, and by Enter to its field. */
  async function follow(line: number): Promise<void> {
    await toSummary();
    for (let press = 0; press <= line; press++) await page.keyboard.press('Tab');
    const link = await person.focused();
    expect(link?.control).to.equal('a');
    await page.keyboard.press('Enter');
    expect((await person.focused())?.path, link?.text).to.not.equal('');
  }

  /** Presses `Sửa` of an answer, adds to it, and returns to the review. */
  async function correct(step: string, button: string, more: string): Promise<void> {
    await page.waitForFunction(placeIs, 'review');
    await person.press(button);
    await waitToArrive(page, 'review');
    const place = await placeOf(page);
    await person.tabTo(step, ({ path, control }) => path !== '' && control !== 'h2');
    await page.keyboard.press('End');
    await page.keyboard.type(more);
    await person.press(next);
    await waitToArrive(page, place);
    expect(await placeOf(page)).to.equal('review');
  }

  async function answer(fieldId: string): Promise<unknown> {
    return page.evaluate(
      (id) =>
        (document.querySelector('tb-guide') as unknown as { answers: Record<string, unknown> })
          .answers[id],
      fieldId,
    );
  }
});

function placeIs(place: string): boolean {
  const root = document.querySelector('tb-guide')?.shadowRoot;
  return root?.querySelector('[data-place]')?.getAttribute('data-place') === place;
}

function hasButton(words: string): boolean {
  const root = document.querySelector('tb-guide')?.shadowRoot;
  return [...(root?.querySelectorAll('button') ?? [])].some(
    (button) => button.textContent.trim() === words,
  );
}

function hasReference(): boolean {
  return document.querySelector('tb-guide')?.shadowRoot?.querySelector('.reference') !== null;
}

function hasLeftOrSays(place: string): boolean {
  const root = document.querySelector('tb-guide')?.shadowRoot;
  const here = root?.querySelector('[data-place]')?.getAttribute('data-place');
  return here !== place || root?.querySelector('.summary') !== null;
}
