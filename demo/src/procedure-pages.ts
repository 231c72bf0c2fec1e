import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Procedure } from '@tungbuoc/core';
import { html } from './html.js';
import type { Html } from './html.js';
import { allProcedures } from './packs.js';

interface PageParts {
  readonly title: string;
  readonly main: Html;
}

/** Read when somebody first asks: tests start many servers. */
let known: ReadonlyMap<string, Procedure> | undefined;

function procedures(): ReadonlyMap<string, Procedure> {
  known ??= new Map(allProcedures().map((procedure) => [procedure.id, procedure]));
  return known;
}

/**
 * One page for each procedure, from one template: `/thu-tuc/<id>` with its guide, `/giay-to/<id>` with
 * the papers to bring, `/tap-duot/<id>` for trying it out.
 */
export function procedurePages(app: FastifyInstance, site: string): Promise<void> {
  const frame = readFileSync(join(site, 'thu-tuc.html'), 'utf8');
  const pages = { 'thu-tuc': guidePage, 'giay-to': papersPage, 'tap-duot': practicePage };
  for (const [name, draw] of Object.entries(pages)) {
    app.get<{ Params: { id: string } }>(`/${name}/:id`, (request, reply) => {
      const procedure = procedures().get(request.params.id);
      if (!procedure) return reply.callNotFound();
      return sendPage(reply, inFrame(frame, draw(procedure)));
    });
  }
  app.get('/tap-duot', (_request, reply) => sendPage(reply, inFrame(frame, practiceList())));
  return Promise.resolve();
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page);
}

/** The page of another procedure, in the frame of the page that lists them. */
function inFrame(frame: string, { title, main }: PageParts): string {
  const whole = html`<title>${title} – Phường Mẫu</title>`;
  const body = html`<main class="noi-dung trang-don" id="noi-dung">
    <p class="duong-dan"><a href="/">Trang chủ</a> › <a href="/thu-tuc.html">Tìm thủ tục</a></p>
    <h1>${title}</h1>
    <script type="module" src="/tungbuoc/tungbuoc.js"></script>
    ${main}
  </main>`;
  return frame
    .replace(/<title>.*?<\/title>/s, () => whole.markup)
    .replace(/<main[\s\S]*<\/main>/, () => body.markup)
    .replace(' aria-current="page"', '');
}

function guidePage({ id, title, preparation }: Procedure): PageParts {
  const guide = preparation
    ? html`<tb-guide procedure="${id}" ward="/phuong-mau.json">${otherWays()}</tb-guide>`
    : html`<tb-guide procedure="${id}" ward="/phuong-mau.json" submit-url="/api/submissions"
        >${otherWays()}</tb-guide
      >`;
  const main = html`<p>
      <a href="/giay-to/${id}">Chỉ xem giấy tờ cần mang theo</a> ·
      <a href="/tap-duot/${id}">Tập dượt</a>
    </p>
    ${guide}`;
  return { title, main };
}

function papersPage({ id, title }: Procedure): PageParts {
  const main = html`<tb-checklist procedure="${id}" ward="/phuong-mau.json"
      >${otherWays()}</tb-checklist
    >
    <p><a href="/thu-tuc/${id}">Làm thủ tục này</a></p>`;
  return { title: `Giấy tờ cần mang theo: ${title}`, main };
}

function practicePage({ id, title }: Procedure): PageParts {
  const main = html`<tb-guide procedure="${id}" ward="/phuong-mau.json" practice
    >${otherWays()}</tb-guide
  >`;
  return { title: `Tập dượt: ${title}`, main };
}

function practiceList(): PageParts {
  const main = html`<p>Làm thử từng bước. Không có gì được gửi đi, không có gì được giữ lại.</p>
    <ul class="viec">
      ${[...procedures().values()].map(
        ({ id, title }) => html`<li><a href="/tap-duot/${id}">${title}</a></li>`,
      )}
    </ul>`;
  return { title: 'Tập dượt', main };
}

function otherWays(): Html {
  return html`<p>
    Nếu chưa thấy gì hiện ra, ông/bà vào
    <a href="https://dichvucong.gov.vn/" rel="noopener noreferrer">Cổng Dịch vụ công quốc gia</a>
    hoặc gọi phường Mẫu: <a href="tel:0900000000">0900 000 000</a>.
  </p>`;
}
