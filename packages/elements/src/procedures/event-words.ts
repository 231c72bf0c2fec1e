import { msg } from '@lit/localize';
import type { LifeEvent } from '@tungbuoc/core';

/** What happened, as people say it. */
export function eventWords(event: LifeEvent): string {
  return Object.hasOwn(words, event) ? words[event]() : '';
}

const words: Readonly<Record<LifeEvent, () => string>> = {
  birth: () => msg('Mới sinh con', { id: 'event-birth' }),
  death: () => msg('Mất người thân', { id: 'event-death' }),
  'lost-paper': () => msg('Mất giấy khai sinh, giấy tờ hộ tịch', { id: 'event-lost-paper' }),
  marriage: () => msg('Lập gia đình', { id: 'event-marriage' }),
  benefit: () => msg('Nhận trợ cấp', { id: 'event-benefit' }),
  building: () => msg('Xây nhà', { id: 'event-building' }),
  moving: () => msg('Chuyển chỗ ở', { id: 'event-moving' }),
  business: () => msg('Buôn bán, kinh doanh', { id: 'event-business' }),
  papers: () => msg('Sao y, xác nhận, lý lịch', { id: 'event-papers' }),
  driving: () => msg('Giấy phép lái xe', { id: 'event-driving' }),
  account: () => msg('Tài khoản VNeID, giấy tờ điện tử', { id: 'event-account' }),
  'home-help': () => msg('Khó đi lại', { id: 'event-home-help' }),
};

/** Every event, in the order of the tiles. */
export const lifeEvents = Object.keys(words) as readonly LifeEvent[];
