import { msg, str } from '@lit/localize';
import { dateOf } from '../clock.js';

const WEEK = 7 * 24 * 3_600_000;

/**
 * Safari and its kin delete what a page keeps after seven days of use without a visit to it.
 * @see https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/
 */
export function isWebKit(vendor = navigator.vendor): boolean {
  return vendor.startsWith('Apple');
}

/** "Máy này giữ đến ngày …", never a later day than the browser can be trusted with. */
export function keptUntil(expiresAt: number, savedAt: number, webKit = isWebKit()): string {
  if (!webKit || expiresAt <= savedAt + WEEK) {
    return msg(str`Máy này giữ đến ngày ${dateOf(expiresAt)}.`, { id: 'start-draft-until' });
  }
  return msg(
    str`Trình duyệt này chỉ giữ 7 ngày nếu ông/bà không mở lại trang: đến ngày ${dateOf(savedAt + WEEK)}.`,
    { id: 'draft-until-week' },
  );
}
