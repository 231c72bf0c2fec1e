import { expect, fixture, html } from '@open-wc/testing';
import { shownBlocks } from './shown-text.js';

describe('what is shown', () => {
  async function shown(content: unknown) {
    const page = await fixture(html`<div lang="vi">${content}</div>`);
    return shownBlocks(page).map(({ nodes, language, isAnswer }) => {
      const text = nodes.map(({ data }) => data).join('');
      return { text: text.replace(/\s+/g, ' ').trim(), language, isAnswer };
    });
  }
  const texts = async (content: unknown) => (await shown(content)).map(({ text }) => text);

  it('is read paragraph by paragraph, and inline elements with their paragraph', async () => {
    expect(
      await texts(
        html`<h2><span style="display: block">Câu 1</span>Tên?</h2>
          trước
          <p>một <b>hai</b> <i>ba</i><br />bốn</p>
          <ul>
            <li>năm</li>
          </ul>
          sau`,
      ),
    ).to.deep.equal(['Câu 1', 'Tên?', 'trước', 'một hai ba', 'bốn', 'năm', 'sau']);
  });

  it('is neither controls nor what nobody sees', async () => {
    expect(
      await texts(
        html`<button>a</button><input value="b" /><textarea>c</textarea>
          <p hidden>d</p>
          <p style="visibility: hidden">e</p>
          <p aria-hidden="true">f</p>
          <p style="position: absolute; clip-path: inset(50%)">g</p>
          <details>
            <summary>h</summary>
            i
          </details>
          <ul role="listbox" aria-label="x">
            <li role="option" aria-selected="false">j</li>
          </ul>
          <footer>k</footer>
          <details open>
            <summary>“Căn cước” là gì?</summary>
            <p>Thẻ có 12 số.</p>
          </details>`,
      ),
    ).to.deep.equal(['“Căn cước” là gì?', 'Thẻ có 12 số.']);
  });

  it('is followed through shadow roots and slots, in the order of the screen', async () => {
    const host = document.createElement('div');
    host.append('trong khe');
    host
      .attachShadow({ mode: 'open' })
      .append(
        Object.assign(document.createElement('p'), { textContent: 'trước' }),
        document.createElement('slot'),
        Object.assign(document.createElement('p'), { textContent: 'sau' }),
      );
    expect(await texts(host)).to.deep.equal(['trước', 'trong khe', 'sau']);
  });

  it('keeps languages apart, and answers', async () => {
    expect(
      await shown(
        html`<p lang="en">
          Full name <span lang="vi-VN">Họ và tên</span>: <b data-answer>Thử</b>
        </p>`,
      ),
    ).to.deep.equal([
      { text: 'Full name', language: 'en', isAnswer: false },
      { text: 'Họ và tên', language: 'vi', isAnswer: false },
      { text: ':', language: 'en', isAnswer: false },
      { text: 'Thử', language: 'en', isAnswer: true },
    ]);
  });
});
