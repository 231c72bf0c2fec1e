import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { EventEmitter, once } from 'node:events';
import { json } from 'node:stream/consumers';
import { reachName } from './reach-name.js';
import type { Visit } from './typing-tab.js';

/** The ward's site for a browser that nobody drives: its page goes to the name by itself and reports. */
export interface ReportingSite {
  readonly address: string;
  /** What the next page that is opened shall do. */
  visit: Visit;
  /** What stands in the name's box of the page opened next. @throws Error when it is not reached */
  nextReport(): Promise<string>;
  stop(): void;
}

/** Hands the site on as it is, but for one script element in the page of the guide. */
export async function startReportingSite(site: string): Promise<ReportingSite> {
  const reports = new EventEmitter();
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const desk: ReportingSite = {
    address: `http://127.0.0.1:${port}`,
    visit: 'first',
    nextReport: async () => {
      const [report] = (await once(reports, 'report')) as [Report];
      if (report.found === undefined) throw new Error(report.failure);
      return report.found;
    },
    stop: () => void server.close(),
  };
  return desk;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === reportPath) {
      reports.emit('report', await json(request));
      response.end();
    } else if (request.url === scriptPath) {
      response.setHeader('Content-Type', 'text/javascript').end(scriptFor(desk.visit));
    } else await handOn(`${site}${request.url ?? '/'}`, response);
  }
}

interface Report {
  readonly found?: string;
  readonly failure?: string;
}

const reportPath = '/fault-report';
const scriptPath = '/fault-script.js';

/** A file of the same site, so that the page's policy allows it. */
function scriptFor(visit: Visit): string {
  return `const report = (body) => fetch('${reportPath}', { method: 'POST', body: JSON.stringify(body) });
(${reachName.toString()})('${visit}').then((found) => report({ found }), (error) => report({ failure: String(error) }));`;
}

async function handOn(address: string, response: ServerResponse): Promise<void> {
  const original = await fetch(address);
  for (const [name, value] of original.headers) {
    if (!/encoding|length|connection/.test(name)) response.setHeader(name, value);
  }
  const isPage = address.endsWith('.html');
  const ours = `<script type="module" src="${scriptPath}"></script></head>`;
  response.writeHead(original.status);
  if (isPage) response.end((await original.text()).replace('</head>', ours));
  else response.end(Buffer.from(await original.arrayBuffer()));
}
