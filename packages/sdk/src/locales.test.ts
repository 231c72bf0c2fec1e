import { msg } from '@lit/localize';
import { expect } from '@open-wc/testing';
import { useLocale } from './locales.js';

describe('the language of the page', () => {
  afterEach(() => useLocale('vi'));

  it('is Vietnamese until somebody names another', async () => {
    expect(await useLocale('')).to.equal('vi');
    expect(startWord()).to.equal('Bắt đầu');
  });

  it('is English, with its words, as soon as that is named', async () => {
    expect(await useLocale('en')).to.equal('en');
    expect(startWord()).to.equal('Start');
  });

  it('is Vietnamese again when that is named', async () => {
    await useLocale('en');
    expect(await useLocale('vi')).to.equal('vi');
    expect(startWord()).to.equal('Bắt đầu');
  });

  it('has the Vietnamese words in plain Vietnamese, too', async () => {
    await useLocale('en');
    expect(await useLocale('vi-x-plain')).to.equal('vi-x-plain');
    expect(startWord()).to.equal('Bắt đầu');
  });

  it('stays as it is when nobody speaks the one that is named', async () => {
    await useLocale('en');
    for (const unknown of ['', 'fr', 'EN', '__proto__', 'constructor', 'toString']) {
      expect(await useLocale(unknown), unknown).to.equal('en');
    }
    expect(startWord()).to.equal('Start');
  });
});

/** As the start of a guide says it. */
function startWord(): string {
  return msg('Bắt đầu', { id: 'start' });
}
