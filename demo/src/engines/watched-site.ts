import { createServer, request } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startWardSite } from '../e2e/ward-site.js';
import { watchScript } from './watch-script.js';

/** The ward's demo site on a day of ours, and what browsers report of it. */
export interface WatchedSite {
  /** Without a slash at its end. */
  readonly address: string;
  /** Breaches of the policy, and errors that nobody caught, in words; from the first byte on. */
  readonly faults: string[];
  stop(): Promise<void>;
}

/** Pages of ours besides the ward's, by their path. */
export type OwnPages = Readonly<Record<string, string>>;

/**
 * Starts the real site behind a door of ours. No driver can do for all engines what the door does:
 * set the clock, and hear of every breach of the policy.
 */
export async function watchWardSite(today: string, pages: OwnPages = {}): Promise<WatchedSite> {
  const site = await startWardSite();
  const faults: string[] = [];
  const script = watchScript(today);
  const server = createServer((asked, answer) => {
    if (asked.url === '/watch/report') void report(asked, answer, faults);
    else if (asked.url === '/watch/watch.js') send(answer, 'text/javascript', script);
    else pass({ site: site.address, asked, answer, own: pages[asked.url ?? ''] });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await site.stop();
    },
  };
}

async function report(asked: IncomingMessage, answer: ServerResponse, faults: string[]) {
  faults.push(await text(asked));
  answer.writeHead(204).end();
}

function send(answer: ServerResponse, type: string, body: string): void {
  answer.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

interface Passing {
  readonly site: string;
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  /** A page of ours instead, under the headers of the start page. */
  readonly own: string | undefined;
}

function pass({ site, asked, answer, own }: Passing): void {
  const { method, headers, url = '/' } = asked;
  const { 'accept-encoding': _, 'if-none-match': __, ...plain } = headers;
  const address = `${site}${own === undefined ? url : '/'}`;
  const passed = request(address, { method, headers: plain }, (response) => {
    void relay(response, answer, own);
  });
  passed.on('error', () => answer.destroy());
  asked.pipe(passed);
}

async function relay(response: IncomingMessage, answer: ServerResponse, own?: string) {
  const headers: OutgoingHttpHeaders = { ...response.headers };
  const policy = headers['content-security-policy'];
  if (policy) headers['content-security-policy'] = `${policy}; report-uri /watch/report`;
  if (!response.headers['content-type']?.startsWith('text/html')) {
    response.pipe(answer.writeHead(response.statusCode ?? 502, headers));
    return;
  }
  const page = await text(response);
  delete headers['content-length'];
  delete headers['etag'];
  answer.writeHead(response.statusCode ?? 502, headers);
  answer.end((own ?? page).replace('<head>', '<head><script src="/watch/watch.js"></script>'));
}
