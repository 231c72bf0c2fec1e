import { expect, fixture, html } from '@open-wc/testing';
import { fitList } from './list-room.js';

describe('the list below a box', () => {
  let list: HTMLElement;
  beforeEach(async () => {
    list = await fixture(html`<div></div>`);
    list.style.setProperty('position', 'fixed');
    list.style.setProperty('inset-block-start', '200px');
  });

  function roomFor(view: { offsetTop: number; height: number; scale?: number }): string {
    fitList(list, { scale: 1, ...view });
    return list.style.getPropertyValue('--_room');
  }

  it('ends where the screen keyboard begins', () => {
    expect(roomFor({ offsetTop: 0, height: 640 })).to.equal('432px');
    expect(roomFor({ offsetTop: 0, height: 400 })).to.equal('192px');
    expect(roomFor({ offsetTop: 60, height: 400 })).to.equal('252px');
  });

  it('keeps a line or more, however little is seen', () => {
    expect(roomFor({ offsetTop: 0, height: 220 })).to.equal('100px');
  });

  it('is left alone while the person has zoomed in', () => {
    expect(roomFor({ offsetTop: 0, height: 300, scale: 2 })).to.equal('');
  });
});
