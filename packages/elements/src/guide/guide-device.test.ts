import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { until } from './test-host.js';
import { samplePack } from './test-pack.js';
import { bench } from './test-services.js';

const given = { registered: 'no', hasPapers: 'no', motherName: 'Nguyễn Thị Thử' };

describe('whose device it is, said anew half-way', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('shared to personal: what was typed so far is kept from now on', async () => {
    const person = await filling('shared');
    await person.press('Đổi thành máy của tôi');
    const dialog = await dialogOf(person);
    expect(plain(dialog)).to.contain('Đây là máy riêng của ông/bà?').and.contain('30 ngày');
    await expect(dialog).to.be.accessible();
    expect(bench.drafts.chosen).to.equal('shared');
    await answer(person, 'Đúng, máy của tôi');
    await until(() => bench.drafts.chosen === 'personal');
    await person.drawn();
    expect(bench.drafts.last.answers).to.include(given);
    expect(person.text).to.contain('Máy của tôi.').and.not.contain('Máy dùng chung');
    expect(person.guide.answers).to.include({ motherName: 'Nguyễn Thị Thử' });
  });

  it('nothing is stored when the person says no', async () => {
    const person = await filling('shared');
    await person.press('Đổi thành máy của tôi');
    await answer(person, 'Không, giữ như cũ');
    expect(bench.drafts.chosen).to.equal('shared');
    expect(bench.drafts.opened).to.have.length(1);
  });

  it('personal to shared takes two taps, and the answers stay on the page', async () => {
    const person = await filling('personal');
    await person.press('Xóa khỏi máy này');
    const dialog = await dialogOf(person);
    const words = plain(dialog);
    expect(words).to.contain('mọi hồ sơ đang làm dở').and.contain('vẫn ở trên trang này');
    expect(words).to.contain('chưa gửi được thì vẫn giữ, có khóa, đến khi gửi xong');
    await expect(dialog).to.be.accessible();
    await answer(person, 'Xóa khỏi máy này');
    await until(() => bench.drafts.chosen === 'shared');
    await person.drawn();
    expect(bench.drafts.last.status).to.deep.equal({ state: 'memory' });
    expect(person.guide.answers).to.include({ motherName: 'Nguyễn Thị Thử' });
    expect(person.text).to.contain('Đang giữ tạm trên trang này');
    expect(person.buttons).to.include('Kết thúc');
  });

  it('says when the device did not delete', async () => {
    const person = await filling('personal');
    bench.drafts.refuses = true;
    await person.press('Xóa khỏi máy này');
    await answer(person, 'Xóa khỏi máy này');
    await person.drawn();
    expect(person.text).to.contain('Máy của tôi.');
    expect(person.text).to.contain('Chưa làm được.');
  });

  it('changes what the browser may offer', async () => {
    const person = await filling('personal');
    const offered = () => offer(person);
    expect(offered()).to.equal('name');
    await person.press('Xóa khỏi máy này');
    await answer(person, 'Xóa khỏi máy này');
    await until(() => offered() === 'off');
    await person.press('Đổi thành máy của tôi');
    await answer(person, 'Đúng, máy của tôi');
    await until(() => offered() === 'name');
  });

  it('is not asked twice: a choice is remembered, and can be taken back at the start', async () => {
    bench.drafts.chosen = 'personal';
    const person = await openGuide();
    expect(person.root.querySelector('[type=radio]')).to.equal(null);
    expect(person.text).to.contain('Máy của tôi.');
    await person.press('Xóa khỏi máy này');
    expect(plain(await dialogOf(person))).to.not.contain('trên trang này');
    await answer(person, 'Xóa khỏi máy này');
    await until(() => person.root.querySelector('[type=radio]'));
    expect(bench.drafts.chosen).to.equal('shared');
    expect(person.root.querySelector('input:checked')).to.equal(null);
  });

  it('is not offered where the page has said whose it is', async () => {
    const person = await openGuide({ device: 'shared' });
    expect(person.text).to.contain('Máy dùng chung, không lưu gì trên máy.');
    await person.begin('shared');
    expect(person.buttons).to.not.include('Đổi thành máy của tôi');
    expect(person.buttons).to.include.members(['Kết thúc', 'Cất hồ sơ bằng mã']);
  });
});

