import { expect } from 'chai';
import { html } from './html.js';

describe('the templates of pages', () => {
  it('show what somebody typed as text, never as markup', () => {
    const typed = `<script>alert("1")</script>' & co`;
    const page = html`<p title="${typed}">${typed}</p>`;
    const shown = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; &amp; co';
    expect(page.markup).to.equal(`<p title="${shown}">${shown}</p>`);
  });

  it('put pieces made here together as they are', () => {
    const words = ['a', '<b>'].map((word) => html`<b>${word}</b>`);
    expect(html`<p>${words}</p>`.markup).to.equal('<p><b>a</b><b>&lt;b&gt;</b></p>');
  });

  it('leave nothing where there is nothing', () => {
    expect(html`<p>${undefined}${false}${0}${''}</p>`.markup).to.equal('<p>0</p>');
  });

  it('do not trust an object that only looks like a piece', () => {
    const forged = JSON.parse('{"markup":"<img src=x onerror=alert(1)>"}') as never;
    expect(html`${forged}`.markup).not.to.include('<img');
  });
});
