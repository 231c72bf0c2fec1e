import { msg, str } from '@lit/localize';
import { keptDays } from '../kept-days.js';
import { ask, keepButton } from './dialog.js';
import type { Root } from './dialog.js';

export { askForNewCode, askToUnlock } from './code-dialogs.js';
export { guardIdle } from './idle-guard.js';

/** Takes back the consent to keep drafts. Says what goes, and what stays. */
export async function askToWithdraw(root: Root, isFilling: boolean): Promise<boolean> {
  const stays = msg(
    'Hồ sơ đã nộp mà chưa gửi được thì vẫn giữ, có khóa, đến khi gửi xong. Hồ sơ cất bằng mã tự xóa sau 24 giờ.',
    { id: 'withdraw-stays' },
  );
  const page = msg('Những gì đang khai vẫn ở trên trang này, đóng trang là mất.', {
    id: 'withdraw-page',
  });
  const words = msg('Xóa khỏi máy này', { id: 'device-withdraw' });
  const answer = await ask(root, {
    title: msg('Xóa những gì đã lưu trên máy này?', { id: 'withdraw-question' }),
    text: [
      msg('Xóa ngay: mọi hồ sơ đang làm dở và mọi mã hồ sơ đã lưu trên máy này.', {
        id: 'withdraw-goes',
      }),
      ...(isFilling ? [page] : []),
      stays,
    ],
    choices: [keepButton(), { value: 'yes', words, className: 'plain' }],
  });
  return answer === 'yes';
}

/** Consent, half-way: what was typed so far begins to be kept. */
export async function askToKeep(root: Root): Promise<boolean> {
  const days = keptDays();
  const answer = await ask(root, {
    title: msg('Đây là máy riêng của ông/bà?', { id: 'keep-question' }),
    text: [
      msg(str`Những gì đã khai sẽ được lưu trên máy này, có khóa, giữ ${days} ngày.`, {
        id: 'keep-what',
      }),
      msg('Ai mở được máy này cũng xem được.', { id: 'keep-who' }),
    ],
    choices: [
      {
        value: '',
        words: msg('Không, giữ như cũ', { id: 'keep-no' }),
        className: 'filled',
      },
      {
        value: 'yes',
        words: msg('Đúng, máy của tôi', { id: 'keep-yes' }),
        className: 'outlined wide',
      },
    ],
  });
  return answer === 'yes';
}

/**
 * Before the answers of this page are cleared for the next person.
 * @param until when a locked draft is deleted by itself; `undefined` when nothing is locked
 * @returns `remove`: the locked draft goes too
 */
export async function askToEnd(root: Root, until?: string): Promise<'' | 'end' | 'remove'> {
  const goes = msg('Trang này xóa hết những gì đã khai. Người dùng máy sau không thấy gì.', {
    id: 'end-goes',
  });
  const stays = msg(str`Hồ sơ cất bằng mã vẫn giữ đến ${until}.`, { id: 'end-locked' });
  const answer = await ask(root, {
    title: msg('Kết thúc lượt khai này?', { id: 'end-question' }),
    text: until ? [goes, stays] : [goes],
    choices: [
      { value: '', words: msg('Không, khai tiếp', { id: 'end-no' }), className: 'filled' },
      {
        value: 'end',
        words: until
          ? msg('Kết thúc, để hồ sơ lại', { id: 'end-keep' })
          : msg('Kết thúc, xóa hết', { id: 'end-yes' }),
        className: 'outlined wide',
      },
      ...(until
        ? ([
            {
              value: 'remove',
              words: msg('Kết thúc, xóa cả hồ sơ đã cất', { id: 'end-remove' }),
              className: 'plain',
            },
          ] as const)
        : []),
    ],
  });
  return answer as '' | 'end' | 'remove';
}
