import { msg, str } from '@lit/localize';
import type { Flaw } from './field-element.js';

/**
 * Counts characters after NFC: the browser's own `maxlength` counts every mark apart and cuts a name
 * while it is being composed.
 */
export function tooLong(text: string | undefined, max: number | undefined): Flaw | undefined {
  if (!text || !max || text.normalize('NFC').length <= max) return undefined;
  return ['tooLong', msg(str`Chỉ ghi được ${max} ký tự.`, { id: 'field-too-long' })];
}
