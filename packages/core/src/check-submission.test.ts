import { expect } from 'chai';
import fc from 'fast-check';
import { checkSubmission } from './check-submission.js';
import { ask, codes, options, procedureOf, step, Story, today, yesNo } from './story.test.js';
import { toSubmission } from './to-submission.js';

const procedure = procedureOf({
  id: 'register-birth',
  version: '1.2.0',
  steps: [
    step('parents', [
      yesNo('married'),
      ask('marriagePlace', {}, { when: { field: 'married', equals: 'yes' } }),
      ask('requesterName', { kind: 'name' }),
      ask('motherName', {
        kind: 'name',
        sameAs: { field: 'requesterName', when: { field: 'married', equals: 'no' } },
      }),
      ask('residence', { kind: 'address', scope: 'present', optional: true }),
      ask('count', { kind: 'number', min: 1, max: 2, initial: 1 }),
    ]),
    step('child', [ask('childName', { kind: 'name' }), ask('birthDate', { kind: 'date' })], {
      repeat: { group: 'children', count: 'count', max: 2 },
    }),
    step('delivery', [
      ask('delivery', { kind: 'choice', options: options('counter', 'post'), delivery: true }),
      ask('phone', { kind: 'phone', delivery: true }),
    ]),
  ],
  rules: [
    {
      id: 'same-name',
      level: 'error',
      field: 'childName',
      message: 'x',
      when: { field: 'childName', equalsField: 'requesterName' },
    },
  ],
  routes: [
    {
      id: 'abroad',
      stop: true,
      title: 'x',
      text: 'x',
      when: { field: 'marriagePlace', equals: 'abroad' },
    },
  ],
});

type Json = Readonly<Record<string, unknown>>;

const answers: Json = {
  married: 'no',
  requesterName: 'Trần Thị Thử',
  motherName: 'Trần Thị Thử',
  count: 1,
  children: [{ childName: 'Trần Văn Mẫu', birthDate: '2026-11-01' }],
};
const delivery: Json = { delivery: 'counter', phone: '0900000000' };

const check = (more: Json = {}, ofDelivery: unknown = delivery): readonly string[] =>
  codes(
    checkSubmission(
      procedure,
      { answers: { ...answers, ...more }, delivery: ofDelivery },
      { today },
    ),
  );

describe('a submission', () => {
  it('holds what applies, tidied, with the answers about delivery apart', () => {
    const story = new Story(procedure, {
      answers: {
        ...(answers as object),
        marriagePlace: 'set aside',
        requesterName: ' Trần  Thị Thử ',
        phone: '0900 000 000',
        delivery: 'counter',
      },
    });
    const submission = toSubmission(story.guide, { createdAt: '2026-11-21T03:00:00.000Z' });
    expect(submission).to.deep.equal({
      procedure: 'register-birth',
      packVersion: '1.2.0',
      locale: 'vi',
      answers,
      delivery,
      attachments: [],
      createdAt: '2026-11-21T03:00:00.000Z',
    });
    expect(checkSubmission(procedure, submission, { today })).to.deep.equal([]);
  });

  it('may be accepted although there are warnings', () => {
    expect(check({ children: [{ childName: 'Mẫu', birthDate: '2026-11-01' }] })).to.deep.equal([]);
  });

  it('may leave out what is taken over from another answer', () => {
    expect(check({ motherName: undefined })).to.deep.equal([]);
  });

  it('may take over an address without the house number that is asked only there', () => {
    const always = { field: 'home', answered: true };
    const residence = procedureOf({
      steps: [
        step('home', [
          ask('home', { kind: 'address', detail: 'required' }),
          ask('before', {
            kind: 'address',
            detail: 'none',
            sameAs: { field: 'home', when: always },
          }),
        ]),
      ],
    });
    const home = { communeCode: '00004', communeName: 'Phường Ba Đình', detail: 'Số 0 phố Thử' };
    const guide = new Story(residence).answer({ ...ofHanoi, ...home }, 'home').guide;
    const submission = toSubmission(guide, { createdAt: '2026-11-21T00:00:00.000Z' });

    expect(submission.answers['before']).not.to.have.property('detail');
    expect(checkSubmission(residence, submission, { today })).to.deep.equal([]);
  });
});

