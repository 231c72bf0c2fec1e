import { expect } from 'chai';
import {
  applyChange,
  differ,
  effectOf,
  EMPTY_STATE,
  isNoChange,
  mergeChanges,
  readContent,
} from './draft-content.js';
import type { DraftChange } from './draft.js';

const STATE = { ...EMPTY_STATE, answers: { fullName: 'Nguyễn Thị Thử', copies: 2 }, place: 'a' };

describe('a change to a draft', () => {
  it('touches what it names and nothing else', () => {
    const change = { answers: { copies: null, phone: '0900 000 000' }, visited: ['a'] };
    expect(applyChange(STATE, change)).to.deep.equal({
      answers: { fullName: 'Nguyễn Thị Thử', phone: '0900 000 000' },
      place: 'a',
      visited: ['a'],
      editing: false,
    });
  });

  it('joins with a later one, which wins', () => {
    const joined = mergeChanges(
      { answers: { a: '1', b: '1' }, place: 'x' },
      { answers: { b: null, c: '2' }, place: undefined, editing: true },
    );
    expect(joined).to.deep.equal({
      answers: { a: '1', b: null, c: '2' },
      place: 'x',
      editing: true,
    });
  });

  it('comes to nothing when all of it is there already', () => {
    const echo: DraftChange = { answers: { copies: 2, gone: null }, place: 'a', visited: [] };
    expect(isNoChange(effectOf(echo, STATE))).to.equal(true);
    const address = { a: { provinceCode: '25' } };
    const same = effectOf(
      { answers: { a: { provinceCode: '25' } } },
      { ...STATE, answers: address },
    );
    expect(isNoChange(same)).to.equal(true);
    expect(effectOf({ answers: { copies: 3 }, place: 'a' }, STATE)).to.deep.equal({
      answers: { copies: 3 },
    });
  });

  it('is seen where it differs, except for what is being typed here', () => {
    const now = { ...STATE.answers, copies: 3 };
    expect(differ(STATE.answers, now, {})).to.equal(true);
    expect(differ(STATE.answers, now, { answers: { copies: 4 } })).to.equal(false);
    expect(differ(STATE.answers, { fullName: 'Nguyễn Thị Thử' }, {})).to.equal(true);
    expect(differ(STATE.answers, { ...STATE.answers }, {})).to.equal(false);
  });

  it('may name a field like a part of every object, and harms nobody', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":"x","toString":"y"}',
    ) as DraftChange['answers'];
    const state = applyChange(STATE, { answers: hostile });
    expect(Object.hasOwn(state.answers, '__proto__')).to.equal(true);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(isNoChange(effectOf({ answers: hostile }, STATE))).to.equal(false);
    expect(isNoChange(effectOf({ answers: hostile }, state))).to.equal(true);
    expect(mergeChanges({ answers: hostile }, {}).answers).to.deep.equal(hostile);
  });
});

describe('the content of a draft', () => {
  it('is read with its empty values where parts are missing', () => {
    expect(readContent({ title: 'Thủ tục thử', state: { answers: { a: '1' } } })).to.deep.equal({
      title: 'Thủ tục thử',
      state: { answers: { a: '1' }, place: '', visited: [], editing: false },
    });
  });

  it('says what the draft is known by, whatever stands there', () => {
    const about = { initials: 'N.T.T.', step: 5 };
    const dropped = [{ path: 'a', label: 'A', text: '1', answer: '1' }, null, { path: 'b' }];
    const state = { answers: {}, about, dropped, packVersion: '1.1.0' };
    expect(readContent({ state })?.state).to.deep.include({
      about: { initials: 'N.T.T.', step: '', page: '' },
      dropped: dropped.slice(0, 1),
      packVersion: '1.1.0',
    });
  });

  it('is the state before with what has changed since', () => {
    const content = {
      title: 'x',
      state: STATE,
      change: { answers: { copies: null }, place: 'b' },
    };
    expect(readContent(content)?.state).to.deep.equal({
      ...STATE,
      answers: { fullName: 'Nguyễn Thị Thử' },
      place: 'b',
    });
  });

  it('is refused when there are no answers in it', () => {
    const others = [undefined, null, 'x', 5, [], {}, { state: null }, { state: { answers: [] } }];
    for (const other of others) expect(readContent(other)).to.equal(undefined);
  });
});