describe('a draft under a code', () => {
  beforeEach(freshPage);
  afterEach(emptyGuides);

  it('is locked with a code that is shown to be written down', async () => {
    const person = await filling('shared');
    await person.press('Cất hồ sơ bằng mã');
    const dialog = await dialogOf(person);
    const code = dialog.querySelector('.big-code')!.textContent;
    expect(code).to.match(/^\d{4} \d{4} \d{4} \d{4}$/);
    await expect(dialog).to.be.accessible();
    await answer(person, 'Đã chép xong, cất hồ sơ');
    await person.drawn();
    expect(bench.drafts.requests.at(-1)).to.include({ device: 'shared', passphrase: code });
    expect(bench.drafts.last.answers).to.include(given);
    expect(person.text).to.contain('Hồ sơ cất bằng mã, máy giữ đến ');
    expect(person.buttons).to.not.include('Cất hồ sơ bằng mã');
  });

  it('leaves the keyboard at what became of it, when the button that was pressed is gone', async () => {
    const person = await filling('shared');
    const pressed = person.root.querySelectorAll<HTMLElement>('[part=device-line] button')[1]!;
    pressed.focus();
    pressed.click();
    await dialogOf(person);
    await answer(person, 'Đã chép xong, cất hồ sơ');
    await until(() => person.root.activeElement?.matches('[data-device]') ?? false);
    expect(person.root.activeElement!.textContent).to.contain('Hồ sơ cất bằng mã');
  });

  it('takes a passphrase of at least 10 characters instead', async () => {
    const person = await filling('shared');
    await person.press('Cất hồ sơ bằng mã');
    const dialog = await dialogOf(person);
    await person.press('Tôi tự đặt mật khẩu');
    const input = dialog.querySelector('input')!;
    expect(input.autocomplete).to.equal('off');
    input.value = 'chín chữ!';
    await person.press('Cất hồ sơ');
    expect(plain(dialog)).to.contain('Cần ít nhất 10 chữ hoặc số.');
    expect(bench.drafts.opened).to.have.length(1);
    await expect(dialog).to.be.accessible();
    input.value = 'mười chữ ạ';
    await answer(person, 'Cất hồ sơ');
    expect(bench.drafts.requests.at(-1)).to.include({ passphrase: 'mười chữ ạ' });
  });

  it('says when it could not be locked, and keeps the answers on the page', async () => {
    const person = await filling('shared');
    bench.drafts.failsToLock = true;
    await person.press('Cất hồ sơ bằng mã');
    const dialog = await dialogOf(person);
    await person.press('Đã chép xong, cất hồ sơ');
    await until(() => plain(dialog).includes('Chưa cất được.'));
    await person.press('Thôi');
    expect(person.guide.answers).to.include({ motherName: 'Nguyễn Thị Thử' });
  });

  it('is opened at the start; a wrong code is said kindly, counted, and costs nothing', async () => {
    lockDraft();
    const person = await openGuide();
    await person.press('Mở bằng mã');
    const dialog = await dialogOf(person);
    const input = dialog.querySelector('input')!;
    for (const times of [1, 2, 3]) {
      input.value = '0000 0000 0000 0000';
      await person.press('Mở');
      await until(() => plain(dialog).includes(`đã thử ${times} lần`));
    }
    expect(plain(dialog)).to.contain('Mã chưa đúng').and.contain('Hồ sơ vẫn còn nguyên.');
    await expect(dialog).to.be.accessible();
    input.value = bench.drafts.passphrase;
    await person.press('Mở');
    await until(() => person.place === 'mother-name');
    expect(person.field('motherName').value).to.equal('Nguyễn Thị Thử');
    expect(bench.drafts.removed).to.deep.equal([]);
    expect(person.text).to.contain('Hồ sơ cất bằng mã, máy giữ đến ');
  });

  it('goes when it becomes a draft of the person’s own device', async () => {
    lockDraft();
    const person = await openGuide();
    await person.press('Mở bằng mã');
    (await dialogOf(person)).querySelector('input')!.value = bench.drafts.passphrase;
    await person.press('Mở');
    await until(() => person.place === 'mother-name');
    await until(() => !person.root.querySelector('dialog'));
    await person.press('Đổi thành máy của tôi');
    await answer(person, 'Đúng, máy của tôi');
    await until(() => bench.drafts.removed.includes('locked-1'));
    expect(bench.drafts.last.answers).to.include({ motherName: 'Nguyễn Thị Thử' });
  });
});

describe('a page that can keep nothing', () => {
  const { subtle } = crypto;
  const without = () =>
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  beforeEach(freshPage);
  afterEach(() => {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    emptyGuides();
  });

  it('says so on plain http, asks for no choice and opens no store', async () => {
    without();
    const person = await openPlain();
    expect(person.text).to.contain('chưa có khóa bảo mật (https) nên không lưu gì trên máy.');
    expect(person.text).to.contain('Đang giữ tạm trên trang này');
    expect(person.root.querySelector('[type=radio]')).to.equal(null);
    await person.go('Bắt đầu');
    expect(bench.drafts.chosen).to.equal(undefined);
    expect(person.buttons).to.include('Kết thúc');
    expect(person.buttons).to.not.include.members(['Cất hồ sơ bằng mã']);
    expect(person.buttons).to.not.include.members(['Đổi thành máy của tôi']);
  });
});

/** Somebody at the mother's name. */
async function filling(device: 'personal' | 'shared'): Promise<GuidePerson> {
  const person = await openGuide();
  await person.begin(device);
  person.guide.prefill(given);
  await person.goTo('mother-name');
  return person;
}

/** The store is never asked, so there is nothing to wait for. */
async function openPlain(): Promise<GuidePerson> {
  const { newGuide } = await import('./test-guide.js');
  const person = newGuide({});
  await until(() => person.text.includes('Bắt đầu'));
  await person.drawn();
  return person;
}

function lockDraft(): void {
  const guide = createGuide(samplePack(), { today: () => '2026-11-21' });
  guide.answerAll(given);
  guide.goTo('mother-name');
  const savedAt = Date.now();
  bench.drafts.kept.set('locked-1', guide.state);
  bench.drafts.locked = [
    { id: 'locked-1', procedureId: 'sample', savedAt, expiresAt: savedAt + 86_400_000 },
  ];
}

async function dialogOf(person: GuidePerson): Promise<HTMLDialogElement> {
  await until(() => person.root.querySelector('dialog'));
  return person.root.querySelector('dialog')!;
}

/** Presses a button of the dialog, and waits until it is closed. */
async function answer(person: GuidePerson, name: string): Promise<void> {
  const dialog = await dialogOf(person);
  const buttons = [...dialog.querySelectorAll('button')];
  buttons.find((button) => plain(button) === name)!.click();
  await until(() => !dialog.isConnected);
  await person.drawn();
}

/** What the field hands to its control. */
function offer(person: GuidePerson): unknown {
  return (person.field('motherName') as unknown as { autocomplete: string }).autocomplete;
}

function plain(element: Element): string {
  return element.textContent.trim().replace(/\s+/g, ' ');
}
