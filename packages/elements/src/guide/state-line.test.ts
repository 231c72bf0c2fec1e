import { expect } from '@open-wc/testing';
import type { DraftStatus } from '../services.js';
import { offlineWords, stateLine, stateWords } from './state-line.js';
import { emptyPage, newHost } from './test-host.js';

const savedAt = new Date('2026-11-21T10:42').getTime();
const memory = 'Đang giữ tạm trên trang này, đóng trang là mất.';
const saved = '✓ Đã lưu lúc 10:42 trên máy này';

describe('the line that says what is kept', () => {
  afterEach(emptyPage);

  const lines: readonly (readonly [string, DraftStatus | undefined, string])[] = [
    ['nothing before there is a draft', undefined, ''],
    ['nothing of a draft without answers', { state: 'new' }, ''],
    ['nothing of a first save that is under way', { state: 'saving' }, ''],
    ['the last good save while the next is under way', { state: 'saving', savedAt }, saved],
    ['when it was saved', { state: 'saved', savedAt }, saved],
    ['that a shared device keeps nothing', { state: 'memory' }, memory],
    ['that the device does not allow it', failed('unavailable'), lost('máy không cho lưu.')],
    ['that the site has no lock', failed('insecure'), lost('trang web chưa có khóa bảo mật.')],
    ['that the device is full', failed('quota'), lost('máy hết chỗ trống.')],
    ['that it is tried again', failed('closed'), `! Chưa lưu được, đang thử lại. ${memory}`],
    ['that it knows no better', failed('unknown'), `! Chưa lưu được, đang thử lại. ${memory}`],
    ['that a newer version wrote it', failed('newer'), lost('bản nháp của phiên bản mới hơn.')],
    [
      'that a save failed after an earlier one, never “Đã lưu”',
      { state: 'failed', code: 'quota', savedAt },
      lost('máy hết chỗ trống.'),
    ],
  ];
  for (const [what, status, words] of lines) {
    it(`tells ${what}`, async () => {
      expect(await shown(status, true)).to.equal(words);
      expect(words).to.contain(stateWords(status));
    });
  }

  it('says without a network that one can go on, before what is kept', async () => {
    const words = 'Mất mạng. Ông/bà vẫn khai tiếp được.';
    expect(offlineWords()).to.equal(words);
    expect(await shown(undefined, false)).to.equal(words);
    expect(await shown({ state: 'saved', savedAt }, false)).to.equal(`${words} ${saved}`);
  });
});

function failed(code: Extract<DraftStatus, { state: 'failed' }>['code']): DraftStatus {
  return { state: 'failed', code };
}

function lost(why: string): string {
  return `! Chưa lưu được: ${why} ${memory}`;
}

async function shown(status: DraftStatus | undefined, online: boolean): Promise<string> {
  const host = newHost();
  const line = stateLine(status, online);
  await host.show(line);
  return host.renderRoot.textContent.trim().replace(/\s+/g, ' ');
}
