import { expect } from 'chai';
import { TestPack } from './test-pack.js';
import type { Structure } from './test-pack.js';

describe('what nobody reaches', () => {
  let pack: TestPack;

  /** Before everything stands `kind`: a, b or c. */
  beforeEach(() => {
    pack = new TestPack();
    pack.change('procedure.json', ({ steps }) => {
      steps[0]?.screens.unshift({ id: 'kind', fields: [choice('kind', 'a', 'b', 'c')] });
    });
    say('kind', {
      label: 'Việc gì?',
      options: { a: { label: 'A' }, b: { label: 'B' }, c: { label: 'C' } },
    });
  });

  afterEach(() => pack.remove());

  function choice(id: string, ...values: string[]): Record<string, unknown> {
    return { id, kind: 'choice', options: values.map((value) => ({ value })) };
  }

  function say(screen: string, words: unknown, step = 'person'): void {
    type Words = { steps: Record<string, { screens: Record<string, unknown> }> };
    pack.change<Words>('locales/vi.json', ({ steps }) => {
      const screens = steps[step]?.screens ?? {};
      screens[screen] = { fields: { [screen]: words } };
    });
  }

  /** The condition of the screen with the telephone number. */
  function ask(when: unknown, others: (structure: Structure) => void = () => undefined): string {
    pack.change('procedure.json', (structure) => {
      const screen = structure.steps[0]?.screens.find(({ id }) => id === 'phone');
      if (screen) screen.when = when;
      others(structure);
    });
    return pack.problems().join('\n');
  }

  const is = (value: string) => ({ field: 'kind', equals: value });

  it('is nothing in a pack that is whole', () => {
    expect(ask({ any: [is('a'), is('b')] })).to.equal('');
  });

  it('is a screen that asks for two answers at once', () => {
    const found = ask({ all: [is('a'), is('b')] });
    const line = pack.lineOf('procedure.json', '"when"');

    expect(found).to.equal(
      `procedure.json:${line}: steps.person.screens.phone.when: can never hold: ` +
        'the screen is never shown; correct the condition or take it out',
    );
  });

  it('is a whole step, told once', () => {
    const found = ask(is('a'), ({ steps }) => {
      if (steps[1]) steps[1].when = { all: [is('a'), { not: is('a') }] };
    });

    expect(found).to.match(/^procedure\.json:\d+: steps\.request\.when: can never hold: the step/);
    expect(found.split('\n')).to.have.length(1);
  });

  it('is a field behind a screen that comes only with another answer', () => {
    const found = ask(is('a'), ({ steps }) => {
      const field = steps[0]?.screens.find(({ id }) => id === 'phone')?.fields[0];
      if (field) field['when'] = is('b');
    });

    expect(found).to.match(
      /fields\.phone\.when: can never hold here, after what was asked before/,
    );
  });

  it('is what comes after a route that stops', () => {
    pack.change<Record<string, unknown>>('locales/vi.json', (words) => {
      words['routes'] = { other: { title: 'Việc khác', text: 'Làm ở nơi khác.' } };
    });
    const found = ask(is('a'), (structure) => {
      structure.routes = [{ id: 'other', stop: true, when: is('a') }];
    });

    expect(found).to.match(/screens\.phone\.when: can never hold here/);
  });

  it('is an option, a paper and a rule', () => {
    pack.change<Record<string, unknown>>('locales/vi.json', (words) => {
      words['rules'] = { never: { message: 'Không bao giờ.' } };
    });
    const never = { all: [is('a'), is('b')] };
    const found = ask(is('a'), (structure) => {
      const [paper] = structure.papers;
      if (paper) paper['when'] = never;
      structure.rules = [{ id: 'never', level: 'warning', field: 'phone', when: never }];
    });

    expect(found).to.match(/papers\.identity\.when: can never hold: the paper is never asked for/);
    expect(found).to.match(/rules\.never\.when: can never hold: the rule never speaks/);
  });

  it('is one of several conditions of which one is enough', () => {
    const found = ask({ any: [is('a'), { all: [is('b'), is('c')] }] });

    expect(found).to.match(/phone\.when\.any\.1: can never hold; take it out or correct it/);
  });

  it('is not a birthday that lies on either side', () => {
    pack.change('procedure.json', ({ steps }) => {
      steps[0]?.screens.splice(1, 0, { id: 'born', fields: [{ id: 'born', kind: 'date' }] });
    });
    say('born', { label: 'Sinh ngày nào?' });
    const between = (atLeast: number, below: number) => {
      return { field: 'born', age: { atLeast, below } };
    };

    expect(ask(between(60, 75))).to.equal('');
    expect(ask({ all: [between(60, 75), { field: 'born', age: { atLeast: 80 } }] })).to.match(
      /phone\.when: can never hold/,
    );
  });

  it('may be reached on a day to come, when a law begins', () => {
    pack.change('procedure.json', ({ steps }) => {
      steps[0]?.screens.splice(1, 0, { id: 'born', fields: [{ id: 'born', kind: 'date' }] });
    });
    say('born', { label: 'Sinh ngày nào?' });

    expect(ask({ field: 'born', after: '2027-03-01' })).to.equal('');
    expect(ask({ field: 'born', after: '2040-03-01' })).to.match(/phone\.when: can never hold/);
  });

  it('says so of a condition that holds whatever is answered', () => {
    expect(ask({ field: 'kind', oneOf: ['a', 'b', 'c'] })).to.match(
      /phone\.when: holds for every answer; correct the condition or take it out/,
    );
    expect(ask({ field: 'kind', answered: true })).to.equal('');
    expect(ask({ field: 'kind', oneOf: ['a', 'b'] })).to.equal('');
  });
});

describe('what is asked twice', () => {
  let pack: TestPack;

  beforeEach(() => {
    pack = new TestPack();
  });

  afterEach(() => pack.remove());

  function askAgain(field: Record<string, unknown>, label: string): string {
    pack.change('procedure.json', ({ steps }) => {
      steps[1]?.screens.unshift({ id: 'again', fields: [{ id: 'again', ...field }] });
    });
    type Words = { steps: Record<string, { screens: Record<string, unknown> }> };
    pack.change<Words>('locales/vi.json', ({ steps }) => {
      const { screens = {} } = steps['request'] ?? {};
      screens['again'] = { fields: { again: { label } } };
    });
    return pack.problems().join('\n');
  }

  const phone = 'Số điện thoại của ông/bà?';

  it('is the same question in another step', () => {
    expect(askAgain({ kind: 'phone' }, phone)).to.match(
      /procedure\.json:\d+: steps\.request\.screens\.again\.fields\.again: asks again what "phone" asks; take that answer over with "sameAs"$/,
    );
  });

  it("is the person's own number under another name", () => {
    expect(askAgain({ kind: 'phone', autocomplete: 'tel' }, 'Gọi số nào?')).to.match(
      /asks again what "phone" asks; .* or leave "autocomplete" out/,
    );
  });

  it('is not the number of somebody else, nor one that is taken over', () => {
    expect(askAgain({ kind: 'phone' }, 'Số điện thoại của người nhà?')).to.equal('');
    const sameAs = { field: 'phone', when: { field: 'phone', answered: true } };
    pack.remove();
    pack = new TestPack();
    expect(askAgain({ kind: 'phone', sameAs }, phone)).to.equal('');
  });
});
