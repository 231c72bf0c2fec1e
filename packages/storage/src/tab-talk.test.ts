import { expect } from 'chai';
import { createTabTalk, type TabNews } from './tab-talk.js';
import { freshName, until } from './test-tab.js';

const NEWS: TabNews = { kind: 'draft', id: 'd1', revision: 3 };

function listenTo(name: string) {
  const talk = createTabTalk(name);
  const heard: TabNews[] = [];
  const stop = talk.listen((news) => heard.push(news));
  return { talk, heard, stop };
}

describe('the talk between tabs', () => {
  it('is heard at once here and soon over there, but not twice', async () => {
    const name = freshName();
    const [here, there] = [listenTo(name), listenTo(name)];
    here.talk.tell(NEWS);
    expect(here.heard).to.deep.equal([NEWS]);
    await until(() => there.heard.length > 0, 1_000);
    expect([here.heard, there.heard]).to.deep.equal([[NEWS], [NEWS]]);
  });

  it('stays within one database', async () => {
    const name = freshName();
    const [stranger, friend] = [listenTo(freshName()), listenTo(name)];
    createTabTalk(name).tell(NEWS);
    await until(() => friend.heard.length > 0, 1_000);
    expect(stranger.heard).to.deep.equal([]);
  });

  it('ends for who has heard enough', async () => {
    const name = freshName();
    const [left, friend] = [listenTo(name), listenTo(name)];
    left.stop();
    friend.talk.tell(NEWS);
    left.talk.tell(NEWS);
    await until(() => friend.heard.length === 2, 1_000);
    expect(left.heard).to.deep.equal([]);
  });

  it('rests while a page is kept for the Back button, and goes on when it returns', async () => {
    const name = freshName();
    const { heard } = listenTo(name);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const outside = new BroadcastChannel(`${name}:news`);
    outside.postMessage(NEWS);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).to.deep.equal([]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    outside.postMessage(NEWS);
    await until(() => heard.length > 0, 1_000);
    outside.close();
  });

  it('does without where a browser has no channels', () => {
    const { BroadcastChannel: real } = globalThis;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const { talk, heard } = listenTo(freshName());
      talk.tell(NEWS);
      expect(heard).to.deep.equal([NEWS]);
    } finally {
      globalThis.BroadcastChannel = real;
    }
  });
});
