import { expect } from '@open-wc/testing';
import type { Answers } from '@tungbuoc/core';
import { emptyGuides, freshPage, openGuide } from '../guide/test-guide.js';
import type { GuidePerson } from '../guide/test-guide.js';
import { until } from '../guide/test-host.js';
import { json, registerBirth } from '../guide/test-pack.js';
import { bench } from '../guide/test-services.js';
import { defineReadAloud } from './read-aloud.js';
import { shownBlocks } from './shown-text.js';
import { TestSpeech, voice } from './test-speech.js';

/** What stands in the answers below, and nowhere in the form itself. */
const canary = /kanari|999|chín chín|Ba Đình|Phượng Dực|1990|một nghìn chín trăm chín mươi/i;

const kanari: Answers = {
  requesterName: 'Kanari Thị Thử',
  requesterBirthDate: '1990-04-12',
  requesterIdNumber: '001190000999',
  children: [{ childName: 'Kanari Văn Mẫu', childSex: 'male' }],
  birthFacility: 'Bệnh viện Kanari',
  fatherName: 'Kanari Văn Thử',
  fatherIdNumber: '001088000999',
  marriageNumber: '999/2015',
  marriageBook: 'Kanari',
  marriagePlace: 'Kanari',
  contactPhone: '0900000999',
};

interface Example {
  readonly answers: Answers;
  readonly expected: { readonly path: readonly string[] };
}

describe('answers that are read aloud', () => {
  let speech: TestSpeech;
  let person: GuidePerson;
  let path: readonly string[];

  before(defineReadAloud);
  beforeEach(async () => {
    freshPage();
    bench.loadProcedure = ({ locale }) => registerBirth(locale);
    bench.loadData = (name) => json(`/packages/packs/data/${name}.json`);
    speech = TestSpeech.install();
    speech.speaksOn = true;
    const examples = '/packages/packs/register-birth/examples';
    const { answers, expected } = (await json(`${examples}/married-parents.json`)) as Example;
    path = expected.path;
    person = await openGuide({ device: 'personal', 'submit-url': '/submissions' });
    person.guide.prefill({ ...answers, ...kanari });
    await person.begin();
  });
  afterEach(() => {
    emptyGuides();
    TestSpeech.remove();
  });

  async function listen(): Promise<string> {
    const listener = person.root.querySelector('tb-read-aloud')?.shadowRoot;
    const words = () => listener?.querySelector('button')?.textContent ?? '';
    speech.said.length = 0;
    await until(() => words().includes('Nghe đọc'));
    listener?.querySelector('button')?.click();
    await until(() => words().includes('Dừng đọc'));
    await until(() => words().includes('Nghe đọc'));
    return speech.texts.join(' | ');
  }

  it('are known as answers on every screen', async () => {
    for (const place of [...path, 'review']) {
      if (person.place !== place) await person.goTo(place);
      const blocks = shownBlocks(person.root);
      const own = blocks.filter(({ isAnswer }) => !isAnswer).flatMap(({ nodes }) => nodes);
      expect(own.map(({ data }) => data).join(' '), place).to.not.match(canary);
      expect(own.length, place).to.be.at.least(3);
    }
  });

  it('never reach a voice that needs a server, not even on the review', async () => {
    speech.offer(voice('vi-VN', false));
    for (const place of ['requester-id', 'contact-phone', 'review']) {
      await person.goTo(place);
      expect(await listen(), place).to.not.match(canary);
      expect(speech.said.length, place).to.be.at.least(3);
    }
    expect(speech.texts).to.include.members(['Kiểm tra lại', 'Họ, chữ đệm, tên người yêu cầu']);
  });

  it('are read on the review by a voice of this device, though there are others', async () => {
    speech.offer(voice('vi-VN', false), voice('vi_VN', true));
    await person.goTo('review');
    const heard = await listen();
    expect(heard).to.contain('Kanari Thị Thử').and.contain('không không một, một chín không');
    expect(heard).to.contain('ngày mười hai tháng tư năm một nghìn chín trăm chín mươi');
    for (const said of speech.said) expect(said.voice?.localService).to.equal(true);
  });

  it('do not reach a far voice from the receipt either', async () => {
    speech.offer(voice('vi-VN', false));
    await person.goTo('review');
    await person.press('Nộp hồ sơ');
    await until(() => person.place === 'sent');
    await person.drawn();
    expect(await listen()).to.not.match(canary);
  });
});
