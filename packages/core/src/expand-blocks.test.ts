import { expect } from 'chai';
import { expandBlocks, type Blocks, type PackSource } from './expand-blocks.js';
import { PackError } from './pack-error.js';

const identity = {
  screens: [
    { id: '*-id-kind', fields: [{ id: '*IdKind', kind: 'choice', options: [{ value: 'card' }] }] },
    {
      id: '*-id',
      when: { field: '*IdKind', equals: 'card' },
      fields: [
        { id: '*IdNumber', kind: 'person-id', owner: { birthDate: '*BirthDate' } },
        { id: '*IdDate', kind: 'date' },
      ],
    },
  ],
  parts: [{ field: '*IdNumber' }, ' ngày ', { field: '*IdDate', as: 'date' }],
  lines: [{ kind: 'line', parts: [{ field: '*IdKind', as: 'option' }] }],
  entries: [{ id: '*-number', label: 'Số giấy tờ', parts: [{ field: '*IdNumber' }] }],
};

const blocks: Blocks = {
  files: new Map([['identity', identity]]),
  words: new Map<string, unknown>([
    [
      'vi',
      {
        identity: {
          '*-id-kind': {
            fields: {
              '*IdKind': { label: '{who} có giấy tờ gì?', options: { card: { label: 'Thẻ' } } },
            },
          },
          '*-id': {
            title: 'Giấy tờ của {who}',
            hint: 'Xem trên thẻ. {who} giữ thẻ.',
            fields: { '*IdNumber': { label: 'Số' }, '*IdDate': { label: 'Ngày cấp' } },
          },
        },
        shared: {
          papers: { identity: { title: 'Giấy tờ tùy thân' }, other: { title: 'Giấy khác' } },
          about: { facts: { officer: { title: 'Cán bộ quyết định' } } },
        },
      },
    ],
    ['vi-x-plain', { identity: { '*-id': { title: 'Giấy của {who}' } } }],
  ]),
};

const fills = { mother: { who: 'người mẹ' } };
const when = { field: 'asked', equals: 'yes' };

function packWith(reference: object, change: Partial<PackSource> = {}): PackSource {
  return {
    structure: {
      papers: [{ id: 'identity', mode: 'show' }],
      steps: [{ id: 'mother', screens: [{ block: 'identity', as: 'mother', ...reference }] }],
    },
    words: new Map([['vi', { title: 'Thủ tục', blocks: fills }]]),
    ...change,
  };
}

function screensOf(reference: object): unknown {
  const { structure } = expandBlocks(packWith(reference), blocks);
  return (structure as { steps: { screens: unknown }[] }).steps[0]?.screens;
}