describe('a submission that was not made by the page', () => {
  it('is told what is missing', () => {
    expect(
      codes(checkSubmission(procedure, { answers: {}, delivery: {} }, { today })),
    ).to.deep.equal([
      'married required',
      'requesterName required',
      'motherName required',
      'count required',
      'delivery required',
      'phone required',
    ]);
  });

  it('is told what the procedure does not ask, or not there', () => {
    expect(check({ father: 'x', phone: '0900000000' }, {})).to.deep.equal([
      'father unknown-field',
      'phone unknown-field',
      'delivery required',
      'phone required',
    ]);
    expect(check({ children: [{ ...child('Trần Văn Mẫu'), age: 3 }, 'x'] })).to.deep.equal([
      'children.0.age unknown-field',
      'children.1 unknown-field',
    ]);
    expect(check({ children: 'none' })).to.include('children unknown-field');
    expect(check({ 'children.0.childName': 'x' })).to.deep.equal([
      'children.0.childName unknown-field',
    ]);
    expect(check({}, { ...delivery, married: 'no' })).to.deep.equal(['married unknown-field']);
  });

  it('is told what does not apply', () => {
    expect(check({ marriagePlace: 'UBND phường Mẫu' })).to.deep.equal([
      'marriagePlace not-relevant',
    ]);
    expect(check({ children: [child('Trần Văn Mẫu'), child('Trần Văn Thử')] })).to.deep.equal([
      'children.1.childName not-relevant',
      'children.1.birthDate not-relevant',
    ]);
    expect(check({ motherName: 'Somebody Else' })).to.deep.equal(['motherName not-relevant']);
  });

  it('is told what has the wrong shape', () => {
    expect(check({ requesterName: { x: 1 }, motherName: undefined })).to.deep.equal([
      'requesterName wrong-type',
    ]);
    expect(check({ residence: { detail: 'x', evil: 'y' } })).to.deep.equal([
      'residence wrong-type',
    ]);
    expect(check({ married: null })).to.include('married wrong-type');
    expect(check({ count: [1] })).to.include('count wrong-type');
    expect(check({ requesterName: 'x'.repeat(1_000_000), motherName: undefined })).to.deep.equal([
      'requesterName wrong-type',
    ]);
  });

  it('is checked as strictly as on the page, rules included', () => {
    expect(check({ married: 'maybe' })).to.include('married choice-unknown');
    expect(check({ children: [{ ...child('Trần Văn 2') }] })).to.deep.equal([
      'children.0.childName name-digits',
    ]);
    expect(
      check({ children: [{ childName: 'Trần Văn Mẫu', birthDate: '2026-11-22' }] }),
    ).to.deep.equal(['children.0.birthDate date-future']);
    expect(check({ children: [child('Trần Thị Thử')] })).to.deep.equal([
      'children.0.childName rule same-name',
    ]);
  });

  it('is told when this procedure cannot serve', () => {
    const abroad = { married: 'yes', marriagePlace: 'abroad' };
    expect(check(abroad)).to.deep.equal(['marriagePlace rule abroad']);
  });

  it('is refused when its parts are no objects', () => {
    for (const nothing of [null, undefined, 3, 'x', []]) {
      const issues = checkSubmission(
        procedure,
        { answers: nothing, delivery: nothing },
        { today },
      );
      expect(codes(issues)).to.include.members(['answers wrong-type', 'delivery wrong-type']);
    }
  });

  it('may be anything: the check never throws, and pollutes nothing', function () {
    this.timeout(30_000);
    const before = Object.getOwnPropertyNames(Object.prototype);
    const key = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'children', 'residence', 'count', 'phone'),
      fc.string(),
    );
    const part = fc.oneof(
      fc.array(fc.tuple(key, fc.jsonValue())).map((entries) => Object.fromEntries(entries)),
      fc.jsonValue(),
    );
    const property = fc.property(part, part, (given, ofDelivery) => {
      const received = {
        answers: { ...answers, ...(given as object) },
        delivery: ofDelivery,
      };
      const issues = checkSubmission(procedure, received, { today });
      expect(issues.every(({ level }) => level === 'error')).to.equal(true);
      expect(JSON.stringify(issues)).to.be.a('string');
    });
    fc.assert(property, { numRuns: 500, seed: 20_261_121 });
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
  });

  it('of nothing but unknown keys is answered shortly', () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`k${n}`, 1]));
    const issues = checkSubmission(procedure, { answers: many, delivery: {} }, { today });
    expect(issues).to.have.length(100 + 6);
  });
});

function child(childName: string): Json {
  return { childName, birthDate: '2026-11-01' };
}

const ofHanoi = { provinceCode: '01', provinceName: 'Thành phố Hà Nội' };
