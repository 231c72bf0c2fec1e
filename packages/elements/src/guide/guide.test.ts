import { expect, oneEvent } from '@open-wc/testing';
import type { Procedure } from '@tungbuoc/core';
import type { FailedEvent } from './events.js';
import { emptyGuides, freshPage, newGuide, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { listen, settle } from './test-host.js';
import { samplePack } from './test-pack.js';
import { bench } from './test-services.js';

describe('tb-guide', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('can be used by everybody', async () => {
    const { guide } = await openGuide();
    await expect(guide).to.be.accessible();
  });

  describe('until it is ready', () => {
    it('shows the telephone number that the page wrote, and nothing of its own', async () => {
      let arrive: (procedure: Procedure) => void = () => {};
      bench.loadProcedure = () => new Promise((resolve) => (arrive = resolve));
      const person = newGuide();
      await settle();
      expect(fallbackShown(person)).to.equal(true);
      const ready = oneEvent(person.guide, 'tb-ready');
      arrive(samplePack());
      await ready;
      expect(fallbackShown(person)).to.equal(false);
      expect(person.text).to.contain('Thủ tục mẫu');
    });

    it('leaves it there when the pack cannot be had, and tells the page why', async () => {
      const cause = new TypeError('no network');
      bench.loadProcedure = () => Promise.reject(cause);
      const person = newGuide();
      const heard = listen(person.guide, 'tb-ready');
      const failed = await oneEvent<FailedEvent>(person.guide, 'tb-failed');
      expect(failed.code).to.equal('pack');
      expect(failed.cause).to.equal(cause);
      await settle();
      expect(fallbackShown(person)).to.equal(true);
      expect(heard).to.deep.equal([]);
    });

    it('goes on without the ward’s file, and tells the page', async () => {
      const failing = newGuide({ ward: '/ward.json' });
      const failed = await oneEvent<FailedEvent>(failing.guide, 'tb-failed');
      expect(failed.code).to.equal('ward');
      await failing.begin();
      expect(failing.place).to.equal('registered');
    });
  });

  describe('once it is ready', () => {
    it('tells the page once, also when it is taken away and put back', async () => {
      const person = newGuide();
      const heard = listen(person.guide, 'tb-ready');
      await oneEvent(person.guide, 'tb-ready');
      person.guide.remove();
      document.body.append(person.guide);
      await person.drawn();
      expect(heard).to.deep.equal(['tb-ready']);
    });

    it('keeps what was answered when it is taken away and put back', async () => {
      const person = await openGuide();
      await person.begin();
      person.answer('registered', 'no');
      person.guide.remove();
      document.body.append(person.guide);
      await person.go('Tiếp tục');
      expect(person.place).to.equal('has-papers');
      await person.goBack();
      expect(person.place).to.equal('registered');
      expect(person.guide.answers).to.deep.equal({ registered: 'no' });
    });

    it('shows the telephone number of the ward at every screen', async () => {
      bench.ward = { name: 'Mẫu', phone: '0900 000 001' };
      const person = await openGuide({ ward: '/ward.json' });
      expect(person.text).to.contain('Cần giúp? Gọi 0900 000 001');
      await person.begin();
      expect(person.root.querySelector('footer a')!.getAttribute('href')).to.equal(
        'tel:0900000001',
      );
    });

    it('stands beside another one, each with its own answers', async () => {
      const one = await openGuide();
      const other = await openGuide();
      await one.begin();
      await other.begin();
      one.answer('registered', 'no');
      expect(one.guide.answers).to.deep.equal({ registered: 'no' });
      expect(other.guide.answers).to.deep.equal({});
    });

    it('shows another procedure when the page names one, and the fallback if there is none', async () => {
      bench.loadProcedure = ({ procedure = '' }) =>
        procedure === 'none'
          ? Promise.reject(new Error('404'))
          : Promise.resolve(samplePack({ id: procedure, title: procedure }));
      const person = await openGuide();
      await person.begin();
      person.answer('registered', 'no');
      person.guide.procedure = 'another';
      await oneEvent(person.guide, 'tb-ready');
      await person.drawn();
      expect(bench.drafts.last.closed).to.equal(true);
      await person.begin();
      expect(person.text).to.contain('another');
      expect(person.guide.answers).to.deep.equal({});
      person.guide.procedure = 'none';
      await oneEvent(person.guide, 'tb-failed');
      expect(fallbackShown(person)).to.equal(true);
    });
  });

  describe('as the page wishes', () => {
    it('makes the letters as large as it says, and larger when the person asks', async () => {
      const person = await openGuide({ 'text-size': '150' });
      const size = () => parseFloat(getComputedStyle(person.guide).fontSize);
      expect(size()).to.equal(30);
      await person.press('Chữ to hơn');
      expect(size()).to.equal(40);
      expect(person.guide.getAttribute('text-size')).to.equal('200');
      await person.press('Chữ vừa');
      expect(size()).to.equal(20);
    });

    it('takes the colours that it says', async () => {
      const { guide, root } = await openGuide({ theme: 'contrast' });
      const page = root.querySelector('.page')!;
      expect(getComputedStyle(page).backgroundColor).to.equal('rgb(0, 0, 0)');
      guide.theme = 'light';
      await guide.updateComplete;
      expect(getComputedStyle(page).backgroundColor).to.equal('rgb(250, 248, 243)');
    });

    it('does not ask whose device it is when the page knows', async () => {
      const person = await openGuide({ device: 'shared' });
      expect(person.text).to.not.contain('máy của ai');
      await person.begin();
      expect(bench.drafts.last.status).to.deep.equal({ state: 'memory' });
      expect(bench.drafts.chosen).to.equal(undefined);
    });

    it('asks for the pack, the ward’s file and the language that it names', async () => {
      const asked: unknown[] = [];
      bench.ward = { name: 'Mẫu', packOrigins: ['https://example.com'] };
      bench.loadProcedure = (request) => {
        asked.push(request);
        return Promise.resolve(samplePack());
      };
      await openGuide({ procedure: '', src: '/pack.{locale}.json', ward: '/ward.json' });
      expect(asked).to.deep.equal([
        { src: '/pack.{locale}.json', locale: 'vi', packOrigins: ['https://example.com'] },
      ]);
    });
  });

  describe('for the page’s own script', () => {
    it('gives the answers so far, and none of the start', async () => {
      const person = await openGuide();
      person.guide.prefill({ motherName: 'Nguyễn Thị Thử' });
      expect(person.guide.answers).to.deep.equal({});
      await person.begin();
      expect(person.guide.answers).to.deep.equal({ motherName: 'Nguyễn Thị Thử' });
    });

    it('takes answers before and while somebody types, and never over what was typed', async () => {
      const person = newGuide();
      person.guide.prefill({ motherName: 'Nguyễn Thị Thử', copies: 1 });
      await oneEvent(person.guide, 'tb-ready');
      await person.drawn();
      await person.begin();
      await person.goTo('mother-name');
      person.answer('motherName', 'Trần Thị Thử');
      person.guide.prefill({ motherName: 'Nguyễn Thị Thử', issuer: 'police' });
      expect(person.guide.answers).to.deep.equal({
        motherName: 'Trần Thị Thử',
        issuer: 'police',
        copies: 1,
      });
      expect(bench.drafts.last.answers).to.deep.include({ issuer: 'police' });
    });

    it('goes to a place, from the start as well, and stores nothing unasked', async () => {
      const person = await openGuide();
      await person.goTo('mother-name');
      expect(person.place).to.equal('mother-name');
      expect(bench.drafts.last.status).to.deep.equal({ state: 'memory' });
      expect(person.text).to.contain('Đang giữ tạm trên trang này');
      expect(() => person.guide.goTo('nowhere')).to.throw(RangeError);
      expect(person.place).to.equal('mother-name');
    });

    it('saves when it is asked to', async () => {
      const person = await openGuide();
      await person.begin();
      let flushed = 0;
      bench.drafts.last.flush = () => Promise.resolve(void (flushed += 1));
      await person.guide.save();
      expect(flushed).to.equal(1);
    });

    it('forgets everything when it is asked to, and shows the start', async () => {
      const person = await openGuide();
      person.guide.prefill({ copies: 1 });
      await person.begin();
      const { id } = bench.drafts.last;
      person.answer('registered', 'no');
      await person.guide.reset();
      await person.drawn();
      expect(person.place).to.equal('start');
      expect(bench.drafts.removed).to.deep.equal([id]);
      await person.begin();
      expect(person.guide.answers).to.deep.equal({});
      expect(person.field('registered').value).to.equal('');
    });
  });
});

function fallbackShown({ guide }: GuidePerson): boolean {
  return guide.querySelector<HTMLElement>('a')!.offsetHeight > 0;
}
