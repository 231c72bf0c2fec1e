import { expect } from '@open-wc/testing';
import { LiveRegion } from './live-region.js';

describe('words for a screen reader', () => {
  let element: HTMLElement;
  let said: string[];
  let watch: MutationObserver;

  beforeEach(() => {
    element = document.createElement('div');
    document.body.append(element);
    said = [];
    watch = new MutationObserver(() => {
      if (element.textContent) said.push(element.textContent);
    });
    watch.observe(element, { childList: true });
  });
  afterEach(() => {
    watch.disconnect();
    element.remove();
  });

  /** Ends when `count` messages were said. */
  async function heard(count: number): Promise<readonly string[]> {
    while (said.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    return said;
  }

  it('are there at once when nothing else is being said', () => {
    LiveRegion.of(element).say('Đã lưu');
    expect(element.textContent).to.equal('Đã lưu');
  });

  it('are all said, in order, however quickly they follow: none of 20 is lost', async () => {
    const messages = Array.from({ length: 20 }, (_, i) => `Tin ${i}`);
    for (const [i, message] of messages.entries()) {
      LiveRegion.of(element).say(message);
      if (i % 3 === 0) await Promise.resolve();
    }
    expect(await heard(20)).to.deep.equal(messages);
  });

  it('are said once when they come twice in a row, and again after others', async () => {
    for (const message of ['Mất mạng', 'Mất mạng', 'Đã lưu', 'Mất mạng']) {
      LiveRegion.of(element).say(message);
    }
    expect(await heard(3)).to.deep.equal(['Mất mạng', 'Đã lưu', 'Mất mạng']);
  });

  it('make room when there is nothing more to say, and can be said anew then', async () => {
    const region = LiveRegion.of(element);
    for (const message of ['Đã lưu', '', 'Đã lưu']) region.say(message);
    await heard(2);
    expect(said).to.deep.equal(['Đã lưu', 'Đã lưu']);
    region.say('');
    while (element.textContent) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(said).to.have.length(2);
  });
});