function issuesOf(pack: PackSource): readonly string[] {
  try {
    expandBlocks(pack, blocks);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('blocks in a pack', () => {
  it('become screens of the pack, with its names in ids and conditions', () => {
    expect(screensOf({})).to.deep.equal([
      {
        id: 'mother-id-kind',
        fields: [{ id: 'motherIdKind', kind: 'choice', options: [{ value: 'card' }] }],
      },
      {
        id: 'mother-id',
        when: { field: 'motherIdKind', equals: 'card' },
        fields: [
          { id: 'motherIdNumber', kind: 'person-id', owner: { birthDate: 'motherBirthDate' } },
          { id: 'motherIdDate', kind: 'date' },
        ],
      },
    ]);
  });

  it('are called after nobody, or after a name of several words', () => {
    const nobody = { steps: [{ id: 's', screens: [{ block: 'identity' }] }] };
    const owner = { steps: [{ id: 's', screens: [{ block: 'identity', as: 'newOwner' }] }] };
    const ids = [nobody, owner].map((structure) => {
      const words = new Map<string, unknown>();
      return JSON.stringify(expandBlocks({ structure, words }, blocks).structure).match(
        /(?<="id":")[^"]+/g,
      );
    });

    expect(ids).to.deep.equal([
      ['s', 'id-kind', 'idKind', 'id', 'idNumber', 'idDate'],
      [
        's',
        'new-owner-id-kind',
        'newOwnerIdKind',
        'new-owner-id',
        'newOwnerIdNumber',
        'newOwnerIdDate',
      ],
    ]);
  });

  it('apply only when the pack says so, besides what they ask themselves', () => {
    const [first, second] = screensOf({ when }) as { when: unknown }[];

    expect(first?.when).to.deep.equal(when);
    expect(second?.when).to.deep.equal({
      all: [when, { field: 'motherIdKind', equals: 'card' }],
    });
  });

  it('take over the answers of somebody who is asked already', () => {
    const screens = JSON.stringify(screensOf({ sameAs: { as: 'requester', when } }));

    expect(screens).to.contain(
      '"id":"motherIdDate","kind":"date","sameAs":{"field":"requesterIdDate","when":{"field":"asked"',
    );
    expect(screens.match(/"sameAs"/g)).to.have.length(3);
  });

  it('leave out screens and fields, and change others', () => {
    const reference = {
      leaveOut: ['*-id-kind', '*IdNumber'],
      with: { '*-id': { fields: { '*IdDate': { optional: true } } } },
    };

    expect(screensOf(reference)).to.deep.equal([
      {
        id: 'mother-id',
        when: { field: 'motherIdKind', equals: 'card' },
        fields: [{ id: 'motherIdDate', kind: 'date', optional: true }],
      },
    ]);
  });

  it('leave a screen out with its last field', () => {
    expect(screensOf({ leaveOut: ['*IdKind', '*IdNumber', '*IdDate'] })).to.deep.equal([]);
  });

  it('bring their words, in which the pack says who is meant, with a capital letter first', () => {
    const words = new Map<string, unknown>([
      [
        'vi',
        {
          blocks: fills,
          steps: {
            mother: { title: 'Người mẹ', screens: { 'mother-id': { title: 'Thẻ của bà' } } },
          },
        },
      ],
    ]);
    const expanded = expandBlocks({ ...packWith({ leaveOut: ['*IdDate'] }), words }, blocks);

    expect(expanded.words.get('vi')).to.deep.equal({
      papers: { identity: { title: 'Giấy tờ tùy thân' } },
      steps: {
        mother: {
          title: 'Người mẹ',
          screens: {
            'mother-id-kind': {
              fields: {
                motherIdKind: {
                  label: 'Người mẹ có giấy tờ gì?',
                  options: { card: { label: 'Thẻ' } },
                },
              },
            },
            'mother-id': {
              title: 'Thẻ của bà',
              hint: 'Xem trên thẻ. Người mẹ giữ thẻ.',
              fields: { motherIdNumber: { label: 'Số' } },
            },
          },
        },
      },
    });
  });

  it('are said plainly only where they are said otherwise, about the same person', () => {
    const { words } = expandBlocks(packWith({}), blocks);

    expect(words.get('vi-x-plain')).to.deep.equal({
      steps: { mother: { screens: { 'mother-id': { title: 'Giấy của người mẹ' } } } },
    });
  });

  it('share words of what is known around a procedure', () => {
    const about = { facts: [{ id: 'officer' }] };
    const { words } = expandBlocks(packWith({}, { about }), blocks);

    expect(words.get('vi')).to.have.nested.property('about.facts.officer.title');
  });

  it('are printed where the form has them, and copied where the site has them', () => {
    const reference = { block: 'identity', as: 'mother' };
    const print = { blocks: [reference, { kind: 'line', parts: ['Mẹ: ', reference] }] };
    const transfer = { tabs: [{ id: 'mother', entries: [reference] }] };
    const expanded = expandBlocks(packWith({}, { print, transfer }), blocks);

    expect(expanded.print).to.deep.equal({
      blocks: [
        { kind: 'line', parts: [{ field: 'motherIdKind', as: 'option' }] },
        {
          kind: 'line',
          parts: [
            'Mẹ: ',
            { field: 'motherIdNumber' },
            ' ngày ',
            { field: 'motherIdDate', as: 'date' },
          ],
        },
      ],
    });
    expect(expanded.transfer).to.have.nested.property('tabs[0].entries[0].id', 'mother-number');
  });

  it('do not change a pack that uses none', () => {
    const structure = { steps: [{ id: 'a', screens: [{ id: 'b', fields: [] }] }] };
    const words = new Map([['en', { title: 'A' }]]);

    expect(expandBlocks({ structure, words }, blocks)).to.deep.include({ structure, words });
  });

  it('are named with their place when they are not there, or not well referred to', () => {
    const at = 'steps.mother.screens.0';
    expect(issuesOf(packWith({ block: 'card' }))).to.deep.equal([
      `${at}: there is no block "card"; use one of: identity`,
      'blocks.mother: in locales/vi.json stands for no block of the pack',
    ]);
    const faults = [
      [{ leaveOut: ['*-passport'] }, 'names "*-passport", which the block "identity" has not'],
      [
        { with: { '*-id': { fields: { '*X': {} } } } },
        'names "*X", which the block "identity" has not',
      ],
      [{ as: 'Mother' }, '"as" is not a name in camelCase'],
      [{ sameAs: { as: 'father' } }, '"sameAs" needs "as" and "when"'],
      [{ leaveOut: '*-id' }, '"leaveOut" is not a list of ids'],
      [{ without: [] }, 'has a key that it should not have: without'],
    ] as const;
    for (const [reference, message] of faults) {
      expect(issuesOf(packWith(reference))[0]).to.equal(`${at}: ${message}`);
    }
  });

  it('are named when nobody says whom they ask about', () => {
    const words = new Map([['vi', {}]]);

    expect(issuesOf(packWith({}, { words }))).to.include(
      'blocks.mother.who: is missing in locales/vi.json: the block says {who}',
    );
  });

  it('have no parts to print where they have none', () => {
    const print = {
      blocks: [
        { block: 'identity', with: {} },
        { kind: 'line', parts: [{ block: 'x' }] },
      ],
    };

    expect(issuesOf(packWith({}, { print }))).to.have.members([
      'print.blocks.0: has a key that it should not have: with',
      'print.blocks.1.parts.0: there is no block "x"; use one of: identity',
    ]);
  });
});
