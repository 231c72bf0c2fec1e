import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { samplePack } from '../guide/test-pack.js';
import { bench, freshServices } from '../guide/test-services.js';
import { register } from '../register.js';
import { ChecklistElement } from './checklist.js';

describe('tb-checklist', () => {
  before(() => register('tb-checklist', ChecklistElement));
  beforeEach(() => {
    freshServices();
    const when = { field: 'hasPapers', equals: 'yes' };
    const papers = [
      { id: 'card', mode: 'show', title: 'Thẻ căn cước' },
      { id: 'old', mode: 'submit', title: 'Giấy tờ cũ', note: 'Bản chính.', when },
    ];
    bench.loadProcedure = () => Promise.resolve(samplePack({ papers }));
  });

  it('can be used by everybody', async () => {
    const { checklist } = await shown();
    await expect(checklist).to.be.accessible();
  });

  it('asks only what the papers depend on', async () => {
    const { fields } = await shown();
    expect(fields().map(({ label }) => label)).to.deep.equal(['Có giấy tờ cũ chưa?']);
  });

  it('says what to bring in this case, and what is only shown', async () => {
    const { text, answer } = await shown();
    expect(text()).to.contain('Còn 1 câu ở trên').and.not.contain('Giấy tờ cũ Bản chính');
    expect(text()).to.contain('Đưa cho xem rồi nhận lại Thẻ căn cước');
    await answer('Rồi');
    expect(text()).to.contain('Nộp cho cán bộ Giấy tờ cũ');
    expect(text()).to.not.contain('câu ở trên');
    await answer('Chưa');
    expect(text()).to.not.contain('Nộp cho cán bộ');
  });

  it('keeps nothing on the device', async () => {
    const { answer } = await shown();
    await answer('Rồi');
    expect(bench.visits).to.equal(0);
  });

  it('begins again with nothing of the person before, on paper neither', async () => {
    const { checklist, text, answer } = await shown();
    await answer('Rồi');
    const frame = document.createElement('iframe');
    frame.id = 'tungbuoc-print';
    document.body.append(frame);
    const buttons = [...checklist.shadowRoot!.querySelectorAll<HTMLElement>('.actions button')];
    buttons.find((button) => button.textContent.includes('Làm lại từ đầu'))!.click();
    await checklist.updateComplete;
    expect(text()).to.contain('Còn 1 câu ở trên').and.not.contain('Giấy tờ cũ (Bản chính.)');
    expect(text()).to.not.contain('Nộp cho cán bộ');
    expect(frame.isConnected).to.equal(false);
  });

  it('prints the papers in large letters, without the page around them', async () => {
    const { checklist, answer } = await shown();
    await answer('Rồi');
    const printed: string[] = [];
    const append = document.body.append.bind(document.body);
    document.body.append = (frame: HTMLIFrameElement) => {
      append(frame);
      const view = frame.contentWindow!;
      view.print = () => printed.push(view.document.body.textContent);
    };
    checklist.shadowRoot!.querySelector<HTMLElement>('.actions button')!.click();
    document.body.append = append;
    expect(printed.join()).to.contain('☐ Giấy tờ cũ (Bản chính.)').and.contain('☐ Thẻ căn cước');
    document.getElementById('tungbuoc-print')?.remove();
  });
});

async function shown() {
  const checklist = await fixture<ChecklistElement>(
    html`<tb-checklist procedure="sample"></tb-checklist>`,
  );
  const root = checklist.shadowRoot!;
  const fields = () => [
    ...root.querySelectorAll<HTMLElement & { label: string }>('[part~=field]'),
  ];
  await waitUntil(() => fields()[0]?.shadowRoot?.querySelector('input'), 'the question');
  return {
    checklist,
    fields,
    text: () => root.querySelector('.panel')!.textContent.replace(/\s+/g, ' ').trim(),
    answer: async (words: string) => {
      const inner = fields()[0]!.shadowRoot!;
      const option = [...inner.querySelectorAll('label')].find(
        (label) => label.textContent.trim() === words,
      );
      option!.click();
      await checklist.updateComplete;
    },
  };
}
