import { expect } from 'chai';
import { TestPack } from './test-pack.js';

describe('the place of a problem', () => {
  let pack: TestPack;

  beforeEach(() => {
    pack = new TestPack();
  });

  afterEach(() => pack.remove());

  it('is the line in the file with the words', () => {
    const from = '"hint": "Viết ngắn gọn."';
    const line = pack.lineOf('locales/vi.json', from);
    const long = Array(26).fill('dài').join(' ');
    pack.write('locales/vi.json', pack.text('locales/vi.json').replace(from, `"hint": "${long}"`));

    expect(pack.problems()).to.deep.equal([
      `locales/vi.json:${line}: steps.request.screens.content.fields.content.hint: ` +
        '26 words; say it in 25, better in 12',
    ]);
  });

  it('is the line of what is nearest, where words are missing', () => {
    const label = /\n *"label": "Ông\/bà cần việc gì\?",/;
    pack.write('locales/vi.json', pack.text('locales/vi.json').replace(label, ''));
    const line = pack.lineOf('locales/vi.json', '"hint": "Viết ngắn gọn."') - 1;

    expect(pack.problems()[0]).to.match(
      new RegExp(`^locales/vi\\.json:${line}: .*fields\\.content\\.label: is missing`),
    );
  });

  it('is the line at which a file stops being JSON', () => {
    const text = pack.text('procedure.json').replace('"id": "thu",', '"id": "thu"');
    pack.write('procedure.json', text);
    const line = pack.lineOf('procedure.json', '"version"');

    expect(pack.problems()).to.deep.equal([
      `procedure.json:${line}: is not JSON; a comma or a quotation mark may be missing`,
    ]);
  });

  it('is the second of two keys of one name, of which a reader gets the last', () => {
    const text = pack.text('locales/vi.json');
    pack.write('locales/vi.json', text.replace('"title"', '"summary": "Khác.",\n  "title"'));
    const line = pack.lineOf('locales/vi.json', '"summary": "Để thử."');

    expect(pack.problems()).to.deep.equal([
      `locales/vi.json:${line}: "summary" stands here a second time; keep one of them`,
    ]);
  });

  it('is told once, not for each language', () => {
    pack.write('locales/en.json', { title: 'A try' });
    pack.change('procedure.json', ({ steps }) => {
      const field = steps[0]?.screens[1]?.fields[0];
      if (field) field['kind'] = 'telephone';
    });

    const kinds = pack.problems().filter((line) => line.includes('.kind: is not one of'));
    expect(kinds).to.have.length(1);
    expect(kinds[0]).to.match(
      /^procedure\.json:\d+: steps\.person\.screens\.phone\.fields\.phone/,
    );
  });

  describe('in a block', () => {
    beforeEach(() => {
      pack.write('../blocks/contact.json', {
        screens: [
          { id: '*-mail', fields: [{ id: '*Mail', kind: 'text', format: 'email' }] },
          {
            id: '*-chat',
            when: { field: '*Mail', answered: true },
            fields: [{ id: '*Chat', kind: 'text' }],
          },
        ],
      });
      pack.write('../blocks/locales/vi.json', {
        contact: {
          '*-mail': { fields: { '*Mail': { label: 'Thư điện tử của {who}?' } } },
          '*-chat': { fields: { '*Chat': { label: 'Nhắn tin cho {who}?', hint: 'Ngắn.' } } },
        },
      });
      pack.change<{ steps: { screens: unknown[] }[] }>('procedure.json', ({ steps }) => {
        steps[0]?.screens.push({ block: 'contact', as: 'helper' });
      });
      pack.change<Record<string, unknown>>('locales/vi.json', (words) => {
        words['blocks'] = { helper: { who: 'người giúp' } };
      });
    });

    const edit = (name: string, from: string, to: string) => {
      const text = pack.text(name);
      expect(text).to.include(from);
      pack.write(name, text.replace(from, to));
    };

    it('is nowhere when all is well', () => {
      expect(pack.problems()).to.deep.equal([]);
    });

    it('is the line of the reference, with the name of the block', () => {
      edit('../blocks/contact.json', '"format": "email"', '"format": "letter"');
      const line = pack.lineOf('procedure.json', '"block": "contact"') - 1;

      expect(pack.problems()[0]).to.match(
        new RegExp(
          `^procedure\\.json:${line}: steps\\.person\\.screens\\.helper-mail.* \\(from the block "contact"\\)$`,
        ),
      );
    });

    it("is the block's own file for what is said there", () => {
      edit('../blocks/locales/vi.json', 'Ngắn.', Array(26).fill('dài').join(' '));
      const line = pack.lineOf('../blocks/locales/vi.json', '"hint"');

      expect(pack.problems()[0]).to.match(
        new RegExp(`blocks/locales/vi\\.json:${line}: .*helperChat\\.hint: 26 words`),
      );
    });

    it("is the pack's words where a blank of the block is not filled", () => {
      edit('locales/vi.json', '"who"', '"whom"');

      expect(pack.problems()[0]).to.match(
        /^locales\/vi\.json:\d+: blocks\.helper\.who: is missing in locales\/vi\.json/,
      );
    });
  });
});

describe('the sources of a pack', () => {
  let pack: TestPack;

  beforeEach(() => {
    pack = new TestPack();
  });

  afterEach(() => pack.remove());

  it('are missing where no law is named', () => {
    pack.change('procedure.json', (structure) => {
      structure.legalBasis = [];
    });
    pack.change<Record<string, unknown>>('locales/vi.json', (words) => {
      delete words['legalBasis'];
    });

    const found = pack.problems().join('\n');
    expect(found).to.match(/procedure\.json:\d+: legalBasis: names no source/);
    expect(found).to.match(/procedure\.json:\d+: papers: are asked for without a source/);
  });

  it('are official addresses', () => {
    const facts = [{ id: 'where', url: 'https://example.com/where' }];
    pack.write('about.json', { formatVersion: 1, procedure: 'thu', facts, sites: [] });
    pack.change<Record<string, unknown>>('procedure.json', (structure) => {
      structure['about'] = true;
    });
    pack.change<Record<string, unknown>>('locales/vi.json', (words) => {
      words['about'] = { facts: { where: { title: 'Ở đâu', text: 'Ở đó.' } } };
    });

    expect(pack.problems()[0]).to.match(
      /^about\.json:\d+: facts\.where\.url: is not the address of an office/,
    );
  });
});
