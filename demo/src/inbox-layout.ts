import { html } from './html.js';
import type { Html } from './html.js';

export interface InboxFrame {
  readonly title: string;
  readonly body: Html;
  readonly isSignedIn?: boolean;
}

/** The frame around every page for staff. */
export function inboxFrame({ title, body, isSignedIn }: InboxFrame): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Phường Mẫu</title>
        <link rel="icon" href="/images/la.svg" />
        <link rel="stylesheet" href="/inbox.css" />
      </head>
      <body>
        <header>
          <div class="wide">
            <p>Phường Mẫu <span>(không có thật)</span></p>
            ${isSignedIn && signOut}
          </div>
        </header>
        <main class="wide">${body}</main>
      </body>
    </html>`;
}

const signOut = html`<form method="post" action="/inbox/sign-out">
  <button class="plain">Thoát</button>
</form>`;
