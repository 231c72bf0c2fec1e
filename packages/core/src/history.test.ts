import { expect } from 'chai';
import { History } from './history.js';

describe('values that remember', () => {
  it('are read as they were when one began to read, however they change', () => {
    const history = new History();
    const empty = history.reader();
    history.begin();
    history.put(0, 'a');
    history.put(1, 'b');
    const first = history.reader();
    history.begin();
    history.put(0, 'c');
    history.begin();
    history.put(0, undefined);
    history.put(1, 'd');
    history.put(1, 'e');
    const last = history.reader();
    expect([empty(0), empty(1)]).to.deep.equal([undefined, undefined]);
    expect([first(0), first(1)]).to.deep.equal(['a', 'b']);
    expect([last(0), last(1)]).to.deep.equal([undefined, 'e']);
  });

  it('show a reader what the change that it belongs to still puts', () => {
    const history = new History();
    history.begin();
    const reader = history.reader();
    history.put(0, 'a');
    expect(reader(0)).to.equal('a');
    history.begin();
    history.put(0, 'b');
    expect(reader(0)).to.equal('a');
  });
});
