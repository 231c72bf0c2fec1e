import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';
import { registerFields, upgradePlainElements } from './upgrade.js';

describe('a page whose content system strips unknown tags', () => {
  it('gets its guide from a plain element, with attributes and fallback', () => {
    const page = pageWith(html`
      <main>
        <div
          id="khai-sinh"
          class="rong"
          data-tb="guide"
          data-procedure="register-birth"
          data-submit-url="/api"
          data-text-size="150"
        >
          <a href="tel:0900000000">0900 000 000</a>
        </div>
      </main>
    `);
    const link = page.querySelector('a');
    upgradePlainElements(page);
    const guide = page.querySelector('tb-guide')!;
    expect(attributesOf(guide)).to.deep.include({
      id: 'khai-sinh',
      class: 'rong',
      procedure: 'register-birth',
      'submit-url': '/api',
      'text-size': '150',
    });
    expect(guide.hasAttribute('data-tb')).to.equal(false);
    expect(guide.querySelector('a') === link).to.equal(true);
    expect(page.querySelector('[data-tb]')).to.equal(null);
  });

  it('gets its other widgets in the same way', () => {
    const names = ['reading-controls', 'drafts', 'procedures', 'checklist', 'support'];
    const page = pageWith(html`${names.map((name) => html`<div data-tb=${name}></div>`)}`);
    upgradePlainElements(page);
    expect([...page.children].map(({ localName }) => localName)).to.deep.equal(
      names.map((name) => `tb-${name}`),
    );
  });

  it('makes no handlers of what such a system lets through', () => {
    const page = pageWith(
      html`<div data-tb="support" data-onclick="alert(1)" data-style="x"></div>`,
    );
    upgradePlainElements(page);
    expect(attributesOf(page.querySelector('tb-support')!)).to.deep.equal({});
  });

  it('keeps whatever is not ours', () => {
    const page = pageWith(
      html`<main>
        <div data-tb="map"></div>
        <p>Chào</p>
      </main>`,
    );
    const before = page.innerHTML;
    upgradePlainElements(page);
    expect(page.innerHTML).to.equal(before);
  });

  it('gets the fields that stand in its own forms, and no others', async () => {
    const page = pageWith(html`
      <form>
        <tb-phone-field name="phone"></tb-phone-field>
        <tb-person-id-field name="id"></tb-person-id-field>
      </form>
    `);
    registerFields(page);
    await customElements.whenDefined('tb-phone-field');
    await customElements.whenDefined('tb-person-id-field');
    expect(customElements.get('tb-date-field')).to.equal(undefined);
  });
});

function pageWith(content: TemplateResult): HTMLElement {
  const page = document.createElement('section');
  render(content, page);
  return page;
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}
