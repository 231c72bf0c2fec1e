import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, openGuide } from '../guide/test-guide.js';
import type { GuidePerson } from '../guide/test-guide.js';
import { until } from '../guide/test-host.js';
import { complete } from '../guide/test-pack.js';
import { chooseReading } from '../reading-settings.js';
import { defineReadAloud } from './read-aloud.js';
import { pause, TestSpeech, voice } from './test-speech.js';

/** "Nghe đọc" of a guide, as somebody finds it on the screen. */
function button(person: GuidePerson): HTMLButtonElement | null {
  return person.root.querySelector('tb-read-aloud')?.shadowRoot?.querySelector('button') ?? null;
}

async function pressed(person: GuidePerson, words: string): Promise<void> {
  await until(() => button(person)?.textContent.includes(words));
  button(person)?.click();
  await pause();
}

describe('“Nghe đọc”', () => {
  let speech: TestSpeech;

  before(defineReadAloud);
  beforeEach(() => {
    freshPage();
    chooseReading({ speechRate: 1 });
    speech = TestSpeech.install(voice('vi-VN'));
  });
  afterEach(() => {
    emptyGuides();
    TestSpeech.remove();
  });

  async function open(place?: string): Promise<GuidePerson> {
    const person = await openGuide({ device: 'personal' });
    if (!place) return person;
    person.guide.prefill(complete);
    await person.begin();
    if (person.place !== place) await person.goTo(place);
    return person;
  }

  it('stands on every screen, above the buttons that go on', async () => {
    const person = await open();
    for (const place of ['start', 'registered', 'papers', 'mother-papers', 'review']) {
      if (place === 'registered') await person.begin();
      else if (place !== 'start') await person.goTo(place);
      await until(() => button(person));
      const [listen, actions] = person.root.querySelectorAll('tb-read-aloud, .actions');
      expect(listen?.localName, place).to.equal('tb-read-aloud');
      expect(actions?.className, place).to.equal('actions');
      await expect(person.guide).to.be.accessible();
    }
  });

  it('reads what is shown, in the same order, and one sentence at a time', async () => {
    speech.speaksOn = true;
    const person = await open('mother-papers');
    await pressed(person, 'Nghe đọc');
    await until(() => button(person)?.textContent.includes('Nghe đọc'));
    expect(speech.texts).to.deep.equal([
      'Thủ tục mẫu',
      'Bước hai trong ba bước, Người mẹ',
      'Câu hai chấm hai',
      'Giấy tờ của mẹ',
      'Số căn cước',
      'không không một, một chín không, không không không, không không không, đủ mười hai số',
      'Nơi cấp',
      'Ghi chú (không bắt buộc)',
    ]);
  });

  it('says nothing by itself', async () => {
    const person = await open('registered');
    await until(() => button(person));
    await pause();
    expect(speech.said).to.deep.equal([]);
  });

  it('begins from the beginning when it is pressed again', async () => {
    const person = await open('registered');
    await pressed(person, 'Nghe đọc');
    await until(() => speech.speaking);
    await speech.finish();
    await pressed(person, 'Dừng đọc');
    expect(speech.speaking).to.equal(false);
    await pressed(person, 'Nghe đọc');
    await until(() => speech.said.length === 3);
    expect(speech.texts[2]).to.equal(speech.texts[0]);
  });

  const endings: Readonly<Record<string, (person: GuidePerson) => unknown>> = {
    'another screen comes': (person) => person.goTo('has-papers'),
    'the person answers': (person) => person.answer('registered', 'no'),
    'Escape is pressed': () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    'the page is left': () => dispatchEvent(new Event('pagehide')),
    'the guide is taken away': ({ guide }) => guide.remove(),
  };
  for (const [title, end] of Object.entries(endings)) {
    it(`is silent when ${title}`, async () => {
      const person = await open('registered');
      await pressed(person, 'Nghe đọc');
      await until(() => speech.speaking);
      await end(person);
      await pause();
      expect(speech.speaking).to.equal(false);
      expect(CSS.highlights.has('tb-reading')).to.equal(false);
      const { length } = speech.said;
      await pause();
      expect(speech.said).to.have.length(length);
    });
  }

  it('is read slowly or fast, from the sentence in which that was chosen', async () => {
    const person = await open('registered');
    await pressed(person, 'Nghe đọc');
    await until(() => speech.speaking);
    const radios = person.root
      .querySelector('tb-read-aloud')
      ?.shadowRoot?.querySelectorAll<HTMLInputElement>('input');
    radios?.[0]?.click();
    await until(() => speech.said.length === 2);
    expect(speech.said.map(({ rate }) => rate)).to.deep.equal([1, 0.75]);
    expect(speech.texts[1]).to.equal(speech.texts[0]);
    await expect(person.guide).to.be.accessible();
  });

  it('comes back, with a word about it, when the engine fails', async () => {
    speech.fault = 'synthesis-failed';
    const person = await open('registered');
    await pressed(person, 'Nghe đọc');
    await until(() => button(person)?.textContent.includes('Nghe đọc'));
    const region = person.root.querySelector('tb-read-aloud')?.shadowRoot?.querySelector('[role]');
    expect(region?.textContent).to.contain('Máy chưa đọc được');
  });

  it('is not there without a voice, comes when one comes, and goes with it', async () => {
    speech.offer();
    const person = await open('registered');
    await pause();
    expect(button(person)).to.equal(null);
    speech.offer(voice('en-US'));
    await pause();
    expect(button(person)).to.equal(null);
    speech.offer(voice('vi_VN'));
    await until(() => button(person));
    speech.offer();
    await until(() => !button(person));
  });
});
