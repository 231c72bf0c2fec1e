import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import type { Ward } from '@tungbuoc/core';
import { finishScreen } from './finish-screen.js';
import { emptyPage, newHost } from './test-host.js';
import { complete, samplePack } from './test-pack.js';

const offices = [
  { name: 'Trung tâm Mẫu', address: 'Số 0 đường Thử', phone: '0900 000 000' },
  { name: 'Điểm Mẫu', address: 'Thôn Thử' },
];

describe('the end without sending', () => {
  afterEach(emptyPage);

  it('can be used by everybody', async () => {
    await expect(await shown({ name: 'Mẫu', offices })).to.be.accessible();
  });

  it('says what to bring, what to pay, and where', async () => {
    const ward = { name: 'Mẫu', offices, procedures: { sample: { fees: { copy: 8000 } } } };
    const { textContent } = (await shown(ward)).renderRoot;
    expect(textContent).to.contain('In tờ khai, ký tên, rồi mang đến nơi nhận');
    expect(textContent).to.contain('Giấy chứng sinh').and.contain('Thẻ căn cước');
    expect(textContent).to.contain('16.000 đồng');
    expect(textContent).to.contain('Số 0 đường Thử').and.contain('Thôn Thử');
  });

  it('lets a phone call the office', async () => {
    const { renderRoot } = await shown({ name: 'Mẫu', offices });
    const links = [...renderRoot.querySelectorAll('a')].map((link) => link.href);
    expect(links).to.deep.equal(['tel:0900000000']);
  });

  it('speaks of no place where the ward’s file is missing', async () => {
    const { renderRoot } = await shown();
    expect(renderRoot.textContent).to.not.contain('Nơi nhận');
  });
});

async function shown(ward?: Ward) {
  const { snapshot } = createGuide(samplePack(), { today: () => '2026-11-21', answers: complete });
  const host = newHost();
  await host.show(finishScreen(snapshot, 'sample', ward));
  return host;
}
