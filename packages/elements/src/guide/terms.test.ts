import { expect } from '@open-wc/testing';
import { termsIn, type Term } from './terms.js';

const extract: Term = { term: 'trích lục', plain: 'giấy chép lại từ sổ hộ tịch' };
const marriage: Term = { term: 'bản sao trích lục kết hôn', plain: 'giấy chép lại' };
const proxy: Term = { term: 'ủy quyền', also: ['uỷ quyền'], plain: 'nhờ người khác làm thay' };
const residence: Term = { term: 'cư trú', plain: 'nơi đang ở có đăng ký' };
const glossary = [extract, marriage, proxy, residence];

describe('official terms', () => {
  it('are found in the order in which they are read, once each', () => {
    const texts = ['Nơi cư trú của người được ủy quyền', 'Ủy quyền cho ai?'];
    expect(termsIn(texts, glossary)).to.deep.equal([residence, proxy]);
  });

  it('are found however they are typed: capitals, decomposed letters, old spelling', () => {
    expect(termsIn(['TRÍCH LỤC'], glossary)).to.deep.equal([extract]);
    expect(termsIn(['trích lục'.normalize('NFD')], glossary)).to.deep.equal([extract]);
    expect(termsIn(['Giấy uỷ quyền'], glossary)).to.deep.equal([proxy]);
  });

  it('leave the shorter one out where the longer one stands, but not beside it', () => {
    expect(termsIn(['Bản sao trích lục kết hôn'], glossary)).to.deep.equal([marriage]);
    const both = termsIn(['Trích lục và bản sao trích lục kết hôn'], glossary);
    expect(both).to.deep.equal([extract, marriage]);
  });

  it('are whole words', () => {
    expect(termsIn(['cư trúc', 'sáncư trú'], glossary)).to.deep.equal([]);
    expect(termsIn(['(cư trú)'], glossary)).to.deep.equal([residence]);
    expect(termsIn(['cư trúc, nơi cư trú'], glossary)).to.deep.equal([residence]);
  });
});
