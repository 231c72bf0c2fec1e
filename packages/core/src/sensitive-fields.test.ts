import { expect } from 'chai';
import { problems, withFields } from './refusal.test.js';
import { field } from './story.test.js';

describe('sensitive fields of a pack', () => {
  const consent = (covers: readonly string[]) => field('agreed', { kind: 'consent', covers });
  const ethnicity = field('ethnicity', { sensitive: true });

  it('may be named by the consent that is asked before them', () => {
    expect(problems(withFields(consent(['ethnicity']), ethnicity))).to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'a consent to what was asked before',
      withFields(ethnicity, consent(['ethnicity'])),
      /earlier/,
    ],
    ['a consent to nothing', withFields(consent([])), /names no field/],
    ['a consent to a field that is not there', withFields(consent(['x'])), /does not exist/],
    [
      'a consent to a field like any other',
      withFields(consent(['a']), field('a')),
      /not sensitive/,
    ],
    ['another field that covers', withFields(field('a', { covers: ['a'] })), /not for the kind/],
    [
      'an answer that the browser would keep for the next person',
      withFields(field('a', { sensitive: true, autocomplete: 'name' })),
      /autocomplete: stands beside sensitive/,
    ],
  ];
  for (const [what, pack, message] of wrong) {
    it(`are refused with ${what}`, () => expect(problems(pack).join()).to.match(message));
  }
});
