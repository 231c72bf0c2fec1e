import { expect } from 'chai';
import { ask, procedureOf, step, Story, yesNo } from './story.test.js';

describe('routes to another procedure', () => {
  const routed = procedureOf({
    routes: [
      {
        id: 'foreign',
        stop: true,
        title: 'Có yếu tố nước ngoài',
        text: 'x',
        when: { field: 'foreign', equals: 'yes' },
      },
      {
        id: 'bundle',
        title: 'Liên thông',
        text: 'x',
        when: {
          all: [{ field: 'foreign', equals: 'no' }, { not: { field: 'bundle', equals: 'no' } }],
        },
      },
    ],
    steps: [step('first', [yesNo('foreign'), yesNo('bundle')]), step('rest', [ask('note')])],
  });

  it('stop a person whom this procedure cannot serve', () => {
    const story = new Story(routed).answer('yes');
    expect(story.guide.next()).to.deep.equal([]);
    expect(story.guide.snapshot).to.include({ place: 'route', canSubmit: false });
    expect(story.guide.snapshot.route?.id).to.equal('foreign');
    expect(story.guide.snapshot.step?.id).to.equal('first');
    expect(story.guide.snapshot.screen).to.equal(undefined);
    story.guide.dismissRoute();
    story.guide.skip();
    story.guide.next();
    expect(story.place).to.equal('route:foreign');
  });

  it('are left by going back and answering otherwise', () => {
    const story = new Story(routed).give('yes');
    story.guide.back();
    expect(story.place).to.equal('foreign');
    expect(story.give('no').place).to.equal('bundle');
  });

  it('wait until everything that they read was asked', () => {
    const story = new Story(routed).give('no');
    expect(story.place).to.equal('bundle');
    expect(story.give('yes').place).to.equal('route:bundle');
  });

  it('that advise are shown once, and not again after the person decided', () => {
    const story = new Story(routed).give('no', 'yes');
    story.guide.dismissRoute();
    expect(story.place).to.equal('note');
    expect(story.guide.state.visited).to.include('route:bundle');
    story.guide.back();
    expect(story.next().place).to.equal('note');
    const resumed = new Story(routed, { state: story.guide.state });
    resumed.guide.back();
    expect(resumed.next().place).to.equal('note');
  });

  it('that advise let a person go on with “next”, too', () => {
    const story = new Story(routed).give('no', 'yes');
    expect(story.next().place).to.equal('note');
  });

  it('stand before the review for whoever mends the answer that they read', () => {
    const story = new Story(routed).give('no', 'no', 'x').goTo('foreign');
    expect(story.give('yes').place).to.equal('route:foreign');
    expect(story.goTo('review').place).to.equal('route:foreign');
    story.guide.back();
    expect(story.give('no').guide.snapshot.canSubmit).to.equal(true);
  });

  it('give way when a host page changes the answer that they read', () => {
    const story = new Story(routed).give('yes').answer('no', 'foreign');
    expect(story.place).to.equal('foreign');
  });

  it('that advise do not stand before the review', () => {
    const story = new Story(routed).answer('no', 'foreign').answer('yes', 'bundle').goTo('review');
    expect(story.place).to.equal('review');
    expect(story.answer('x', 'note').guide.snapshot.canSubmit).to.equal(true);
  });

  it('stop a draft that was kept in the review, when it is opened again', () => {
    const state = { answers: { foreign: 'yes' }, place: 'review', visited: [], editing: false };
    expect(new Story(routed, { state }).place).to.equal('route:foreign');
  });

  it('stop whoever wants to send from the review after a host page’s answer', () => {
    const story = new Story(routed).goTo('review').answer('yes', 'foreign');
    expect(story.guide.snapshot.canSubmit).to.equal(false);
    story.guide.next();
    expect(story.place).to.equal('route:foreign');
  });

  it('stop whoever goes back to the review from mending', () => {
    const story = new Story(routed).goTo('review').goTo('note').answer('yes', 'foreign');
    story.guide.back();
    expect(story.place).to.equal('route:foreign');
  });

  it('let whoever was stopped in mending answer otherwise', () => {
    const story = new Story(routed).goTo('review').goTo('foreign').answer('yes').next();
    expect(story.place).to.equal('route:foreign');
    story.guide.back();
    expect(story.place).to.equal('foreign');
    expect(story.give('no').place).to.not.equal('route:foreign');
  });

  it('are not dismissed where there is none', () => {
    const { guide } = new Story(routed);
    guide.dismissRoute();
    expect(guide.state).to.deep.include({ place: 'foreign', visited: [] });
  });

  it('do not wait for a screen that does not apply', () => {
    const procedure = procedureOf({
      routes: [
        {
          id: 'other',
          title: 'x',
          text: 'x',
          when: {
            any: [
              { field: 'a', equals: 'yes' },
              { field: 'b', equals: 'yes' },
            ],
          },
        },
      ],
      steps: [
        step('first', [yesNo('a')]),
        step('second', [yesNo('b')], { when: { field: 'a', equals: 'no' } }),
        step('third', [ask('note')]),
      ],
    });
    expect(new Story(procedure).give('yes').place).to.equal('route:other');
  });
});
