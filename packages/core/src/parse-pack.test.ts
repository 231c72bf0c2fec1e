import { expect } from 'chai';
import { parsePack } from './parse-pack.js';
import { problems, refusal, withFields } from './refusal.test.js';
import { ask, field, options, packOf, step, yesNo } from './story.test.js';

type Json = Readonly<Record<string, unknown>>;

const place = 'steps.only.screens';

describe('a pack that is a procedure', () => {
  it('is read from text or from what JSON.parse made of it', () => {
    const pack = packOf({ steps: [step('child', [ask('childName')])] });
    expect(parsePack(JSON.stringify(pack))).to.deep.equal(parsePack(pack));
  });

  it('may leave out its empty lists', () => {
    const procedure = parsePack(packOf({ steps: [step('child', [ask('childName')])] }));
    expect(procedure).to.deep.include({
      routes: [],
      papers: [],
      fees: [],
      rules: [],
      afterwards: [],
    });
  });

  it('may use every kind of field and condition', () => {
    const kinds = ['text', 'name', 'number', 'date', 'person-id', 'phone', 'address', 'consent'];
    const earlier = kinds.map((kind) => field(kind.replace('-i', 'I'), { kind }));
    const when = {
      any: [
        {
          all: [
            { field: 'text', equals: 'x' },
            { field: 'number', oneOf: [1, 2] },
          ],
        },
        { not: { field: 'name', sameFamilyName: 'text' } },
        { field: 'text', equalsField: 'name' },
        { field: 'address', answered: false },
        { field: 'date', before: '2020' },
        { field: 'date', after: { today: { days: -60 } } },
        { field: 'date', age: { atLeast: 18 } },
        { field: 'date', partial: true },
        { field: 'consent', equals: true },
      ],
    };
    const pack = withFields(
      ...earlier,
      field('choice', { kind: 'choice', options: options('a'), when }),
      field('several', { kind: 'multi-choice', options: options('a', 'b') }),
      field('country', { kind: 'select', list: 'countries', initial: 'Việt Nam' }),
      field('idNumber', { kind: 'person-id', owner: { birthDate: 'date', sex: 'female' } }),
    );
    expect(problems(pack)).to.deep.equal([]);
  });
});

describe('a pack that is not in order', () => {
  it('is refused with every place and cause at once', () => {
    const pack = packOf({
      title: '',
      extra: 1,
      steps: [
        step('child', [
          { id: 'Child', fields: [field('childName', { kind: 'nmae', hint: 3 })] },
          { id: 'sex', fields: [{ id: 'child-sex', kind: 'choice' }] },
        ]),
      ],
    });
    expect(problems(pack)).to.have.members([
      'title: has no words',
      ': has a key that it should not have: extra',
      'steps.child.screens.Child.id: is not named as it should be: ' +
        'lower case letters, digits and hyphens',
      'steps.child.screens.Child.fields.childName.kind: is not one of: text, name, number, date, ' +
        'time-slot, choice, multi-choice, select, person-id, phone, address, consent, group, file',
      'steps.child.screens.Child.fields.childName.hint: is not a text',
      'steps.child.screens.sex.fields.child-sex.id: is not named as it should be: ' +
        'a small letter first, then letters and digits',
      'steps.child.screens.sex.fields.child-sex.label: is missing',
    ]);
  });

  it('says in the message what stands first, and how much more there is', () => {
    const error = refusal({});
    expect(error).to.include({ name: 'PackError', code: 'schema' });
    expect(error?.message).to.match(
      /^The pack is refused\. formatVersion: is not one of: 1; id: is missing/,
    );
    expect(error?.message).to.match(/and \d+ more$/);
  });

  it('is refused when it is no JSON, with the cause', () => {
    const error = refusal('{"id": ');
    expect(error).to.include({ code: 'not-json' });
    expect(error?.cause).to.be.instanceOf(SyntaxError);
  });

  it('is refused for links that could run something', () => {
    const hostile = [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'http://example.org',
      '//example.org',
      'data:text/html,x',
      'https://',
      'https:example.org',
      'https://user@example.org',
      'https://example.org/ x',
      ' https://example.org',
      'https://example.org\n',
      'tel:x',
      'mailto:x',
      'blob:https://example.org/x',
    ];
    for (const url of hostile) {
      const pack = packOf({
        steps: [step('a', [ask('b')])],
        legalBasis: [{ id: 'law', title: 'x', url }],
      });
      expect(problems(pack).join(), url).to.match(/^legalBasis.law.url: is not a link/);
    }
    for (const url of ['https://example.org/a?b#c', 'tel:+8419001000', 'mailto:a@example.org']) {
      const pack = packOf({
        steps: [step('a', [ask('b')])],
        legalBasis: [{ id: 'law', title: 'x', url }],
      });
      expect(problems(pack), url).to.deep.equal([]);
    }
  });

  it('is told to ask for a commune as an address, not from a list', () => {
    const pack = withFields(field('commune', { kind: 'select', list: 'communes' }));
    expect(problems(pack)).to.deep.equal([
      `${place}.commune.fields.commune.list: is not ethnic-groups, countries, household-relations or hamlets; a commune is asked by the kind address`,
    ]);
  });

  it('is refused for days that never were', () => {
    const steps = [step('a', [ask('b')])];
    expect(problems(packOf({ steps, validFrom: '2026-02-30' }))[0]).to.match(
      /^validFrom: is not a date/,
    );
    expect(problems(packOf({ steps, lastVerified: '2026' }))[0]).to.match(
      /^lastVerified: is not a date/,
    );
  });
});

