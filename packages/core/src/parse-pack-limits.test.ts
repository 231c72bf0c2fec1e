import { expect } from 'chai';
import fc from 'fast-check';
import { createGuide } from './create-guide.js';
import { parsePack } from './parse-pack.js';
import { refusal } from './refusal.test.js';
import { ask, field, packOf, step, today } from './story.test.js';

/** ASVS 5.0 V1/V2; see also the bars F1 to F3 of this project. */
const maxMs = 200;

/** The first issue, if the pack is refused for its size and soon enough. */
function tooMuch(pack: unknown): string | undefined {
  const error = refusal(pack);
  expect(error?.code).to.equal('limits');
  expect(
    quickest(() => refusal(pack)),
    'ms',
  ).to.be.at.most(maxMs);
  return error?.issues[0]?.message;
}

/** The best of a few tries: a busy machine is not the pack's fault. */
function quickest(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const begin = Date.now();
    run();
    return Date.now() - begin;
  });
  return Math.min(...times);
}

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = { a: value };
  return value;
}

describe('a pack that is too much', () => {
  it('is refused for its length', () => {
    expect(tooMuch(' '.repeat(1_000_001))).to.match(/1000001 characters; at most 1000000/);
    const long = Array.from({ length: 200 }, () => 'x'.repeat(9_000));
    expect(tooMuch({ long })).to.match(/more than 1000000 characters/);
  });

  it('is refused for its depth, and for going round in a circle', () => {
    expect(tooMuch(nested(21))).to.match(/deeper than 20 levels/);
    expect(tooMuch(nested(50_000))).to.match(/deeper than 20 levels/);
    const circle: Record<string, unknown> = {};
    circle['again'] = circle;
    expect(tooMuch(circle)).to.match(/deeper than 20 levels/);
    const wide: Record<string, unknown> = {};
    for (const key of 'abcdefghij') wide[key] = wide;
    expect(tooMuch(wide)).to.be.a('string');
  });

  it('is refused for one long text', () => {
    const steps = [step('a', [ask('b', { hint: 'x'.repeat(10_001) })])];
    const error = refusal(packOf({ steps }));
    expect(error?.issues).to.deep.equal([
      {
        path: 'steps.a.screens.b.fields.b.hint',
        message: 'text of 10001 characters; at most 10000',
      },
    ]);
  });

  it('is refused for its fields, repeated ones counted as often as they stand', () => {
    const fields = (n: number): unknown[] =>
      Array.from({ length: n }, (_, i) => ({ id: `s${i}`, fields: [field(`f${i}`)] }));
    const many = packOf({ steps: [{ id: 'a', title: 'x', screens: fields(2_001) }] });
    expect(tooMuch(many)).to.match(/2001 fields/);
    const repeat = { group: 'g', count: 'f0', max: 20 };
    const often = packOf({ steps: [{ id: 'a', title: 'x', repeat, screens: fields(101) }] });
    expect(tooMuch(often)).to.match(/2020 fields/);
    const lie = packOf({
      steps: [{ id: 'a', title: 'x', repeat: { max: 1e300 }, screens: fields(1) }],
    });
    expect(tooMuch(lie)).to.match(/fields/);
  });

  it('lets answers be no longer than 2,000 characters', () => {
    const steps = [step('a', [ask('b', { maxLength: 2_001 })])];
    expect(refusal(packOf({ steps }))?.message).to.match(/maxLength: is more than 2000/);
    const wrong: readonly [Record<string, unknown>, RegExp][] = [
      [{ kind: 'number', decimals: 7 }, /decimals: is more than 6/],
      [{ kind: 'number', decimals: -1 }, /decimals: is less than 0/],
      [{ kind: 'number', decimals: 0.5 }, /decimals: is not a whole number/],
      [{ kind: 'number', unit: 'm'.repeat(41) }, /unit: is more than 40/],
      [{ kind: 'number', unit: '' }, /unit: has no words/],
      [{ kind: 'time-slot', days: 15 }, /days: is more than 14/],
      [{ kind: 'time-slot', days: 0 }, /days: is less than 1/],
      [{ kind: 'time-slot', openingHours: [] }, /should not have: openingHours/],
      [{ multiline: 'yes' }, /multiline: is not true or false/],
    ];
    for (const [more, message] of wrong) {
      const pack = packOf({ steps: [step('a', [ask('b', more)])] });
      expect(refusal(pack)?.message).to.match(message);
    }
  });
});

describe('a pack that reaches for prototypes', () => {
  const texts = [
    '{"__proto__":{"polluted":true}}',
    '{"steps":[{"constructor":{"prototype":{"polluted":true}}}]}',
    '{"id":"x","prototype":1}',
  ];
  for (const text of texts) {
    it(`is refused: ${text}`, () => {
      expect(tooMuch(text)).to.match(/is a key that is not allowed/);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }
});

describe('five hundred packs with something changed at random', () => {
  const good = packOf({
    steps: [
      step('count', [ask('count', { kind: 'number', max: 2 })]),
      step('child', [ask('childName', { kind: 'name' }), ask('nick', { optional: true })], {
        repeat: { group: 'children', count: 'count', max: 2 },
        when: { field: 'count', answered: true },
      }),
    ],
    rules: [
      {
        id: 'same',
        level: 'warning',
        field: 'nick',
        message: 'x',
        when: { field: 'nick', equalsField: 'childName' },
      },
    ],
    routes: [{ id: 'r', title: 'x', text: 'x', when: { field: 'count', equals: 0 } }],
  });
  const paths = pathsIn(good);
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>('__proto__', 'constructor', 'count', 'children', '', -1, 1e9, null),
    fc.constantFrom<unknown>({ all: [] }, { field: 'nick', answered: true }, [], {}),
  );

  it('are refused in words or make a guide that works', function () {
    this.timeout(30_000);
    const before = Object.getOwnPropertyNames(Object.prototype);
    let refused = 0;
    let made = 0;
    const changed = fc.property(
      fc.constantFrom(...paths),
      junk,
      fc.boolean(),
      (path, value, remove) => {
        const pack = JSON.parse(JSON.stringify(good)) as unknown;
        change(pack, path, remove ? undefined : value);
        const error = refusal(pack);
        if (error) {
          refused++;
          expect(error.issues).not.to.have.length(0);
          expect(error.message).to.match(/^The pack is refused\. ./);
        } else {
          made++;
          const guide = createGuide(parsePack(pack), { today: () => today });
          guide.skip();
          expect(JSON.stringify(guide.snapshot)).to.be.a('string');
        }
      },
    );
    fc.assert(changed, { numRuns: 500, seed: 20_261_121 });
    expect(refused).to.be.above(100);
    expect(made).to.be.above(20);
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
  });
});

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function change(root: unknown, path: Path, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let holder = root as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
}
