import { msg, str } from '@lit/localize';
import type { Route } from '@tungbuoc/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** Another procedure fits better: says which one, and what it is called at the counter. */
export function routeScreen(
  route: Route,
  actions: { goOn(): void; back(): void },
  below: TemplateResult,
): TemplateResult {
  return html`<h2 tabindex="-1" data-heading>${route.title}</h2>
    <p>${route.text}</p>
    ${
      route.code
        ? html`<p class="code">${msg(str`Mã thủ tục: ${route.code}`, { id: 'route-code' })}</p>`
        : nothing
    }
    ${
      route.url
        ? html`<p>
            <a class="outlined" href=${route.url} target="_blank" rel="noopener noreferrer"
              >${msg('Mở trang của thủ tục này (trang khác)', { id: 'route-open' })}</a
            >
          </p>`
        : nothing
    }
    ${below}
    <div class="actions">
      ${
        route.stop
          ? nothing
          : html`<button class="filled" type="button" @click=${actions.goOn}>
              ${msg('Vẫn tiếp tục', { id: 'route-go-on' })}
            </button>`
      }
      <button class="plain" type="button" @click=${actions.back}>
        ${msg('Quay lại', { id: 'back' })}
      </button>
    </div>`;
}
