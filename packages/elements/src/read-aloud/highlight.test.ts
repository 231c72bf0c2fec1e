import { expect, fixture, html } from '@open-wc/testing';
import { highlight } from './highlight.js';
import { passages } from './passages.js';
import type { Passage } from './passages.js';
import { shownBlocks } from './shown-text.js';

describe('the sentence that is being read', () => {
  let place: HTMLElement;
  let all: readonly Passage[];

  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
    const root = place.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.append(
      'Một câu. Câu ',
      Object.assign(document.createElement('b'), { textContent: 'hai' }),
      ' đây.',
    );
    root.append(paragraph);
    all = passages(shownBlocks(root));
  });
  afterEach(() => highlight());

  const marked = () =>
    [...(CSS.highlights.get('tb-reading') ?? [])].map((range) => (range as Range).toString());

  it('is highlighted, across the elements in it, and no text is changed', () => {
    const before = place.shadowRoot?.innerHTML;
    highlight(all[0]);
    expect(marked()).to.deep.equal(['Một câu.']);
    highlight(all[1]);
    expect(marked().join('')).to.equal('Câu hai đây.');
    expect(place.shadowRoot?.innerHTML).to.equal(before);
    highlight();
    expect(CSS.highlights.has('tb-reading')).to.equal(false);
  });

  it('is drawn by a rule in its own shadow root, once', () => {
    highlight(all[0]);
    highlight(all[1]);
    const sheets = place.shadowRoot!.adoptedStyleSheets;
    expect(sheets).to.have.length(1);
    expect(sheets[0]?.cssRules[0]?.cssText).to.match(/::highlight\(tb-reading\).*underline/);
  });

  it('marks its whole paragraph in browsers without highlights', () => {
    const own = Object.getOwnPropertyDescriptor(CSS, 'highlights')!;
    Reflect.deleteProperty(CSS, 'highlights');
    highlight(all[0]);
    const paragraph = place.shadowRoot!.querySelector('p')!;
    const { backgroundColor, color, textDecorationLine } = getComputedStyle(paragraph);
    expect([backgroundColor, color, textDecorationLine]).to.deep.equal([
      'rgb(255, 226, 122)',
      'rgb(0, 0, 0)',
      'underline',
    ]);
    highlight();
    expect(paragraph.getAttributeNames()).to.deep.equal([]);
    Object.defineProperty(CSS, 'highlights', own);
  });

  it('comes into view only when it is out of it', async () => {
    highlight(all[0]);
    expect(scrollY).to.equal(0);
    place.style.marginBlock = '3000px';
    highlight(all[1]);
    while (scrollY === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    place.style.marginBlock = '';
  });
});
