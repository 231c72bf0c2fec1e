import { expect } from '@open-wc/testing';
import { until } from './test-host.js';
import { samplePack } from './test-pack.js';
import { bench, freshServices } from './test-services.js';
import { WordNotes } from './word-notes.js';

const glossary = { terms: [{ term: 'trích lục', plain: 'giấy chép lại' }] };

describe('what stands beside the words', () => {
  let notes: WordNotes;
  let updates: number;

  beforeEach(() => {
    freshServices();
    bench.loadData = (name) =>
      name === 'glossary' ? Promise.resolve(glossary) : Promise.reject(new Error(name));
    updates = 0;
    const host = {
      addController() {},
      removeController() {},
      updateComplete: Promise.resolve(true),
    };
    notes = new WordNotes({ ...host, requestUpdate: () => void (updates += 1) });
  });

  it('is the glossary for readers of Vietnamese, open for those who chose plain words', async () => {
    notes.load(samplePack(), { procedure: 'sample', locale: 'vi' });
    await until(() => updates === 1);
    expect(notes.terms).to.deep.equal(glossary.terms);
    expect(notes.isPlain).to.equal(false);
    notes.load(samplePack(), { procedure: 'sample', locale: 'vi-x-plain' });
    await until(() => updates === 2);
    expect(notes.isPlain).to.equal(true);
    expect(notes.official.size).to.equal(0);
  });

  it('is the label of the official form for everybody else', async () => {
    notes.load(samplePack({ locale: 'en' }), { procedure: 'sample', locale: 'en' });
    await until(() => updates === 1);
    expect(notes.official.get('motherName')).to.equal('Tên mẹ');
    expect(notes.official.get('motherId')).to.equal('Số căn cước');
    expect(notes.terms).to.deep.equal([]);
  });

  it('says nothing of a form of another version, nor of one that is not in Vietnamese', async () => {
    for (const change of [{ version: '2.0.0' }, { locale: 'en' }]) {
      bench.loadProcedure = () => Promise.resolve(samplePack(change));
      const before = updates;
      notes.load(samplePack({ locale: 'en' }), { procedure: 'sample', locale: `en-${updates}` });
      await until(() => updates > before);
      expect(notes.official.size).to.equal(0);
    }
  });

  it('is nothing while it cannot be had, and the last language asked for in the end', async () => {
    bench.loadData = () => Promise.reject(new TypeError('no network'));
    notes.load(samplePack(), { procedure: 'sample', locale: 'vi' });
    notes.load(samplePack({ locale: 'en' }), { procedure: 'sample', locale: 'en' });
    await until(() => updates === 1);
    expect(notes.terms).to.deep.equal([]);
    expect(notes.official.size).to.equal(7);
  });

  it('is fetched once however often the guide is drawn', async () => {
    let asked = 0;
    bench.loadData = () => Promise.resolve(((asked += 1), glossary));
    for (let i = 0; i < 3; i++) notes.load(samplePack(), { procedure: 'sample', locale: 'vi' });
    await until(() => updates === 1);
    expect(asked).to.equal(1);
  });
});
