import { msg } from '@lit/localize';
import type { Snapshot, Ward } from '@tungbuoc/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { feesList } from './fees-list.js';
import { papersList } from './papers-list.js';
import { places } from './places.js';

/** The end without sending: print, sign, and where to bring it. */
export function finishScreen(
  snapshot: Snapshot,
  procedureId: string,
  ward: Ward | undefined,
): TemplateResult {
  return html`<h2 tabindex="-1" data-heading>
      ${msg('Khai xong, mời ông/bà in tờ khai', { id: 'finish' })}
    </h2>
    <p>
      ${msg('In tờ khai, ký tên, rồi mang đến nơi nhận cùng giấy tờ dưới đây.', {
        id: 'finish-hint',
      })}
    </p>
    ${papersList(snapshot.papers)} ${feesList(snapshot, procedureId, ward)}
    ${places(msg('Nơi nhận', { id: 'finish-places' }), ward)}`;
}
