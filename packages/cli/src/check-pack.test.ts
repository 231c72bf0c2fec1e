import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { checkPack, packNotes } from './check-pack.js';
import { formatProblem } from './problem.js';

const original = fileURLToPath(new URL('../../packs/register-birth', import.meta.url));
const today = '2026-11-21';

describe('checkPack', () => {
  let folder = '';

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'tungbuoc-')), 'pack');
    cpSync(original, folder, { recursive: true });
  });

  afterEach(() => {
    rmSync(join(folder, '..'), { recursive: true });
  });

  /** Changes text in a file of the pack; fails where there is nothing to change. */
  function damage(file: string, from: string | RegExp, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const damaged = text.replace(from, to);
    expect(damaged).not.to.equal(text);
    writeFileSync(path, damaged);
  }

  function problems(day = today): string {
    return checkPack(folder, { today: day }).map(formatProblem).join('\n');
  }

  it('finds nothing in a pack that is whole', () => {
    expect(problems()).to.equal('');
  });

  it('names the file that is not there', () => {
    rmSync(join(folder, 'procedure.json'));

    expect(problems()).to.match(/procedure\.json: cannot be read/);
  });

  it('names the file that is not JSON', () => {
    damage('locales/en.json', '{', '');

    expect(problems()).to.match(/en\.json:\d+: is not JSON/);
  });

  it('says when a pack has no language at all', () => {
    rmSync(join(folder, 'locales'), { recursive: true });

    expect(problems()).to.match(/locales: no language; add locales\/vi\.json/);
  });

  it('names the hint that was never translated', () => {
    damage('locales/en.json', /"hint": "Solar date, [^"]+"/, '"x": ""');

    const found = problems();
    expect(found).to.match(/en\.json:\d+: .*birthDate\.hint: missing; translate it/);
  });

  it('names a question that stands in Vietnamese in another language', () => {
    const { title } = JSON.parse(readFileSync(join(folder, 'locales/vi.json'), 'utf8')) as {
      title: string;
    };
    damage('locales/en.json', /"title": "[^"]+"/, `"title": "${title}"`);

    expect(problems()).to.match(/en\.json:\d+: title: the Vietnamese words again/);
  });

  it('lets plain Vietnamese say only what it says otherwise, but nothing that has no place', () => {
    const plain = join(folder, 'locales/vi-x-plain.json');
    writeFileSync(plain, JSON.stringify({ summary: 'Xin giấy cho cháu.' }));
    expect(problems()).to.equal('');

    writeFileSync(plain, JSON.stringify({ steps: { nowhere: { title: 'Không có' } } }));
    expect(problems()).to.match(/vi-x-plain\.json:\d+: steps\.nowhere\.title: has no place/);
  });

  it('names words that are empty', () => {
    damage('locales/vi.json', '"title": "Người mẹ"', '"title": " "');

    expect(problems()).to.match(/vi\.json:\d+: steps\.mother\.title: missing; translate it/);
  });

  it('names words whose field is gone', () => {
    damage('locales/vi.json', '"childSex"', '"childGender"');

    expect(problems()).to.match(
      /vi\.json:\d+: .*childGender\.label: has no place in procedure\.json/,
    );
  });

  it('counts the words of a hint that nobody would read', () => {
    const long = Array(26).fill('dài').join(' ');
    damage('locales/vi.json', 'Nơi cháu ra đời, không phải nơi ở.', long);

    expect(problems()).to.match(/birth-place\.hint: 26 words; say it in 25/);
  });

  it('does not let a district into an address of today', () => {
    damage('locales/vi.json', 'Trạm y tế phường Mẫu', 'Trạm y tế Quận 1');
    damage('examples/twins.json', 'Số 0 phố Thử', 'Số 0, huyện Thử');

    const found = problems();
    expect(found).to.match(/vi\.json:\d+: .*birthFacility\.example: names a district/);
    expect(found).to.match(/twins\.json:\d+: answers\.motherResidence: names a district/);
  });

  it('lets a place be called as it was called then', () => {
    damage('examples/twins.json', 'Bệnh viện Thử', 'Bệnh viện huyện Thử');

    expect(problems()).to.equal('');
  });

  it('asks for another look at the sources after 180 days', () => {
    expect(problems('2027-02-28')).to.equal('');
    damage('procedure.json', '"lastVerified": "2026-11-21"', '"lastVerified": "2026-05-24"');

    expect(problems()).to.match(/lastVerified: 181 days ago; compare the pack/);
  });

  it('says when the law behind the pack has ended or not begun', () => {
    expect(problems('2027-03-01')).to.match(/validUntil: the law behind it ended on 2027-02-28/);
    expect(problems('2024-08-15')).to.match(/validFrom: lies after today/);
    expect(problems('2024-08-15')).to.match(/lastVerified: lies after today/);
  });

  it('passes on what the engine refuses, once for all languages', () => {
    damage('procedure.json', '"kind": "text"', '"kind": "texts"');

    expect(problems()).to.match(/procedure\.json:\d+: .*relationText\.kind: is not one of/);
  });

  it('finds a condition that can never hold', () => {
    damage('procedure.json', '"equals": "married"', '"equals": "pigeon"');

    expect(problems()).to.match(/pigeon/);
  });

  it('finds what the printed form asks for and nobody answers', () => {
    damage('print.json', '"field": "nativePlace"', '"field": "homeTown"');
    const signature = '"kind": "signature", "title": "A", "hint": "B", "name": "signer"';
    damage('print.json', '"block": "declaration"', signature);

    const found = problems();
    expect(found).to.match(/print\.json:\d+: blocks.*there is no field "homeTown"/);
    expect(found).to.match(/print\.json:\d+: blocks.*name: there is no field "signer"/);
  });

  it('finds a printed form that cannot be drawn', () => {
    damage('print.json', '"as": "capitals"', '"as": "shouting"');
    damage('print.json', '"kind": "space"', '"kind": "gap"');

    const found = problems();
    expect(found).to.match(/print\.json:\d+: blocks.*as: is not one of: text, capitals/);
    expect(found).to.match(/print\.json:\d+: blocks.*: needs a kind of motto/);
  });

  it('finds a printed form that belongs to something else', () => {
    damage('print.json', '"register-birth"', '"register-death"');
    damage('print.json', '"per": "children"', '"per": "dogs"');

    const found = problems();
    expect(found).to.match(/procedure: must be "register-birth"/);
    expect(found).to.match(/per: is no repeated group; use one of: children/);
  });

  it('says where a story leaves its path', () => {
    damage('examples/twins.json', '"child-count"', '"child-number"');

    expect(problems()).to.match(
      /twins\.json:\d+: expected\.path: at number 3 of 38 expected "child-number", .* gives "child-count"/,
    );
  });

  it('says which papers, issues and endings of a story differ', () => {
    damage('examples/twins.json', '"birth-paper", "identity"', '"identity"');
    damage('examples/twins.json', '"canSubmit": true', '"canSubmit": false');
    damage('examples/late-registration.json', '"ruleId": "late"', '"ruleId": "early"');
    damage('examples/foreign-parent.json', '"route": "foreign"', '"route": "bundle"');

    const found = problems();
    expect(found).to.match(/twins\.json:\d+: expected\.papers: at number 2/);
    expect(found).to.match(/expected\.canSubmit: expected false, but the procedure gives true/);
    expect(found).to.match(/late-registration\.json:\d+: expected\.issues: at number 1/);
    expect(found).to.match(
      /expected\.route: expected "bundle", but the procedure gives "foreign"/,
    );
  });

  it('finds an answer of a story that nobody asked for', () => {
    damage('examples/foreign-parent.json', '"registered": "no"', '"registered": "no", "x": "y"');

    expect(problems()).to.match(/foreign-parent\.json:\d+: answers\.x: never asked; remove it/);
  });

  it('finds a story without its parts, under another name, or none at all', () => {
    damage('examples/twins.json', '"today"', '"day"');
    damage('examples/left-open.json', '"id": "left-open"', '"id": "open"');
    expect(problems()).to.match(/twins\.json: must have "id", "title", "today"/);
    expect(problems()).to.match(/left-open\.json:\d+: id: must be as in left-open\.json/);

    rmSync(join(folder, 'examples'), { recursive: true });
    expect(problems()).to.match(/examples: no story; add at least one/);
  });

  describe('recordings', () => {
    function record(audio: unknown, ...files: readonly string[]): void {
      mkdirSync(join(folder, 'audio'));
      writeFileSync(join(folder, 'audio', 'tyz.json'), JSON.stringify(audio));
      for (const file of files) writeFileSync(join(folder, 'audio', file), '');
    }

    it('are accepted where each says a text of the pack', () => {
      record({ name: 'Tiếng Tày', texts: { title: 'ten.mp3' } }, 'ten.mp3');
      expect(problems()).to.equal('');
    });

    it('are named with their place when they are not there, or say nothing of the pack', () => {
      record(
        { texts: { title: 'ten.mp3', 'steps.nothing.title': 'x.mp3', summary: '../a.mp3' }, x: 1 },
        'x.mp3',
      );
      const file = join(folder, 'audio', 'tyz.json');
      expect(problems().split('\n')).to.deep.equal([
        `${file}:1: name: is missing: what the language calls itself`,
        `${file}:1: x: is a key that it should not have`,
        `${file}:1: texts.title: there is no audio/ten.mp3; record it or take it out`,
        `${file}:1: texts.steps.nothing.title: is no text in locales/; correct the place`,
        `${file}:1: texts.summary: is not the name of a sound file: mp3, m4a, ogg, opus, wav or webm`,
      ]);
    });
  });

  it('names the field that asks for ethnicity and is not marked as sensitive', () => {
    const field = '"id": "nativePlace",';
    const people = '"id": "people", "kind": "select", "list": "ethnic-groups" }, {';
    damage('procedure.json', field, `${people} ${field}`);
    for (const locale of ['vi', 'en']) {
      const words = '"people": { "label": "X" }, "nativePlace": {';
      damage(`locales/${locale}.json`, '"nativePlace": {', words);
    }
    expect(problems()).to.match(/people: asks for ethnicity; mark it sensitive/);
  });

  it('notes which sensitive fields no consent names', () => {
    const covers = /"covers": \[[^\]]+\]/;
    damage('procedure.json', covers, '"covers": ["motherEthnicity"]');
    const notes = packNotes(folder).join();
    expect(notes).to.match(/childEthnicity, fatherEthnicity: sensitive, and no consent/);
  });

  it('asks of files whether they are sensitive, and notes that no guide can send them', () => {
    const field = '"id": "nativePlace",';
    damage('procedure.json', field, `"id": "photos", "kind": "file" }, { ${field}`);
    for (const locale of ['vi', 'en']) {
      const words = '"photos": { "label": "X" }, "nativePlace": {';
      damage(`locales/${locale}.json`, '"nativePlace": {', words);
    }
    expect(problems()).to.match(/photos: say whether it is sensitive/);
    expect(packNotes(folder).join()).to.match(/files, which cannot be sent yet/);
  });
});
