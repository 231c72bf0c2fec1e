import { expect } from 'chai';
import { applyChange, EMPTY_STATE, readChange, readContent } from './draft-content.js';
import { changeBetween, DraftText } from './draft-text.js';
import type { KeptState } from './draft.js';
import { randomFrom } from './test-random.js';

const LONG: KeptState = {
  ...EMPTY_STATE,
  answers: Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [`field${at}`, `Nguyễn Thị Thử ${at}`.repeat(5)]),
  ),
};

describe('the text of a draft', () => {
  it('says the same as the state and its change, after 500 random saves', () => {
    const random = randomFrom(11);
    const text = new DraftText();
    let state = LONG;
    for (let save = 0; save < 500; save += 1) {
      const at = Math.floor(random() * 420);
      const answers = { [`field${at}`]: random() < 0.2 ? null : 'x'.repeat(random() * 90) };
      const change =
        random() < 0.1 ? { place: `screen${save}`, visited: [`${save}`] } : { answers };
      const value: unknown = JSON.parse(text.write({ title: 'Thủ tục thử', state, change }));
      const after = applyChange(state, change);
      expect(readContent(value)).to.deep.equal({ title: 'Thủ tục thử', state: after });
      expect(readChange(value)).to.deep.equal(change);
      state = after;
    }
  });

  it('serialises a long draft once, and then only what has changed', () => {
    const text = new DraftText();
    const { stringify } = JSON;
    let letters = 0;
    JSON.stringify = (value: unknown) => {
      const said = stringify(value);
      letters += said.length;
      return said;
    };
    try {
      let state = LONG;
      for (let key = 0; key < 40; key += 1) {
        const change = { answers: { field7: 'x'.repeat(key) } };
        text.write({ title: 'x', state, change });
        state = applyChange(state, change);
      }
      expect(letters).to.be.within(stringify(LONG).length, stringify(LONG).length + 10_000);
    } finally {
      JSON.stringify = stringify;
    }
  });

  it('knows a field that is named like a part of every object', () => {
    const answers = JSON.parse('{"__proto__":"x","constructor":"y"}') as KeptState['answers'];
    const change = changeBetween(EMPTY_STATE, { ...EMPTY_STATE, answers });
    expect(applyChange(EMPTY_STATE, change).answers).to.deep.equal(answers);
    const back = changeBetween({ ...EMPTY_STATE, answers }, EMPTY_STATE);
    expect(applyChange({ ...EMPTY_STATE, answers }, back).answers).to.deep.equal({});
  });
});
