import { expect } from 'chai';
import { PackError } from './pack-error.js';
import { parsePrintLayout } from './parse-print-layout.js';
import type { PrintBlock, PrintLayout, PrintPart } from './print.js';

const layout: PrintLayout = {
  formatVersion: 1,
  procedure: 'register-birth',
  per: 'children',
  blocks: [
    { kind: 'motto' },
    { kind: 'title', text: 'TỜ KHAI ĐĂNG KÝ KHAI SINH' },
    { kind: 'line', parts: [{ label: 'Kính gửi: ' }, { ward: 'addressee' }] },
    { kind: 'space' },
    {
      kind: 'line',
      indent: true,
      when: { field: 'childName', answered: true },
      parts: [
        'Họ tên: ',
        { field: 'childName', as: 'capitals' },
        { field: 'note', quiet: true },
        { box: { field: 'wantCopies', equals: 'yes' }, text: 'Có' },
        {
          when: { all: [{ field: 'kind', oneOf: ['a', 'b'] }] },
          parts: [{ when: { not: { field: 'x', answered: true } }, parts: ['x'] }],
          else: [{ field: 'other' }],
        },
      ],
    },
    { kind: 'signature', title: 'Người yêu cầu', hint: '(ký)', name: 'requesterName' },
    {
      kind: 'signatures',
      dated: true,
      columns: [{ title: 'Chủ hộ', hint: '(ký)', name: 'headName', parts: [{ ward: 'office' }] }],
    },
    {
      kind: 'table',
      group: 'members',
      rows: 4,
      columns: [{ title: 'TT' }, { title: 'Số', field: 'memberIdNumber', as: 'boxes' }],
    },
    {
      kind: 'grid',
      heading: ['Thông tin', 'Bên nữ', 'Bên nam'],
      rows: [{ label: 'Họ tên', cells: [{ parts: ['a'] }, { parts: [{ field: 'groomName' }] }] }],
    },
    { kind: 'notes', items: ['(1) Ghi chú'] },
  ],
};

function refusal(json: unknown): { code: string; lines: readonly string[] } {
  try {
    parsePrintLayout(json);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const lines = error.issues.map(({ path, message }) => `${path}: ${message}`);
    return { code: error.code, lines };
  }
  throw new Error('expected the layout to be refused');
}

function againstBlock(block: unknown): readonly string[] {
  return refusal({ ...layout, blocks: [block as PrintBlock] }).lines;
}

function againstPart(part: unknown): readonly string[] {
  return againstBlock({ kind: 'line', parts: [part as PrintPart] });
}

describe('the print layout of a pack', () => {
  it('is read with every kind of block and part', () => {
    expect(parsePrintLayout(layout)).to.deep.equal(layout);
    expect(parsePrintLayout(JSON.parse(JSON.stringify(layout)))).to.deep.equal(layout);
  });

  it('is refused when it is for no procedure, or of another format', () => {
    expect(refusal({ ...layout, procedure: 'Khai sinh' }).lines).to.deep.equal([
      'procedure: does not name a procedure',
    ]);
    expect(refusal({ ...layout, formatVersion: 2 }).lines).to.deep.equal([
      'formatVersion: is not one of: 1',
    ]);
    expect(refusal({ ...layout, style: '*{}' }).lines).to.have.length(1);
    expect(refusal({ ...layout, blocks: undefined }).lines).to.deep.equal(['blocks: is missing']);
  });

  it('is refused with a block that is not known', () => {
    const kinds = 'motto, title, line, space, signature, signatures, table, grid, notes';
    for (const block of [{ kind: 'html' }, {}, { kind: 1 }, { kind: 'toString' }, []]) {
      expect(againstBlock(block)).to.deep.equal([`blocks.0: needs a kind of ${kinds}`]);
    }
    expect(againstBlock('x')).to.deep.equal(['blocks.0: is not a block']);
    expect(againstBlock({ kind: 'motto', text: 'x' })).to.deep.equal([
      'blocks.0: has a key that it should not have: text',
    ]);
    expect(againstBlock({ kind: 'title' })).to.deep.equal(['blocks.0.text: is missing']);
    expect(againstBlock({ kind: 'notes', items: ['a', 1] })).to.deep.equal([
      'blocks.0.items.1: is not a text',
    ]);
  });

  it('is refused with a part that is not known', () => {
    const kinds = 'label, field, box, when, ward';
    for (const part of [{}, { html: 'x' }, { label: 'a', field: 'b' }, []]) {
      expect(againstPart(part)).to.deep.equal([`blocks.0.parts.0: needs exactly one of ${kinds}`]);
    }
    expect(againstPart(1)).to.deep.equal(['blocks.0.parts.0: is not a part']);
    expect(againstPart({ ward: 'phone' })).to.deep.equal([
      'blocks.0.parts.0.ward: is not one of: addressee, office',
    ]);
    expect(againstPart({ field: 'a b' })).to.deep.equal([
      'blocks.0.parts.0.field: does not name a field',
    ]);
    expect(againstPart({ field: 'a', as: 'html' })).to.have.length(1);
  });

  it('names the place of a condition or part deep inside', () => {
    const deep = { when: { field: 'a', answered: true }, parts: ['x', { field: '' }] };
    expect(againstPart({ ...deep, else: [deep] })).to.deep.equal([
      'blocks.0.parts.0.parts.1.field: does not name a field',
      'blocks.0.parts.0.else.0.parts.1.field: does not name a field',
    ]);
    const [line] = againstPart({ box: { all: [{ field: 'a' }] }, text: 'x' });
    expect(line).to.match(/^blocks\.0\.parts\.0\.box\.all\.0: needs exactly one of /);
  });
});

describe('a file that is no print layout', () => {
  it('is refused whatever it is', () => {
    for (const json of [null, undefined, 1, 'x', [], [layout], () => layout]) {
      expect(refusal(json).code).to.equal('schema');
    }
  });

  it('is refused when parts lie too deep', () => {
    let part: PrintPart = 'x';
    for (let level = 0; level < 2_000; level++) {
      part = { when: { field: 'a', answered: true }, parts: [part] };
    }
    expect(refusal({ ...layout, blocks: [{ kind: 'line', parts: [part] }] }).code).to.equal(
      'limits',
    );
  });

  it('cannot reach into prototypes', () => {
    const json = JSON.parse('{"kind":"line","parts":[{"__proto__":{"label":"x"}}]}') as PrintBlock;
    expect(refusal({ ...layout, blocks: [json] }).code).to.equal('limits');
    expect('label' in {}).to.equal(false);
  });
});
