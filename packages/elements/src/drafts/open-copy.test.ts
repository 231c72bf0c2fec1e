import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, openGuide } from '../guide/test-guide.js';
import type { GuidePerson } from '../guide/test-guide.js';
import { until } from '../guide/test-host.js';
import { bench } from '../guide/test-services.js';
import { keptUntil } from './kept-until.js';
import { copyName } from './copy-name.js';
import { isInAppBrowser } from './copy-words.js';

const state = { answers: { registered: 'no' }, place: 'mother-name', visited: [], editing: false };

describe('a copy from a file', () => {
  beforeEach(() => {
    freshPage();
    bench.drafts.copy = state;
  });
  afterEach(emptyGuides);

  it('is opened where it was left, with the code that was written down', async () => {
    const person = await started();
    await choose(person, 'sample');
    await until(() => box(person));
    await expect(person.guide).to.be.accessible();
    enter(person, bench.drafts.passphrase);
    await until(() => person.place === 'mother-name');
    expect(dialog(person)).to.equal(null);
    expect(bench.drafts.chosen).to.equal('personal');
  });

  it('asks again after a wrong code', async () => {
    const person = await started();
    await choose(person, 'sample');
    await until(() => box(person));
    enter(person, '0000 0000 0000 0000');
    await until(() => person.text.includes('Mã này không mở được bản sao.'));
    expect(person.place).to.equal('start');
    enter(person, bench.drafts.passphrase);
    await until(() => person.place === 'mother-name');
  });

  for (const [file, words] of [
    ['damaged', 'hoặc đã bị hỏng'],
    ['newer', 'phiên bản mới hơn'],
    ['another-procedure', 'bản sao của thủ tục khác'],
  ] as const) {
    it(`that is ${file} is refused in words, and nothing else changes`, async () => {
      const person = await started();
      await choose(person, file);
      await until(() => person.text.includes(words));
      expect(box(person)).to.equal(null);
      expect(person.place).to.equal('start');
      expect(bench.drafts.opened).to.have.length(0);
    });
  }

  it('asks first whose device it is', async () => {
    const person = await openGuide();
    await person.press('Mở bản sao từ tệp');
    expect(dialog(person)).to.equal(null);
    expect(person.text).to.contain('Ông/bà chọn một trong hai câu dưới đây.');
  });

  it('is taken from a script with its passphrase, and refused without harm', async () => {
    const { guide, place } = await openGuide({ device: 'personal' });
    expect(await guide.importDraft(new Blob(['sample']), 'wrong')).to.equal(false);
    expect(place).to.equal('start');
    const file = new Blob(['sample']);
    expect(await guide.importDraft(file, bench.drafts.passphrase)).to.equal(true);
    expect(guide.answers).to.deep.equal({ registered: 'no' });
  });
});

describe('a copy of what is filled in', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('is a file for scripts that give a passphrase, and nothing at the start', async () => {
    const person = await openGuide({ device: 'personal' });
    expect(await person.guide.exportDraft('con gà trống vàng')).to.equal(undefined);
    await person.begin();
    person.answer('registered', 'no');
    const file = await person.guide.exportDraft('con gà trống vàng');
    expect(file?.name).to.match(/^ban-nhap-thu-tuc-mau-.*\.tungbuoc\.json$/);
    const [copied] = bench.drafts.copied;
    expect(copied).to.deep.include({ passphrase: 'con gà trống vàng' });
    expect((copied?.source as { state: unknown }).state).to.deep.include({
      answers: { registered: 'no' },
    });
  });

  it('is offered as soon as the device cannot keep it', async () => {
    const person = await openGuide({ device: 'personal' });
    await person.begin();
    expect(person.buttons).not.to.include('Tải bản sao');
    bench.drafts.last.tell({ type: 'status', status: { state: 'failed', code: 'quota' } });
    await person.drawn();
    await person.press('Tải bản sao');
    await until(() => dialog(person)?.open);
    bench.drafts.last.tell({ type: 'status', status: { state: 'failed', code: 'insecure' } });
    await person.drawn();
    expect(person.buttons.filter((name) => name === 'Tải bản sao')).to.have.length(1);
  });

  it('bears the procedure and the day in its name, and nobody’s', () => {
    const day = new Date(2026, 10, 22);
    expect(copyName('Đăng ký khai sinh', day)).to.equal(
      'ban-nhap-dang-ky-khai-sinh-22-11-2026.tungbuoc.json',
    );
  });

  it('is known to be difficult inside other apps', () => {
    expect(isInAppBrowser('Mozilla/5.0 (Linux; Android 14) Chrome/120 Zalo android/1')).to.equal(
      true,
    );
    expect(isInAppBrowser('Mozilla/5.0 (Linux; Android 14) Chrome/120 Safari/537.36')).to.equal(
      false,
    );
  });
});

describe('the day until which a device keeps a draft', () => {
  const saved = new Date('2026-11-21T10:42').getTime();
  const month = new Date('2026-12-21T10:42').getTime();

  it('is the day on which it is deleted', () => {
    expect(keptUntil(month, saved, false)).to.equal('Máy này giữ đến ngày 21/12/2026.');
  });

  it('is a week from now where the browser deletes by itself', () => {
    expect(keptUntil(month, saved, true)).to.contain('7 ngày');
    expect(keptUntil(month, saved, true)).to.contain('28/11/2026');
    expect(keptUntil(saved + 24 * 3_600_000, saved, true)).to.contain('22/11/2026');
  });
});

/** A guide at its start, on the person's own device, with the dialog open. */
async function started(): Promise<GuidePerson> {
  const person = await openGuide();
  person.root.querySelector<HTMLInputElement>('[value=personal]')!.click();
  await person.press('Mở bản sao từ tệp');
  await until(() => dialog(person)?.open);
  return person;
}

async function choose(person: GuidePerson, text: string): Promise<void> {
  const files = new DataTransfer();
  files.items.add(new File([text], 'ban-nhap.tungbuoc.json'));
  const input = person.root.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await person.drawn();
}

function enter(person: GuidePerson, code: string): void {
  const input = box(person)!;
  input.value = code;
  input.form!.requestSubmit();
}

function box(person: GuidePerson): HTMLInputElement | null {
  return person.root.querySelector('#copy-code');
}

function dialog(person: GuidePerson): HTMLDialogElement | null {
  return person.root.querySelector('dialog');
}
