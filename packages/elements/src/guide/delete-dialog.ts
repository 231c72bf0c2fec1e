import { msg } from '@lit/localize';

/**
 * Asks before a draft is deleted, in a dialog of the browser's own making.
 * @returns whether the person pressed "Xóa bản nháp"
 */
export function askToDelete(root: ParentNode & Node): Promise<boolean> {
  const dialog = document.createElement('dialog');
  const question = document.createElement('p');
  question.textContent = msg('Xóa hết những gì đã nhập?', { id: 'discard-question' });
  const keep = button('filled', msg('Không, giữ lại', { id: 'discard-no' }));
  const remove = button('plain', msg('Xóa bản nháp', { id: 'discard' }));
  question.id = 'discard-question';
  dialog.setAttribute('aria-labelledby', question.id);
  dialog.append(question, keep, remove);
  root.append(dialog);
  keep.addEventListener('click', () => dialog.close('keep'));
  remove.addEventListener('click', () => dialog.close('remove'));
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'remove');
    });
  });
}

function button(className: string, words: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = words;
  return element;
}
