import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, openGuide } from '../guide/test-guide.js';
import type { GuidePerson } from '../guide/test-guide.js';
import { until } from '../guide/test-host.js';
import { samplePack } from '../guide/test-pack.js';
import { bench } from '../guide/test-services.js';
import { play } from './recording.js';
import { defineReadAloud } from './read-aloud.js';
import { pause, TestSpeech, voice } from './test-speech.js';

const tone = new URL('/packages/elements/src/read-aloud/test-tone.wav', location.href).href;
const mute = () => Object.assign(new Audio(), { muted: true });

describe('a recording', () => {
  const never = new AbortController().signal;

  it('is really played, from its beginning to its end', async () => {
    const audio = mute();
    const events: string[] = [];
    for (const type of ['playing', 'ended']) {
      audio.addEventListener(type, () => events.push(type));
    }
    const started = () => events.push('started');
    expect(await play({ audio, address: tone, rate: 1, started }, never)).to.equal(true);
    expect(events).to.deep.equal(['playing', 'started', 'ended']);
    expect(audio.currentTime).to.be.closeTo(0.3, 0.05);
  });

  it('is silent at once when it is stopped', async () => {
    const audio = mute();
    const stopping = new AbortController();
    const playing = { audio, address: tone, rate: 0.75, started: () => stopping.abort() };
    expect(await play(playing, stopping.signal)).to.equal(true);
    expect(audio.paused).to.equal(true);
    expect(audio.playbackRate).to.equal(0.75);
  });

  it('that cannot be had is not heard', async () => {
    const playing = { audio: mute(), address: `${tone}.not`, rate: 1, started: () => {} };
    expect(await play(playing, never)).to.equal(false);
  });
});

describe('a pack with recordings', () => {
  let speech: TestSpeech;

  before(defineReadAloud);
  beforeEach(() => {
    freshPage();
    speech = TestSpeech.install();
    speech.speaksOn = true;
  });
  afterEach(() => {
    emptyGuides();
    TestSpeech.remove();
  });

  async function open(locale: string): Promise<GuidePerson> {
    const files = { 'Đã đăng ký chưa?': tone, Rồi: `${tone}?2`, 'Trước hết': `${tone}?3` };
    bench.loadProcedure = () =>
      Promise.resolve({
        ...samplePack(),
        audio: [{ locale, name: locale === 'vi' ? 'Giọng cô Thử' : 'Tiếng Tày', files }],
      });
    const person = await openGuide({ device: 'personal' });
    await person.begin();
    return person;
  }

  const inner = (person: GuidePerson) => person.root.querySelector('tb-read-aloud')?.shadowRoot;
  const words = (person: GuidePerson) => inner(person)?.querySelector('button')?.textContent ?? '';

  /** Listens to the end; gives what was marked while it was heard. */
  async function listen(person: GuidePerson): Promise<string[]> {
    await until(() => words(person).includes('Nghe đọc'));
    inner(person)?.querySelector('button')?.click();
    await until(() => words(person).includes('Dừng đọc'));
    const marked: string[] = [];
    while (words(person).includes('Dừng đọc')) {
      const ranges = [...(CSS.highlights.get('tb-reading') ?? [])] as Range[];
      const text = ranges.join('').trim();
      if (text && marked.at(-1) !== text) marked.push(text);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return marked;
  }

  it('is heard without any voice: what was recorded, in the order of the screen', async () => {
    const person = await open('tyz');
    expect(await listen(person)).to.deep.equal(['Trước hết', 'Đã đăng ký chưa?', 'Rồi']);
    expect(speech.said).to.deep.equal([]);
    await expect(person.guide).to.be.accessible();
  });

  it('has no button on a screen of which nothing was recorded', async () => {
    const person = await open('tyz');
    await until(() => words(person).includes('Nghe đọc'));
    await person.goTo('mother-name');
    await until(() => !inner(person)?.querySelector('button'));
  });

  it('in Vietnamese leaves the rest to the voice of this device', async () => {
    const person = await open('vi');
    speech.offer(voice('vi-VN'));
    const marked = await listen(person);
    expect(marked).to.include.members(['Trước hết', 'Đã đăng ký chưa?', 'Rồi']);
    expect(speech.texts).to.include.members(['Thủ tục mẫu', 'Câu một chấm một', 'Chưa']);
    expect(speech.texts).to.not.include('Rồi');
    expect(inner(person)?.querySelector('fieldset')?.textContent).to.contain('Tốc độ đọc');
  });

  it('in another language can be chosen beside the voice', async () => {
    const person = await open('tyz');
    speech.offer(voice('vi-VN'));
    await until(() => inner(person)?.querySelectorAll('fieldset input').length === 2);
    const names = [...(inner(person)?.querySelectorAll('label') ?? [])].map((label) =>
      label.textContent.trim(),
    );
    expect(names).to.deep.equal(['Tiếng Việt', 'Tiếng Tày']);
    inner(person)?.querySelectorAll('input')[1]?.click();
    await pause();
    expect(await listen(person)).to.deep.equal(['Trước hết', 'Đã đăng ký chưa?', 'Rồi']);
    expect(speech.said).to.deep.equal([]);
    inner(person)?.querySelectorAll('input')[0]?.click();
  });
});
