import { expect } from 'chai';
import fc from 'fast-check';
import { localizePack } from './localize-pack.js';
import { parsePack } from './parse-pack.js';
import { packOf, step } from './story.test.js';

const source = {
  id: 'register-birth',
  steps: [
    {
      id: 'child',
      screens: [
        {
          id: 'child-sex',
          fields: [
            { id: 'childSex', kind: 'choice', options: [{ value: 'male' }, { value: 'female' }] },
          ],
        },
      ],
    },
  ],
};

const vi = {
  title: 'Đăng ký khai sinh',
  steps: {
    child: {
      title: 'Người được khai sinh',
      screens: {
        'child-sex': {
          fields: {
            childSex: {
              label: 'Giới tính',
              options: { male: { label: 'Nam' }, female: { label: 'Nữ' } },
            },
          },
        },
      },
    },
  },
};

describe('the words of one language', () => {
  it('go to the steps, screens, fields and options that they are for', () => {
    expect(localizePack(source, vi, 'vi')).to.deep.equal({
      id: 'register-birth',
      locale: 'vi',
      title: 'Đăng ký khai sinh',
      steps: [
        {
          id: 'child',
          title: 'Người được khai sinh',
          screens: [
            {
              id: 'child-sex',
              fields: [
                {
                  id: 'childSex',
                  kind: 'choice',
                  label: 'Giới tính',
                  options: [
                    { value: 'male', label: 'Nam' },
                    { value: 'female', label: 'Nữ' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('leave the pack as it was, for the next language', () => {
    const before = JSON.stringify(source);
    localizePack(source, vi, 'vi');
    expect(JSON.stringify(source)).to.equal(before);
  });

  it('for what the pack has not are left out of lists', () => {
    const strings = { steps: { child: {}, mother: { title: 'Người mẹ' } } };
    expect(localizePack(source, strings, 'vi')).to.deep.equal({ ...source, locale: 'vi' });
  });

  it('that are missing are missed by the schema, by name', () => {
    const pack = packOf({
      steps: [step('child', [{ id: 'a', fields: [{ id: 'a', kind: 'text' }] }])],
    });
    expect(() => parsePack(localizePack(pack, {}, 'en'))).to.throw(
      'steps.child.screens.a.fields.a.label: is missing',
    );
  });

  it('are passed over where they would reach into a prototype', () => {
    const strings: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"x":1},"steps":{"__proto__":{"title":"x"}}}',
    );
    const merged = localizePack(source, strings, 'vi') as object;
    expect(Object.keys(merged)).to.deep.equal(['id', 'steps', 'locale']);
    expect(Object.getPrototypeOf(merged)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('may be anything without doing harm', function () {
    this.timeout(30_000);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (pack, strings) => {
        localizePack(pack, strings, 'vi');
        localizePack(source, strings, 'vi');
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
  });

  it('may be nested without end', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 20_000; depth++) deep = { steps: deep };
    expect(() => localizePack(deep, deep, 'vi')).not.to.throw();
  });
});
