import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, openGuide } from '../guide/test-guide.js';
import { until } from '../guide/test-host.js';
import { defineReadAloud } from '../read-aloud/read-aloud.js';
import { TestSpeech, voice } from '../read-aloud/test-speech.js';
import { chooseReading, readingSettings } from '../reading-settings.js';
import { register } from '../register.js';
import { ReadingControls } from './reading-controls.js';

describe('read aloud among the reading controls', () => {
  let speech: TestSpeech;
  let bar: ReadingControls;

  before(defineReadAloud);
  beforeEach(() => {
    freshPage();
    chooseReading({ speechRate: 1 });
    speech = TestSpeech.install(voice('vi-VN'));
    register('tb-reading-controls', ReadingControls);
    bar = new ReadingControls();
    bar.whole = true;
    document.body.append(bar);
  });
  afterEach(() => {
    bar.remove();
    chooseReading({ speechRate: 1 });
    emptyGuides();
    TestSpeech.remove();
  });

  const button = (words: string) =>
    [...(bar.shadowRoot?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent.trim() === words,
    );

  it('chooses the speed for the whole site', async () => {
    await until(() => button('Nhanh'));
    button('Nhanh')?.click();
    await until(() => button('Nhanh')?.getAttribute('aria-pressed') === 'true');
    expect(readingSettings().speechRate).to.equal(1.25);
    await expect(bar).to.be.accessible();
  });

  it('reads the guide of the page', async () => {
    const person = await openGuide({ device: 'personal' });
    await until(() =>
      person.root.querySelector('tb-read-aloud')?.shadowRoot?.querySelector('button'),
    );
    bar.requestUpdate();
    await until(() => button('Nghe đọc'));
    button('Nghe đọc')?.click();
    await until(() => speech.texts.includes('Thủ tục mẫu'));
  });
});
