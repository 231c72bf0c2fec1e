import { expect, oneEvent } from '@open-wc/testing';
import { services } from '@tungbuoc/elements';
import { replaceFetch } from './test-fetch.js';

const base = new URL('/tungbuoc/', document.baseURI).href;

/** A page as a webmaster writes it. Its guides are there before the script is. */
function writePage(): { plain: HTMLElement; guide: HTMLElement } {
  const guide = document.createElement('tb-guide');
  guide.setAttribute('base-path', '/tungbuoc/');
  guide.setAttribute('procedure', 'register-birth');
  guide.append('Gọi 0900 000 000');
  const plain = document.createElement('div');
  plain.dataset['tb'] = 'guide';
  plain.dataset['procedure'] = 'nowhere';
  document.body.append(guide, plain);
  return { plain, guide };
}

describe('the script tag', () => {
  const errors: unknown[][] = [];
  const { error } = console;
  let page: ReturnType<typeof writePage>;

  before(async () => {
    console.error = (...words) => errors.push(words);
    page = writePage();
    const ready = oneEvent(page.guide, 'tb-ready');
    const failed = oneEvent(document, 'tb-failed');
    await import('./loader.js');
    await Promise.all([ready, failed]);
  });
  after(() => {
    console.error = error;
    for (const guide of document.querySelectorAll('tb-guide')) guide.remove();
  });

  it('starts the guides of the page, those in plain elements too', () => {
    expect(page.guide.shadowRoot!.textContent).to.contain('Đăng ký khai sinh');
    expect(page.plain.isConnected).to.equal(false);
    expect(document.querySelectorAll('tb-guide')).to.have.length(2);
  });

  it('says to the webmaster, and not to the person, why one did not start', () => {
    expect(errors).to.have.length(1);
    const [words, cause] = errors[0]!;
    expect(words).to.equal('tungbuoc: pack');
    expect((cause as Error).message).to.contain('/tungbuoc/packs/nowhere.vi.json');
  });

  it('finds packs and data where the page says they are', async () => {
    const { asked, giveBack } = replaceFetch({});
    await services()
      .loadData('sample')
      .catch(() => undefined);
    giveBack();
    expect(asked.map(({ address }) => address)).to.contain(`${base}data/sample.json`);
  });

  it('changes nothing when it is there twice', async () => {
    const first = services();
    const element = customElements.get('tb-guide');
    await import(`${base}tungbuoc.js`);
    await import(new URL('./loader.js?again', import.meta.url).href);
    expect(services() === first).to.equal(true);
    expect(customElements.get('tb-guide') === element).to.equal(true);
    expect(page.guide.shadowRoot!.textContent).to.contain('Đăng ký khai sinh');
    expect(errors).to.have.length(1);
  });
});
