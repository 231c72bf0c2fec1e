import { expect } from 'chai';
import { packAudio, textAt } from './pack-audio.js';
import { PackError } from './pack-error.js';
import { parsePack } from './parse-pack.js';

const words = { title: 'Thủ tục', steps: { child: { title: ' Cháu\n bé ' } } };

describe('packAudio', () => {
  it('names each recording by the text as it is shown', () => {
    const source = {
      name: 'Tiếng Tày',
      texts: { 'steps.child.title': 'chau.mp3', 'steps.mother.title': 'me.mp3' },
    };
    expect(packAudio({ words, source, locale: 'tyz', folder: 'sample/audio/' })).to.deep.equal({
      locale: 'tyz',
      name: 'Tiếng Tày',
      files: { 'Cháu bé': 'sample/audio/chau.mp3' },
    });
  });

  it('finds texts only, and nothing that the words inherit', () => {
    expect(textAt(words, 'title')).to.equal('Thủ tục');
    for (const place of ['steps', 'steps.child', 'title.length', 'constructor.name', '']) {
      expect(textAt(words, place), place).to.equal(undefined);
    }
  });
});

describe('a pack with recordings', () => {
  const pack = (files: object, locale = 'tyz') => ({
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
    audio: [{ locale, name: 'Tiếng Tày', files }],
  });

  it('may bring them in any language', () => {
    const { audio } = parsePack(pack({ Bước: 'sample/audio/buoc.mp3' }));
    expect(audio?.[0]?.files).to.deep.equal({ Bước: 'sample/audio/buoc.mp3' });
  });

  it('has them beside it, and nowhere else', () => {
    for (const file of [
      'https://example.com/a.mp3',
      '//example.com/a.mp3',
      '/a.mp3',
      '../a.mp3',
      'a/../../b.mp3',
      'a.exe',
      'a.mp3?b',
      'javascript:a.mp3',
    ]) {
      expect(() => parsePack(pack({ Bước: file })), file).to.throw(PackError);
    }
    expect(() => parsePack(pack({}, 'Tày'))).to.throw(PackError);
  });
});
