import { expect } from '@open-wc/testing';
import { fileTypeOf, imagesOf, isAccepted, takesImages, takesPdf } from './file-type.js';
import { beginnings } from './test-files.js';

const typeOf = (kind: keyof typeof beginnings) => fileTypeOf(Uint8Array.from(beginnings[kind]));

describe('what a file is', () => {
  it('is told from its first bytes', () => {
    expect(typeOf('jpeg')).to.equal('image/jpeg');
    expect(typeOf('png')).to.equal('image/png');
    expect(typeOf('pdf')).to.equal('application/pdf');
    expect(typeOf('heic')).to.equal('image/heic');
    expect(typeOf('word')).to.equal('application/zip');
    expect(typeOf('text')).to.equal(undefined);
    expect(fileTypeOf(new Uint8Array())).to.equal(undefined);
  });

  it('is not told from two bytes of three', () => {
    expect(fileTypeOf(Uint8Array.of(0xff, 0xd8))).to.equal(undefined);
  });
});

describe('what a field takes', () => {
  it('is written as in HTML: types, kinds of types, endings', () => {
    for (const accept of ['image/png', ' image/* ', '.PNG,.pdf']) {
      expect(isAccepted('image/png', accept), accept).to.equal(true);
      expect(isAccepted('video/mp4', accept), accept).to.equal(false);
    }
    expect(isAccepted(undefined, 'image/*')).to.equal(false);
  });

  it('says whether a camera can serve', () => {
    expect(takesImages('application/pdf')).to.equal(false);
    expect(takesPdf('image/*')).to.equal(false);
    expect(takesImages('.pdf,.jpg')).to.equal(true);
    expect(imagesOf('image/jpeg,.png,application/pdf')).to.equal('image/jpeg,image/png');
  });
});
