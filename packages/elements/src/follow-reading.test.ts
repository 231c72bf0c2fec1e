import { expect } from '@open-wc/testing';
import { followReading } from './follow-reading.js';
import { chooseReading } from './reading-settings.js';
import { forgetReading } from './test-reading.js';

describe('an element that follows what the person chose', () => {
  const stops: (() => void)[] = [];

  beforeEach(forgetReading);
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    document.body.replaceChildren();
    forgetReading();
  });

  function follow(host: HTMLElement, parent: ParentNode & Node = document.body): HTMLElement {
    parent.append(host);
    const stop = followReading(host);
    if (stop) stops.push(stop);
    return host;
  }

  it('is as the page wrote it until something is chosen', () => {
    const host = follow(element('tb-sample', { theme: 'dark' }));
    expect(lookOf(host)).to.deep.equal([null, 'dark']);
  });

  it('takes what was chosen before it came, and what is chosen later', () => {
    chooseReading({ textSize: '150' });
    const host = follow(element('tb-sample', { 'text-size': '100', theme: 'dark' }));
    expect(lookOf(host)).to.deep.equal(['150', 'dark']);
    chooseReading({ theme: 'contrast' });
    expect(lookOf(host)).to.deep.equal(['150', 'contrast']);
  });

  it('keeps the choice when the page writes or takes away its attributes afterwards', async () => {
    const host = follow(element('tb-sample'));
    chooseReading({ textSize: '200', theme: 'light' });
    host.setAttribute('text-size', '100');
    host.removeAttribute('theme');
    await Promise.resolve();
    expect(lookOf(host)).to.deep.equal(['200', 'light']);
  });

  it('is as the page writes it afterwards while nothing is chosen', async () => {
    const host = follow(element('tb-sample'));
    host.setAttribute('text-size', '125');
    await Promise.resolve();
    expect(lookOf(host)).to.deep.equal(['125', null]);
  });

  it('does nothing inside another of ours, which hands everything down', () => {
    const around = element('tb-around');
    const inner = follow(element('tb-inner'), around.attachShadow({ mode: 'open' }));
    chooseReading({ textSize: '200' });
    expect(lookOf(inner)).to.deep.equal([null, null]);
    expect(stops).to.have.length(0);
  });

  it('follows inside somebody else’s element', () => {
    const around = element('app-page');
    const inner = follow(element('tb-inner'), around.attachShadow({ mode: 'open' }));
    chooseReading({ textSize: '200' });
    expect(lookOf(inner)).to.deep.equal(['200', null]);
  });

  it('is left alone where the page keeps the choice to another element', () => {
    document.body.append(element('tb-reading-controls', { for: 'this-one' }));
    const meant = follow(element('tb-sample', { id: 'this-one' }));
    const other = follow(element('tb-sample'));
    chooseReading({ textSize: '200' });
    expect([lookOf(meant)[0], lookOf(other)[0]]).to.deep.equal(['200', null]);
  });

  it('is meant when it stands inside the element that is meant', () => {
    document.body.append(element('tb-reading-controls', { for: 'part' }));
    const part = element('section', { id: 'part' });
    document.body.append(part);
    const inside = follow(element('tb-sample'), part);
    chooseReading({ textSize: '200' });
    expect(lookOf(inside)[0]).to.equal('200');
  });

  it('hears nothing more once it is off the page', () => {
    const host = follow(element('tb-sample'));
    stops.splice(0).forEach((stop) => stop());
    chooseReading({ textSize: '200' });
    expect(lookOf(host)).to.deep.equal([null, null]);
  });
});

function element(tag: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function lookOf(host: Element): (string | null)[] {
  return [host.getAttribute('text-size'), host.getAttribute('theme')];
}
