import { expect } from 'chai';
import { printForm } from './print-form.js';
import type { PrintOptions } from './print-sheet.js';
import type { PrintBlock, PrintLayout, PrintPart } from './print.js';
import type { PrintedSegment } from './printed-form.js';
import type { Field, Procedure } from './procedure.js';

const fields: readonly Field[] = [
  { id: 'requesterName', kind: 'name', label: 'Người yêu cầu' },
  { id: 'requesterId', kind: 'person-id', label: 'Số căn cước' },
  { id: 'requesterBirthDate', kind: 'date', label: 'Ngày sinh', partial: true },
  { id: 'residence', kind: 'address', label: 'Nơi cư trú' },
  {
    id: 'wantCopies',
    kind: 'choice',
    label: 'Bản sao',
    options: [
      { value: 'yes', label: 'Có' },
      { value: 'no', label: 'Không' },
    ],
  },
  { id: 'copies', kind: 'number', label: 'Số bản' },
  { id: 'allowance', kind: 'number', label: 'Mức', max: 1_000_000, unit: 'đồng' },
];
const childFields: readonly Field[] = [
  { id: 'childName', kind: 'name', label: 'Tên con' },
  { id: 'childBirthDate', kind: 'date', label: 'Ngày sinh' },
];
const procedure: Procedure = {
  formatVersion: 1,
  id: 'register-birth',
  version: '1.0.0',
  locale: 'vi',
  title: 'Đăng ký khai sinh',
  summary: '',
  validFrom: '2025-07-01',
  lastVerified: '2026-11-01',
  legalBasis: [],
  routes: [],
  papers: [],
  fees: [],
  steps: [
    { id: 'requester', title: 'Người yêu cầu', screens: [{ id: 'requester', fields }] },
    {
      id: 'child',
      title: 'Con',
      repeat: { group: 'children', count: 'copies', max: 5 },
      screens: [{ id: 'child', fields: childFields }],
    },
  ],
  rules: [],
  afterwards: [],
};
const answers = {
  requesterName: 'Nguyễn Thị Thử',
  requesterId: '001190000000',
  requesterBirthDate: '1945-03',
  residence: { communeName: 'Phường Mẫu', provinceName: 'Tỉnh Phú Thọ', detail: 'tổ 3' },
  wantCopies: 'yes',
  children: [
    { childName: 'Nguyễn Văn Mẫu', childBirthDate: '2026-11-20' },
    { childName: 'Nguyễn Thị Mẫu', childBirthDate: '2026-11-20' },
  ],
};
const options: PrintOptions = { procedure, answers, today: '2026-11-21' };

function layoutOf(blocks: readonly PrintBlock[], per?: string): PrintLayout {
  return { formatVersion: 1, procedure: 'register-birth', per, blocks };
}

/** The segments of one line made of these parts. */
function line(parts: readonly PrintPart[], more: Partial<PrintOptions> = {}, per?: string) {
  const [form] = printForm(layoutOf([{ kind: 'line', parts }], per), { ...options, ...more });
  const [block] = form?.blocks ?? [];
  return block?.kind === 'line' ? block.segments : [];
}

/** A line as it would be read on paper. */
function words(segments: readonly PrintedSegment[]): string {
  return segments.map(wordsOf).join('');
}

function wordsOf(segment: PrintedSegment): string {
  if (segment.kind === 'dots') return '…';
  if (segment.kind === 'boxes') return segment.characters.map((one) => `[${one}]`).join('');
  return segment.kind === 'box' ? `${segment.ticked ? '☒' : '☐'} ${segment.text}` : segment.text;
}

