import { msg, str } from '@lit/localize';

/** How far a draft is. */
export function stepWords(step: string): string {
  return msg(str`Đang làm đến phần “${step}”.`, { id: 'draft-step' });
}