describe('conditions of a pack', () => {
  const one = (when: unknown): readonly string[] =>
    problems(withFields(field('early', { kind: 'date' }), field('late', { when })));
  const at = `${place}.late.fields.late.when`;

  it('say which part of the vocabulary is missed', () => {
    expect(one({ field: 'early', equal: 'x' })).to.deep.equal([
      `${at}: needs exactly one of all, any, not, equals, oneOf, equalsField, answered, partial, ` +
        'before, after, age, sameFamilyName',
    ]);
    expect(one({ field: 'early', equals: 'x', answered: true })[0]).to.match(
      /needs exactly one of/,
    );
    expect(one('early')).to.deep.equal([`${at}: is not a condition`]);
    expect(one({ all: [{ not: { field: 'early', age: {} } }] })).to.deep.equal([
      `${at}.all.0.not.age: needs atLeast or below`,
    ]);
    expect(one({ field: 'early', before: 'soon' })[0]).to.match(/before: is not a date/);
    expect(one({ field: 'early', before: 7 })[0]).to.match(/before: is neither a date/);
    expect(one({ field: 'early', before: { today: { years: -3000 } } })[0]).to.match(
      /less than -200/,
    );
    expect(one({ field: 'early', answered: true, or: 1 })[0]).to.match(/should not have: or/);
  });

  it('read only fields that stand earlier', () => {
    expect(one({ field: 'nowhere', answered: true })).to.deep.equal([
      `${at}: names the field "nowhere", which does not exist`,
    ]);
    expect(one({ not: { field: 'late', answered: true } })).to.deep.equal([
      `${at}: names the field "late", which does not stand earlier`,
    ]);
    const later = withFields(
      field('a', { kind: 'date', when: { field: 'b', answered: true } }),
      field('b', { kind: 'date' }),
    );
    expect(problems(later)).to.deep.equal([
      `${place}.a.fields.a.when: names the field "b", which does not stand earlier`,
    ]);
  });

  it('of a step or a screen do not read what is asked inside', () => {
    const when = { field: 'b', answered: true };
    const inside = 'names the field "b", which does not stand earlier';
    expect(problems(packOf({ steps: [step('a', [ask('b')], { when })] }))).to.deep.equal([
      `steps.a.when: ${inside}`,
    ]);
    expect(problems(packOf({ steps: [step('a', [ask('b', {}, { when })])] }))).to.deep.equal([
      `steps.a.screens.b.when: ${inside}`,
    ]);
  });

  it('ask only what the kind of field can answer', () => {
    const pack = (when: Json): Json =>
      withFields(field('text'), field('place', { kind: 'address' }), field('last', { when }));
    expect(problems(pack({ field: 'text', age: { below: 3 } }))[0]).to.match(/of the kind text/);
    expect(problems(pack({ field: 'place', equals: 'x' }))[0]).to.match(/of the kind address/);
    expect(problems(pack({ field: 'place', answered: true }))).to.deep.equal([]);
  });

  it('name only options that there are', () => {
    const pack = (value: string): Json =>
      packOf({
        steps: [
          step('a', [
            yesNo('sure'),
            ask('why', { when: { field: 'sure', oneOf: ['no', value] } }),
          ]),
        ],
      });
    expect(problems(pack('yes'))).to.deep.equal([]);
    expect(problems(pack('maybe'))[0]).to.match(/"maybe" is no option of "sure"/);
  });

  it('from outside do not reach into a repeated step', () => {
    const repeated = (more: Json): Json =>
      packOf({
        steps: [
          step('count', [ask('count', { kind: 'number', max: 2 })]),
          step(
            'child',
            [ask('childName'), ask('nick', { when: { field: 'childName', answered: true } })],
            {
              repeat: { group: 'children', count: 'count', max: 2 },
            },
          ),
          step('rest', [ask('note')]),
        ],
        ...more,
      });
    const when = { field: 'childName', answered: true };
    expect(problems(repeated({}))).to.deep.equal([]);
    expect(
      problems(repeated({ papers: [{ id: 'p', mode: 'show', title: 'x', when }] }))[0],
    ).to.match(/^papers.p.when: names the field "childName" of a repeated step/);
    const rule = { id: 'r', level: 'error', message: 'x', when };
    expect(problems(repeated({ rules: [{ ...rule, field: 'nick' }] }))).to.deep.equal([]);
    expect(problems(repeated({ rules: [{ ...rule, field: 'note' }] }))[0]).to.match(
      /^rules.r.when/,
    );
  });
});