describe('an answer on the official form', () => {
  it('stands after its label, in capitals where names are', () => {
    const segments = line([{ label: 'Họ tên: ' }, { field: 'requesterName', as: 'capitals' }]);
    expect(segments).to.deep.equal([
      { kind: 'label', text: 'Họ tên: ' },
      { kind: 'value', text: 'NGUYỄN THỊ THỬ' },
    ]);
  });

  it('is written as people read it', () => {
    for (const [part, text] of [
      [{ field: 'requesterId' }, '001 190 000 000'],
      [{ field: 'requesterBirthDate', as: 'date' }, '03/1945'],
      [{ field: 'residence', as: 'place' }, 'tổ 3, Phường Mẫu, Tỉnh Phú Thọ'],
      [{ field: 'wantCopies', as: 'option' }, 'Có'],
      [{ field: 'requesterName', as: 'text' }, 'Nguyễn Thị Thử'],
      [
        { field: 'requesterBirthDate', as: 'date-words' },
        'Tháng ba năm một nghìn chín trăm bốn mươi lăm',
      ],
    ] as const) {
      expect(words(line([part])), text).to.equal(text);
    }
  });

  it('puts an ID number into twelve boxes, empty ones while it is not known', () => {
    const parts: PrintPart[] = [{ field: 'requesterId', as: 'boxes' }];
    expect(words(line(parts))).to.equal('[0][0][1][1][9][0][0][0][0][0][0][0]');
    expect(words(line(parts, { answers: {} }))).to.equal('[]'.repeat(12));
  });

  it('leaves dots to write on where nothing was answered', () => {
    expect(line([{ field: 'copies' }, ' bản'])).to.deep.equal([
      { kind: 'dots', size: 'short' },
      { kind: 'text', text: ' bản' },
    ]);
    const empty = line([{ field: 'requesterName' }], { answers: {} });
    expect(empty).to.deep.equal([{ kind: 'dots', size: 'long' }]);
    expect(words(line([{ field: 'noSuchField' }]))).to.equal('…');
  });

  it('leaves room for a whole date and a sum, with the unit behind it', () => {
    const parts: PrintPart[] = [{ field: 'requesterBirthDate' }, { field: 'allowance' }];
    expect(line(parts, { answers: {} })).to.deep.equal([
      { kind: 'dots', size: 'long' },
      { kind: 'dots', size: 'long' },
      { kind: 'text', text: ' đồng' },
    ]);
  });

  it('leaves nothing at all where the form asks for quiet', () => {
    expect(line([{ field: 'copies', quiet: true }])).to.deep.equal([]);
    expect(words(line([{ field: 'requesterId', quiet: true }]))).to.equal('001 190 000 000');
  });

  it('is never taken from what an object inherits', () => {
    const inherited = Object.create(answers) as typeof answers;
    expect(words(line([{ field: 'requesterName' }], { answers: inherited }))).to.equal('…');
    const poisoned = JSON.parse('{"requesterName":{"__proto__":{"detail":"x"}}}') as never;
    expect(words(line([{ field: 'requesterName' }], { answers: poisoned }))).to.equal('…');
  });
});

describe('a part that depends on answers', () => {
  const wants = { field: 'wantCopies', equals: 'yes' } as const;

  it('ticks the box that applies, and only that', () => {
    const parts: PrintPart[] = [
      { box: wants, text: 'Có' },
      ' ',
      { box: { field: 'wantCopies', equals: 'no' }, text: 'Không' },
    ];
    expect(words(line(parts))).to.equal('☒ Có ☐ Không');
    expect(words(line(parts, { answers: {} }))).to.equal('☐ Có ☐ Không');
  });

  it('stands while its condition holds, and gives way to the other one', () => {
    const parts: PrintPart[] = [{ when: wants, parts: ['có'], else: ['không'] }];
    expect(words(line(parts))).to.equal('có');
    expect(words(line(parts, { answers: {} }))).to.equal('không');
    expect(words(line([{ when: wants, parts: ['có'] }], { answers: {} }))).to.equal('');
  });

  it('says nothing that a partial date leaves open', () => {
    const old = { field: 'requesterBirthDate', before: '1945-03-15' } as const;
    expect(words(line([{ box: old, text: 'x' }]))).to.equal('☐ x');
    expect(words(line([{ when: old, parts: ['x'] }]))).to.equal('');
  });

  it('counts ages up to the day of printing', () => {
    const elderly = { field: 'requesterBirthDate', age: { atLeast: 80 } } as const;
    expect(words(line([{ box: elderly, text: 'x' }]))).to.equal('☒ x');
    expect(words(line([{ box: elderly, text: 'x' }], { today: '2020-01-01' }))).to.equal('☐ x');
  });

  it('leaves out a line that does not apply', () => {
    const block: PrintBlock = { kind: 'line', parts: ['x'], when: { not: wants } };
    expect(printForm(layoutOf([block]), options)[0]?.blocks).to.deep.equal([]);
  });
});

