import { vietnamDayInWords, vietnamTime } from './clock.js';
import { html } from './html.js';
import type { Html } from './html.js';
import { inboxFrame } from './inbox-layout.js';
import type { Listed, Opened } from './submission-store.js';
import type { Row, Section, SubmissionView } from './submission-view.js';

/** What went wrong at the door of the inbox. */
export type SignInProblem = 'wrong-token' | 'too-many-tries';

const PROBLEMS: Readonly<Record<SignInProblem, string>> = {
  'wrong-token': 'Mã này không đúng. Mã được in ra khi máy chủ khởi động.',
  'too-many-tries': 'Đã thử quá nhiều lần. Đợi một phút rồi thử lại.',
};

/** The form that asks for the token. */
export function signInPage(problem?: SignInProblem): Html {
  const title = 'Vào hộp hồ sơ';
  return inboxFrame({
    title: problem ? `Lỗi: ${title}` : title,
    body: html`
      <h1>${title}</h1>
      <p class="lead">Trang này dành cho cán bộ phường.</p>
      ${problem && html`<p class="problem" id="problem" role="alert">${PROBLEMS[problem]}</p>`}
      <form method="post" action="/inbox/session" class="card sign-in">
        <label for="token">Mã vào hộp hồ sơ</label>
        <input
          id="token"
          name="token"
          type="password"
          autocomplete="off"
          required
          ${problem && html`aria-invalid="true" aria-describedby="problem"`}
        />
        <button class="filled">Vào</button>
      </form>
    `,
  });
}

/** One page of the inbox. */
export interface InboxList {
  readonly submissions: readonly InboxLine[];
  /** Where the next page begins, if there is one. */
  readonly olderThan?: number;
  readonly isFirst: boolean;
}

export interface InboxLine extends Listed {
  /** The procedure's title. */
  readonly title: string;
}

/** What came in, newest first, day by day. */
export function inboxPage({ submissions, olderThan, isFirst }: InboxList): Html {
  const title = 'Hộp hồ sơ';
  return inboxFrame({
    title,
    isSignedIn: true,
    body: html`
      <h1>${title}</h1>
      ${findForm}
      ${submissions.length === 0 && isFirst ? html`<p class="card">Chưa có hồ sơ nào.</p>` : ''}
      ${byDay(submissions).map(dayBlock)}
      <p class="pages">
        ${!isFirst && html`<a href="/inbox">Mới nhất</a>`}
        ${olderThan && html`<a href="/inbox?before=${olderThan}">Cũ hơn</a>`}
      </p>
    `,
  });
}

/** One submission, everything in it. */
export function submissionPage(opened: Opened, view: SubmissionView): Html {
  return inboxFrame({
    title: `${opened.reference} – ${view.title}`,
    isSignedIn: true,
    body: html`
      <p class="way-back"><a href="/inbox">Hộp hồ sơ</a></p>
      <p class="kind">${view.title}</p>
      <h1><span>Mã hồ sơ</span> ${opened.reference}</h1>
      <p class="lead">
        Nhận: ${vietnamDayInWords(opened.receivedAt)}, ${timeOf(opened)}. Bộ thủ tục
        ${opened.packVersion}.
      </p>
      ${view.sections.map(sectionBlock)}
    `,
  });
}

/** Said where no submission has the reference that was asked for. */
export function notFoundPage(): Html {
  const title = 'Không có hồ sơ mang mã này';
  return inboxFrame({
    title,
    isSignedIn: true,
    body: html`
      <h1>${title}</h1>
      <p class="lead">Xem lại từng chữ số của mã trên giấy tiếp nhận.</p>
      ${findForm}
      <p class="way-back"><a href="/inbox">Hộp hồ sơ</a></p>
    `,
  });
}

const findForm = html`<form action="/inbox/find" class="find">
  <label for="reference">Tìm theo mã hồ sơ</label>
  <input id="reference" name="reference" inputmode="numeric" autocomplete="off" required />
  <button class="outlined">Tìm</button>
</form>`;

function byDay(submissions: readonly InboxLine[]): readonly (readonly [string, InboxLine[]])[] {
  const days = new Map<string, InboxLine[]>();
  for (const line of submissions) {
    const day = vietnamDayInWords(line.receivedAt);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}

function dayBlock([day, lines]: readonly [string, InboxLine[]]): Html {
  return html`<h2>${day}</h2>
    <ul class="list">
      ${lines.map(
        (line) =>
          html`<li>
            <a href="/inbox/${line.reference}">
              <b>${line.reference}</b> <span>${line.title}</span> ${timeOf(line)}
            </a>
          </li>`,
      )}
    </ul>`;
}

function sectionBlock({ title, rows }: Section): Html {
  return html`<section class="card">
    <h2>${title}</h2>
    <dl>${rows.map(rowBlock)}</dl>
  </section>`;
}

function rowBlock({ label, text }: Row): Html {
  const answer =
    text === undefined ? html`<dd class="empty">Để trống</dd>` : html`<dd>${text}</dd>`;
  return html`<div>
    <dt>${label}</dt>
    ${answer}
  </div>`;
}

function timeOf({ receivedAt }: Listed): Html {
  const iso = new Date(receivedAt).toISOString();
  return html`<time datetime="${iso}">${vietnamTime(receivedAt)}</time>`;
}
