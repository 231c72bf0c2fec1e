import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import type { Guide, Issue } from '@tungbuoc/core';
import { defineField, fieldKinds } from '../define-field.js';
import type { SelectField } from '../select-field/select-field.js';
import * as late from './late-screens.js';
import { QuestionScreen } from './question-screen.js';
import { emptyPage, newHost } from './test-host.js';
import type { TestHost } from './test-host.js';
import { exampleAnswers, registerBirth, samplePack } from './test-pack.js';
import { freshServices } from './test-services.js';
import { WordNotes } from './word-notes.js';

const warning: Issue = {
  code: 'name-one-word',
  level: 'warning',
  fieldId: 'motherName',
  params: {},
};
const error: Issue = { ...warning, code: 'name-digits', level: 'error' };

describe('a screen of questions', () => {
  before(async () => {
    freshServices();
    await Promise.all(fieldKinds.map((kind) => defineField(kind)));
  });
  afterEach(emptyPage);

  it('keeps its boxes while it stays, so that nobody types into the air', async () => {
    const screen = await openScreen('mother-papers');
    const box = screen.questions.element('motherId');
    screen.guide.answer('motherId', '001190000000');
    await screen.draw();
    expect(screen.questions.element('motherId') === box).to.equal(true);
    expect(box!.value).to.equal('001190000000');
    expect(screen.host.renderRoot.querySelectorAll('[part~="field"]')).to.have.length(3);
  });

  it('has boxes of its own for each screen, and for each person', async () => {
    const screen = await openScreen('mother-name');
    const box = screen.questions.element('motherName');
    screen.questions.clear();
    await screen.draw();
    expect(screen.questions.element('motherName') === box).to.equal(false);
    screen.guide.goTo('copies');
    await screen.draw();
    expect(screen.questions.element('motherName')).to.equal(undefined);
  });

  it('lets one question be the heading, with its number', async () => {
    const { questions, host, guide } = await openScreen('mother-name');
    const field = questions.element('motherName')!;
    expect(questions.only(guide.snapshot.screen!) === field).to.equal(true);
    expect(field.shadowRoot!.querySelector('h2')!.textContent).to.match(/2\.1\s+Tên của mẹ là gì/);
    expect(host.renderRoot.querySelector('h2')).to.equal(null);
  });

  it('gives a group a heading of its own, with labels below it', async () => {
    const { questions, host, guide } = await openScreen('mother-papers');
    expect(questions.only(guide.snapshot.screen!)).to.equal(undefined);
    expect(wordsOf(host, 'h2')).to.equal('Câu 2.2 Giấy tờ của mẹ');
    const field = questions.element('note')!;
    expect(field.shadowRoot!.querySelector('h2')).to.equal(null);
    expect(field.shadowRoot!.textContent).to.contain('(không bắt buộc)');
  });

  it('says what is wrong beside the field, the most serious thing first', async () => {
    const screen = await openScreen('mother-name');
    screen.questions.show([warning, error, warning]);
    await screen.draw();
    expect(screen.questions.shown).to.deep.equal([error]);
    const field = screen.questions.element('motherName')!;
    expect(field.issue).to.contain('Tên không có chữ số');
    expect(field.issueLevel).to.equal('error');
  });

  it('takes back what it said when the person changes that answer', async () => {
    const screen = await openScreen('mother-papers');
    const other = { ...error, fieldId: 'issuer', code: 'required' } as const;
    screen.questions.show([{ ...error, fieldId: 'motherId' }, other]);
    screen.questions.touch('motherId');
    await screen.draw();
    expect(screen.questions.shown).to.deep.equal([other]);
    expect(screen.questions.element('motherId')!.issue).to.equal('');
    expect(screen.questions.element('issuer')!.issue).to.not.equal('');
  });

  it('says nothing of the last screen on the next one', async () => {
    const screen = await openScreen('mother-name');
    screen.questions.show([error]);
    screen.guide.goTo('copies');
    await screen.draw();
    expect(screen.questions.shown).to.deep.equal([]);
  });

  it('is stopped by a typed text that names nothing in its list', async () => {
    const { questions } = await openScreen('mother-papers');
    expect(questions.unsettled()).to.deep.equal([]);
    const field = questions.element('issuer') as SelectField;
    const box = field.shadowRoot!.querySelector('input')!;
    box.focus();
    box.value = 'Công an nơi khác';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await field.updateComplete;
    box.blur();
    await field.updateComplete;
    expect(questions.unsettled()).to.deep.equal([
      { code: 'choice-unknown', level: 'error', fieldId: 'issuer', params: {} },
    ]);
  });

  it('lets the browser fill in only on the person’s own device', async () => {
    const guide = createGuide(await registerBirth(), {
      today: () => '2026-11-21',
      answers: await exampleAnswers('married-parents'),
    });
    const own = await openScreen('requester-name', guide);
    const field = own.questions.element('requesterName')!;
    expect(field.autocomplete).to.equal('name');
    await own.draw(false);
    expect(field.autocomplete).to.equal('off');
  });

  it('shows the papers to bring where there is nothing to answer', async () => {
    const { host } = await openScreen('papers');
    expect(wordsOf(host, 'h2')).to.equal('Giấy tờ cần mang theo');
    expect(host.renderRoot.querySelector('.papers')!.textContent)
      .to.match(/Nộp cho cán bộ\s+Giấy chứng sinh\s*Bản chính\./)
      .and.match(/Đưa cho xem rồi nhận lại\s+Thẻ căn cước/);
  });

  it('explains an official term one tap away, and openly to those who chose plain words', async () => {
    const { notes, host, draw } = await openScreen('papers');
    expect(host.renderRoot.querySelector('.terms')).to.equal(null);
    notes.terms = [{ term: 'căn cước', plain: 'thẻ có 12 số' }];
    await draw();
    const folded = host.renderRoot.querySelector<HTMLDetailsElement>('.terms details')!;
    expect(folded.open).to.equal(false);
    expect(wordsOf(host, '.terms summary')).to.equal('“Căn cước” là gì?');
    expect(wordsOf(host, '.terms p')).to.equal('Thẻ có 12 số.');
    notes.isPlain = true;
    await draw();
    expect(wordsOf(host, '.terms')).to.equal('Căn cước: thẻ có 12 số.');
    expect(host.renderRoot.querySelector('.terms details')).to.equal(null);
  });

  it('keeps the label of the official form before readers of another language', async () => {
    const { notes, questions, draw } = await openScreen('mother-name');
    notes.official = new Map([['motherName', 'Họ, chữ đệm, tên người mẹ']]);
    await draw();
    const official = questions.element('motherName')!.shadowRoot!.querySelector('[lang=vi]')!;
    expect(official.textContent).to.equal('Họ, chữ đệm, tên người mẹ');
    expect(official.closest('label, h2')).to.equal(null);
  });
});

async function openScreen(place: string, guide: Guide = newGuide()) {
  const host = newHost();
  const questions = new QuestionScreen();
  const notes = new WordNotes(host);
  const draw = async (autofill = true) => {
    const { snapshot, procedure } = guide;
    const { papers } = snapshot;
    const screen = snapshot.screen!;
    await host.show(questions.render(screen, { papers, procedure, late, notes, autofill }));
    for (const { path } of screen.fields) await questions.element(path)?.updateComplete;
  };
  guide.goTo(place);
  await draw();
  return { host, questions, notes, guide, draw };
}

function newGuide(): Guide {
  return createGuide(samplePack(), { today: () => '2026-11-21' });
}

function wordsOf(host: TestHost, selector: string): string {
  return host.renderRoot.querySelector(selector)!.textContent.trim().replace(/\s+/g, ' ');
}