describe('the office on the official form', () => {
  it('is addressed as the ward wishes, or by its name, or by hand', () => {
    const parts: PrintPart[] = [{ ward: 'addressee' }];
    const ward = { name: 'Phường Mẫu', addressee: 'UBND phường Mẫu, tỉnh Mẫu' };
    expect(line(parts, { ward })).to.deep.equal([{ kind: 'value', text: ward.addressee }]);
    expect(words(line(parts, { ward: { name: 'UBND phường Mẫu' } }))).to.equal('UBND phường Mẫu');
    expect(words(line(parts))).to.equal('…');
  });

  it('is another one where the ward names it for this procedure, and never the ward itself', () => {
    const parts: PrintPart[] = [{ ward: 'office' }];
    const ward = { name: 'UBND phường Mẫu' };
    const procedures = { 'register-birth': { office: 'Công an phường Mẫu' } };
    expect(words(line(parts, { ward: { ...ward, procedures } }))).to.equal('Công an phường Mẫu');
    expect(words(line(parts, { ward }))).to.equal('…');
  });
});

describe('people in a table', () => {
  const people: Field = {
    id: 'people',
    kind: 'group',
    label: 'Người',
    max: 8,
    fields: childFields,
  };
  const household = {
    ...procedure,
    steps: [{ id: 'people', title: 'Người', screens: [{ id: 'people', fields: [people] }] }],
  };
  const table: PrintBlock = {
    kind: 'table',
    group: 'people',
    rows: 3,
    columns: [
      { title: 'TT' },
      { title: 'Họ tên', field: 'childName', as: 'capitals' },
      { title: 'Ngày sinh', field: 'childBirthDate', as: 'date' },
    ],
  };
  const rows = (answersNow: PrintOptions['answers']) => {
    const [form] = printForm(layoutOf([table]), {
      procedure: household,
      answers: answersNow,
      today: '2026-11-21',
    });
    const [block] = form?.blocks ?? [];
    return block?.kind === 'table' ? [block.heading, ...block.rows] : [];
  };

  it('stand one to a row, with empty rows to write on', () => {
    expect(rows({ people: answers.children.slice(0, 1) })).to.deep.equal([
      ['TT', 'Họ tên', 'Ngày sinh'],
      ['1', 'NGUYỄN VĂN MẪU', '20/11/2026'],
      ['2', '', ''],
      ['3', '', ''],
    ]);
  });

  it('are all there when they are more than the rows', () => {
    const four = [1, 2, 3, 4].map((n) => ({ childName: `Mẫu ${n}` }));
    expect(rows({ people: four }).at(-1)).to.deep.equal(['4', 'MẪU 4', '']);
    expect(rows({})).to.have.length(4);
  });
});

describe('two people side by side', () => {
  it('stand in columns of their own, with room to write where nothing was answered', () => {
    const [form] = printForm(
      layoutOf([
        {
          kind: 'grid',
          heading: ['Thông tin', 'Bên nữ', 'Bên nam'],
          rows: [
            {
              label: 'Giấy tờ',
              cells: [
                { parts: ['số ', { field: 'requesterId' }, ' cấp ngày ', { field: 'nothing' }] },
                { parts: ['số ', { field: 'nothing' }] },
              ],
            },
            { label: 'Lần thứ', cells: [{ parts: ['1'] }] },
          ],
        },
      ]),
      options,
    );
    expect(form?.blocks).to.deep.equal([
      {
        kind: 'table',
        people: true,
        heading: ['Thông tin', 'Bên nữ', 'Bên nam'],
        rows: [
          ['Giấy tờ', 'số 001 190 000 000 cấp ngày …', ''],
          ['Lần thứ', '1', ''],
        ],
      },
    ]);
  });
});

