import { expect } from '@open-wc/testing';
import { PackError } from '@tungbuoc/core';
import { createFiles, FileError } from './pack-files.js';
import { json, replaceFetch } from './test-fetch.js';
import type { Answers } from './test-fetch.js';

const pack = {
  formatVersion: 1,
  id: 'sample',
  version: '1.0.0',
  locale: 'vi',
  title: 'Thủ tục mẫu',
  summary: 'Chỉ để thử.',
  validFrom: '2026-01-01',
  lastVerified: '2026-11-01',
  legalBasis: [],
  steps: [
    {
      id: 'only',
      title: 'Bước',
      screens: [{ id: 'name', fields: [{ id: 'name', kind: 'name', label: 'Tên?' }] }],
    },
  ],
};
const layout = { formatVersion: 1, procedure: 'sample', blocks: [{ kind: 'motto' }] };
const elsewhere = 'https://packs.example.com';
const here = location.origin;
const base = 'https://cdn.example.com/tungbuoc/';

describe('the files of a guide', () => {
  let giveBack: () => void = () => {};
  afterEach(() => giveBack());

  describe('of a shipped pack', () => {
    it('lie beside the script, one for each language', async () => {
      const { files, asked } = served({ [`${base}packs/sample.en.json`]: json(pack) });
      const request = { procedure: 'sample', locale: 'en' };
      expect(await files.loadProcedure(request)).to.deep.equal(pack);
      expect(asked.map(({ address }) => address)).to.deep.equal([`${base}packs/sample.en.json`]);
    });

    it('tell the server nothing of the page they are for', async () => {
      const { files, asked } = served({ [`${base}packs/sample.vi.json`]: json(pack) });
      await files.loadProcedure({ procedure: 'sample', locale: 'vi' });
      expect(asked[0]?.init?.referrerPolicy).to.equal('no-referrer');
    });

    it('have their recordings beside them', async () => {
      const audio = [{ locale: 'tyz', name: 'Tiếng Tày', files: { Bước: 'sample/audio/a.mp3' } }];
      const { files } = served({ [`${base}packs/sample.vi.json`]: json({ ...pack, audio }) });
      const found = await files.loadProcedure({ procedure: 'sample', locale: 'vi' });
      expect(found.audio?.[0]?.files).to.deep.equal({
        Bước: `${base}packs/sample/audio/a.mp3`,
      });
    });

    it('are read in Vietnamese where nobody has translated them', async () => {
      const { files } = served({ [`${base}packs/sample.vi.json`]: json(pack) });
      const found = await files.loadProcedure({ procedure: 'sample', locale: 'en' });
      expect(found.locale).to.equal('vi');
    });

    it('have names that lead nowhere else', async () => {
      const { files, asked } = served({});
      for (const procedure of ['../secret', 'a/b', 'a.b', 'https:', '', 'a'.repeat(81)]) {
        expect(await codeOf(files.loadProcedure({ procedure, locale: 'vi' }))).to.equal('name');
      }
      expect(await codeOf(files.loadProcedure({ procedure: 'a', locale: '../..' }))).to.equal(
        'name',
      );
      expect(await codeOf(files.loadData('../packs/a'))).to.equal('name');
      expect(asked).to.deep.equal([]);
    });

    it('say why they could not be had', async () => {
      const sample = { procedure: 'sample', locale: 'vi' };
      const { files } = served({});
      expect(await codeOf(files.loadProcedure(sample))).to.equal('status');
      const broken = served({ [`${base}packs/sample.vi.json`]: () => new Response('<html>') });
      expect(await codeOf(broken.files.loadProcedure(sample))).to.equal('json');
      const offline = served({
        [`${base}packs/sample.vi.json`]: () => Promise.reject(new TypeError('down')),
      });
      const error = await errorOf(offline.files.loadProcedure(sample));
      expect(error).to.include({ name: 'FileError', code: 'network' });
      expect((error.cause as Error).message).to.equal('down');
    });

    it('hold the print layout', async () => {
      const { files } = served({ [`${base}packs/sample.print.json`]: json(layout) });
      expect(await files.loadPrintLayout({ procedure: 'sample', locale: 'en' })).to.deep.equal(
        layout,
      );
    });
  });

  describe('beside a pack', () => {
    const about = { formatVersion: 1, procedure: 'sample', locale: 'vi', facts: [], sites: [] };
    const transfer = { formatVersion: 1, procedure: 'sample', site: 'portal', tabs: [] };
    const src = '/packs/own.{locale}.json';

    it('say what to know, in Vietnamese where nobody has translated it', async () => {
      const { files } = served({ [`${base}packs/sample.about.vi.json`]: json(about) });
      const found = await files.loadAbout({ procedure: 'sample', locale: 'en' });
      expect(found).to.deep.equal(about);
      expect(await files.loadAbout({ procedure: 'other', locale: 'en' })).to.equal(undefined);
    });

    it('hold the order of the official site, in one language', async () => {
      const { files } = served({ [`${base}packs/sample.transfer.json`]: json(transfer) });
      const found = await files.loadTransfer({ procedure: 'sample', locale: 'en' });
      expect(found).to.deep.equal(transfer);
    });

    it('are checked when they come from elsewhere', async () => {
      const { files } = served({
        [`${here}/packs/own.about.en.json`]: json({ ...about, locale: 'en' }),
        [`${here}/packs/own.transfer.json`]: json({ tabs: 'none' }),
      });
      expect((await files.loadAbout({ src, locale: 'en' }))?.locale).to.equal('en');
      const refused = await errorOf(files.loadTransfer({ src, locale: 'en' }));
      expect(refused).to.be.instanceOf(PackError);
    });

    it('are not looked for where a pack has one address for everything', async () => {
      const { files, asked } = served({ [`${here}/own.json`]: json(pack) });
      expect(await files.loadAbout({ src: '/own.json', locale: 'vi' })).to.equal(undefined);
      expect(asked).to.deep.equal([]);
    });
  });

  describe('of somebody else’s pack', () => {
    it('come from the page’s own origin, and from those that the ward names', async () => {
      const { files } = served({
        [`${here}/packs/own.vi.json`]: json(pack),
        [`${elsewhere}/own.json`]: json(pack),
      });
      const own = await files.loadProcedure({ src: '/packs/own.{locale}.json', locale: 'vi' });
      expect(own.id).to.equal('sample');
      const foreign = { src: `${elsewhere}/own.json`, locale: 'vi', packOrigins: [elsewhere] };
      expect((await files.loadProcedure(foreign)).id).to.equal('sample');
    });

    it('are not even asked for anywhere else', async () => {
      const { files, asked } = served({ [`${elsewhere}/own.json`]: json(pack) });
      const sources = [
        `${elsewhere}/own.json`,
        '//packs.example.com/own.json',
        'data:application/json,{}',
        `blob:${here}/1`,
        `${elsewhere}.evil.example/own.json`,
      ];
      for (const src of sources) {
        const request = { src, locale: 'vi', packOrigins: ['https://other.example.com'] };
        expect(await codeOf(files.loadProcedure(request)), src).to.equal('origin');
        expect(await codeOf(files.loadPrintLayout(request)), src).to.equal('origin');
      }
      expect(asked).to.deep.equal([]);
    });

    it('are checked before anybody sees them', async () => {
      const steps = [{ ...pack.steps[0], screens: [] }];
      const { files } = served({ [`${here}/own.json`]: json({ ...pack, steps }) });
      expect(await errorOf(files.loadProcedure({ src: '/own.json', locale: 'vi' }))) //
        .to.be.instanceOf(PackError);
      const print = served({ [`${here}/own.print.json`]: json({ blocks: 'all' }) });
      expect(
        await errorOf(print.files.loadPrintLayout({ src: '/own.{locale}.json', locale: 'vi' })),
      ).to.be.instanceOf(PackError);
    });

    it('may leave out the print layout, but not by a broken network', async () => {
      const request = { src: '/own.{locale}.json', locale: 'vi' };
      const { files } = served({});
      expect(await files.loadPrintLayout(request)).to.equal(undefined);
      const offline = served({
        [`${here}/own.print.json`]: () => Promise.reject(new TypeError('down')),
      });
      expect(await codeOf(offline.files.loadPrintLayout(request))).to.equal('network');
    });
  });

  it('of the ward are used as far as they can be', async () => {
    const { files } = served({
      [`${here}/ward.json`]: json({ name: 'Mẫu', phone: '0900 000 000', holidays: 7 }),
      [`${here}/other.json`]: json({ phone: '0900 000 000' }),
    });
    expect(await files.loadWard(`${here}/ward.json`)).to.deep.equal({
      name: 'Mẫu',
      phone: '0900 000 000',
    });
    expect(await errorOf(files.loadWard(`${here}/other.json`))).to.be.instanceOf(TypeError);
  });

  it('of the ward are fetched once, for everything that stands on the page', async () => {
    const point = { id: 'to-3', name: 'Điểm', place: 'Nhà văn hóa', from: '2026-11-01' };
    const weekly = [{ days: [3], from: '07:30', to: '11:30' }];
    const servicePoints = [{ ...point, to: '2026-12-01', weekly }, point];
    const address = `${here}/ward.json`;
    const { files, asked } = served({ [address]: json({ name: 'Mẫu', servicePoints }) });
    await files.loadWard(address);
    expect(await files.loadServicePoints(address)).to.deep.equal(servicePoints.slice(0, 1));
    expect(asked).to.have.length(1);
  });

  it('that list the procedures lie beside them, in Vietnamese where not translated', async () => {
    const { files, asked } = served({ [`${base}packs/catalogue.vi.json`]: json([]) });
    expect(await files.loadCatalogue('en')).to.deep.equal([]);
    expect(asked.map(({ address }) => address)).to.deep.equal([
      `${base}packs/catalogue.en.json`,
      `${base}packs/catalogue.vi.json`,
    ]);
  });

  describe('with reference data', () => {
    const address = `${base}data/communes.json`;

    it('are fetched once, however many fields ask', async () => {
      const { files, asked } = served({ [address]: json([1]) });
      const [one, other] = await Promise.all([
        files.loadData('communes'),
        files.loadData('communes'),
      ]);
      await files.loadData('communes');
      expect(one).to.equal(other);
      expect(asked).to.have.length(1);
    });

    it('are asked for again after a failure', async () => {
      let online = false;
      const { files } = served({
        [address]: () => (online ? json([1])() : Promise.reject(new TypeError('down'))),
      });
      expect(await codeOf(files.loadData('communes'))).to.equal('network');
      online = true;
      expect(await files.loadData('communes')).to.deep.equal([1]);
    });
  });

  function served(answers: Answers) {
    giveBack();
    const replaced = replaceFetch(answers);
    ({ giveBack } = replaced);
    return { files: createFiles(base), asked: replaced.asked };
  }
});

async function errorOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error('nothing was refused');
    },
    (error: unknown) => error as Error,
  );
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await errorOf(promise);
  return error instanceof FileError ? error.code : String(error);
}
