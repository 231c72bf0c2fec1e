import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from './browser.js';
import { readTutorial, Reader } from './tutorial.js';
import type { Deed } from './tutorial.js';

const desk = { width: 1280, height: 800 };

describe('the tutorial of the first pack', () => {
  let browser: Browser;
  let reader: Reader;
  const deeds = readTutorial('first-pack.md');
  const commands = deeds.filter(({ kind }) => kind === 'sh').map(({ text }) => text);

  before(async () => {
    browser = await launchBrowser();
    reader = new Reader(mkdtempSync(join(tmpdir(), 'tungbuoc-')));
  });

  after(async () => {
    await browser.close();
    rmSync(reader.folder, { recursive: true });
  });

  function follow(deed: Deed): void {
    if (deed.kind === 'file') reader.write(deed);
    else if (deed.kind === 'sh') reader.run(deed, '2026-11-22');
    else expect(reader.shown.split('\n')).to.include.members(deed.text.split('\n'));
  }

  it('leads to what it says, command by command and file by file', () => {
    expect(deeds.map(({ kind }) => kind)).to.include.members(['sh', 'text', 'file']);
    for (const deed of deeds) follow(deed);
  });

  it('has the same commands in English', () => {
    const english = readTutorial('first-pack.en.md').flatMap(({ text }) => text.split('\n'));

    expect(english).to.deep.equal(commands.flatMap((text) => text.split('\n')));
  });

  it('shows the pack beside the desk, and follows a save on the screen where one is', async () => {
    const preview = await reader.serve(commands.find((text) => text.includes('preview')) ?? '');
    const { page, faults } = await openPage(browser, desk);
    await page.goto(preview.address);
    await page.getByText('Không có gì cần sửa.').waitFor();
    await page.getByLabel('Câu chuyện mẫu').selectOption('nguoi-dau-tien');
    await page.getByRole('button', { name: 'guests' }).click();
    await page.getByRole('heading', { name: 'Khoảng bao nhiêu người dự?' }).waitFor();

    const file = join(reader.folder, 'nha-van-hoa/locales/vi.json');
    const words = readFileSync(file, 'utf8');
    const hint = Array(26).fill('đông').join(' ');
    const changed = words.replace('bao nhiêu người dự?"', `mấy người?", "hint": "${hint}"`);
    writeFileSync(file, changed);

    await page.getByRole('heading', { name: 'Khoảng mấy người?' }).waitFor();
    await page.getByText(/guests\.hint: 26 words; say it in 25/).waitFor();
    expect(await page.locator('tb-guide input').first().inputValue()).to.equal('80');
    writeFileSync(file, words);
    await page.getByText('Không có gì cần sửa.').waitFor();
    expect(faults).to.deep.equal([]);
    await page.context().close();
    expect(await preview.stop()).to.equal(0);
  });

  it('ends on a page where the pack works', async () => {
    const site = await reader.serve(commands.find((text) => text.includes('serve')) ?? '');
    const { page, faults } = await openPage(browser);
    await page.goto(`${site.address}nha-van-hoa.html`);
    await page.getByRole('radio', { name: 'Máy dùng chung' }).check();
    await page.getByRole('button', { name: /^Bắt đầu/ }).click();
    const next = page.getByRole('button', { name: 'Tiếp tục', exact: true });
    await page.getByText('Cưới hỏi', { exact: true }).click();
    await next.click();

    await page.getByRole('heading', { name: 'Dùng vào ngày nào?' }).waitFor();
    expect(faults).to.deep.equal([]);
    await page.context().close();
    expect(await site.stop()).to.equal(0);
  });
});