describe('several places to sign', () => {
  it('stand side by side, with the day, who signs and what is said before', () => {
    const parts = [{ field: 'requesterId' }];
    const [form] = printForm(
      layoutOf([
        {
          kind: 'signatures',
          dated: true,
          columns: [
            { title: 'Chủ hộ', hint: '(ký)', parts },
            { title: 'Người kê khai', hint: '(ký)', name: 'requesterName' },
          ],
        },
        { kind: 'signatures', columns: [{ title: 'Cán bộ', hint: '' }] },
      ]),
      options,
    );
    const [first, second] = form?.blocks ?? [];
    if (first?.kind !== 'signatures') throw new Error('expected signatures');
    const [owner, declarant] = first.columns;
    expect(words(owner?.day ?? [])).to.equal('Ngày … tháng … năm …');
    expect(words(owner?.segments ?? [])).to.equal('001 190 000 000');
    expect(declarant).to.include({ title: 'Người kê khai', name: 'Nguyễn Thị Thử' });
    expect(second).to.deep.equal({
      kind: 'signatures',
      columns: [{ title: 'Cán bộ', hint: '', day: [], segments: [], name: '' }],
    });
  });
});

describe('a form for each child', () => {
  const layout = layoutOf(
    [{ kind: 'line', parts: [{ field: 'childName' }, ' / ', { field: 'requesterName' }] }],
    'children',
  );
  const names = (more: Partial<PrintOptions> = {}) =>
    printForm(layout, { ...options, ...more }).map(({ item, blocks }) => {
      const [block] = blocks;
      return [item, block?.kind === 'line' ? words(block.segments) : ''];
    });

  it('has the answers of that child and those that all share', () => {
    expect(names()).to.deep.equal([
      [0, 'Nguyễn Văn Mẫu / Nguyễn Thị Thử'],
      [1, 'Nguyễn Thị Mẫu / Nguyễn Thị Thử'],
    ]);
  });

  it('can be had for one child alone', () => {
    expect(names({ item: 1 })).to.deep.equal([[1, 'Nguyễn Thị Mẫu / Nguyễn Thị Thử']]);
  });

  it('is one empty form while no child is known', () => {
    expect(names({ answers: {} })).to.deep.equal([[0, '… / …']]);
  });

  it('is one form where the layout repeats nothing', () => {
    expect(printForm(layoutOf([]), options)).to.deep.equal([{ item: 0, blocks: [] }]);
  });
});

describe('the frame of the form', () => {
  it('has the name of the nation, room to sign, and its notes', () => {
    const [form] = printForm(
      layoutOf([
        { kind: 'motto' },
        { kind: 'title', text: 'TỜ KHAI' },
        { kind: 'space' },
        { kind: 'line', parts: [], indent: true },
        { kind: 'signature', title: 'Người yêu cầu', hint: '(ký)', name: 'requesterName' },
        { kind: 'notes', items: ['(1) Ghi chú'] },
      ]),
      options,
    );
    const [motto, title, space, indented, signature, notes] = form?.blocks ?? [];
    expect(motto).to.deep.equal({
      kind: 'motto',
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
    });
    expect(title).to.deep.equal({ kind: 'title', text: 'TỜ KHAI' });
    expect(space).to.deep.equal({ kind: 'space' });
    expect(indented).to.deep.equal({ kind: 'line', segments: [], indent: true });
    expect(notes).to.deep.equal({ kind: 'notes', items: ['(1) Ghi chú'] });
    if (signature?.kind !== 'signature') throw new Error('expected a signature');
    expect(signature.name).to.equal('Nguyễn Thị Thử');
    expect(words(signature.place)).to.equal('Làm tại: …, ngày … tháng … năm …');
  });

  it('leaves the name below the signature open while nobody is named', () => {
    const signature = { kind: 'signature', title: 'Người yêu cầu', hint: '(ký)' } as const;
    for (const block of [signature, { ...signature, name: 'childName' }]) {
      const [form] = printForm(layoutOf([block]), options);
      expect(form?.blocks[0]).to.include({ kind: 'signature', name: '' });
    }
  });
});
