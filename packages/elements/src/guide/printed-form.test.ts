import { expect } from '@open-wc/testing';
import type { PrintedBlock, PrintedSegment } from '@tungbuoc/core';
import { drawForm, printSheet } from './printed-form.js';

const label = (text: string): PrintedSegment => ({ kind: 'label', text });
const dots: PrintedSegment = { kind: 'dots', size: 'long' };

describe('a form as it is drawn', () => {
  const sheets = document.adoptedStyleSheets;
  let drawn: HTMLElement | undefined;

  before(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(printSheet);
    document.adoptedStyleSheets = [...sheets, sheet];
  });
  afterEach(() => drawn?.remove());
  after(() => {
    document.adoptedStyleSheets = sheets;
  });

  it('keeps dots on the line of their words, the last of them to the edge of the paper', () => {
    const segments = ['Năm sinh (5): ', ' Dân tộc (2): ', ' Quốc tịch (2): '].flatMap((text) => [
      label(text),
      dots,
    ]);
    const form = draw([{ kind: 'line', indent: false, segments }]);
    const rooms = all(form, '.dots').map((room) => room.getBoundingClientRect());
    expect(new Set(rooms.map(({ bottom }) => Math.round(bottom))).size).to.equal(1);
    expect(rooms.every(({ width }) => width > 60)).to.equal(true);
    expect(rooms.at(-1)!.right).to.be.closeTo(form.getBoundingClientRect().right, 1);
  });

  it('puts dots that find no room on the next line together with their word', () => {
    const segments = [label('Mục đích sử dụng '.repeat(5)), label('Số: '), dots];
    const form = draw([{ kind: 'line', indent: false, segments }]);
    const [first, number] = all(form, '.label').map((word) => word.getBoundingClientRect());
    const [room] = all(form, '.dots').map((each) => each.getBoundingClientRect());
    expect(room!.bottom).to.be.greaterThan(first!.bottom);
    expect(room!.bottom).to.be.within(number!.top, number!.bottom + 1);
  });

  it('gives two people columns of one width, whatever stands in them', () => {
    const form = draw([
      {
        kind: 'table',
        people: true,
        heading: ['Thông tin', 'Bên nữ', 'Bên nam'],
        rows: [['Họ, chữ đệm, tên', 'Công Tằng Tôn Nữ Nguyễn Phước Ngọc Quỳnh Thị Thử', '']],
      },
    ]);
    const widths = all(form, 'th').map((cell) => cell.getBoundingClientRect().width);
    expect(widths[1]).to.be.closeTo(widths[2]!, 1);
    expect(widths[0]).to.be.lessThan(widths[1]!);
  });

  it('keeps the notes of pack and blocks together, under one line', () => {
    const form = draw([
      { kind: 'notes', items: ['(1) Một'] },
      { kind: 'notes', items: ['(2) Hai', '(3) Ba'] },
    ]);
    expect(all(form, 'footer')).to.have.length(1);
    expect(all(form, 'footer p').map((note) => note.textContent)).to.deep.equal([
      '(1) Một',
      '(2) Hai',
      '(3) Ba',
    ]);
  });

  it('never breaks a number between its groups', () => {
    const segments: PrintedSegment[] = [{ kind: 'value', text: 'Thẻ số 001 190 000 000' }];
    const form = draw([{ kind: 'line', indent: false, segments }]);
    expect(form.textContent).to.equal('Thẻ số 001\u00a0190\u00a0000\u00a0000');
  });

  function draw(blocks: readonly PrintedBlock[]): HTMLElement {
    drawn = drawForm({ item: 0, blocks }, document);
    drawn.style.inlineSize = '170mm';
    document.body.append(drawn);
    return drawn;
  }
});

function all(form: HTMLElement, selector: string): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(selector)];
}
