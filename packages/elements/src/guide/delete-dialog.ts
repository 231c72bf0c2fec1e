import { msg } from '@lit/localize';
import { ask, keepButton } from './dialog.js';

/**
 * Asks before a draft is deleted.
 * @returns whether the person pressed "Xóa bản nháp"
 */
export async function askToDelete(root: ParentNode & Node): Promise<boolean> {
  const words = msg('Xóa bản nháp', { id: 'discard' });
  const answer = await ask(root, {
    title: msg('Xóa hết những gì đã nhập?', { id: 'discard-question' }),
    choices: [keepButton(), { value: 'remove', words, className: 'plain' }],
  });
  return answer === 'remove';
}
