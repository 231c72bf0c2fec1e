import { watch } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { previewAnswer, siteAnswer } from './preview-answer.js';
import type { PreviewAnswer, PreviewFolders } from './preview-answer.js';

/** A server for the person at this machine. */
export interface Preview {
  /** `http://127.0.0.1:53811/` */
  readonly address: string;
  stop(): Promise<void>;
}

export interface PreviewOptions extends PreviewFolders {
  /** Any that is free when left out. */
  readonly port?: number;
}

/** Shows a pack to its author, on this machine only, and tells the page of every save. */
export function startPreview({ port, ...folders }: PreviewOptions): Promise<Preview> {
  return startServer((path) => previewAnswer(path, folders), { port, watched: folders.pack });
}

/** Shows a folder of a web site as it would lie on a web server, on this machine only. */
export function startSite(folder: string, port?: number): Promise<Preview> {
  return startServer((path) => siteAnswer(path, folder), { port });
}

interface ServerOptions {
  readonly port: number | undefined;
  /** A folder whose changes the page hears of. */
  readonly watched?: string;
}

type AnswerTo = (path: string) => PreviewAnswer;

async function startServer(
  answerTo: AnswerTo,
  { port = 0, watched }: ServerOptions,
): Promise<Preview> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (!isFromHere(request)) answerWith(response, { status: 403, type: 'text/plain', body: '' });
    else if (request.url === '/events') listen(response, listeners);
    else answer(request, response, answerTo);
  });
  const stopWatching = watchPack(watched, () => {
    for (const response of listeners) response.write('event: change\ndata: \n\n');
  });
  await listenOn(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${chosen}/`,
    stop: () => {
      stopWatching();
      for (const response of listeners) response.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** As strict as a ward's page may be: what works here works there. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Pages of other sites must not read what lies on this machine, by whatever name they call it. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
}

function answer(request: IncomingMessage, response: ServerResponse, answerTo: AnswerTo): void {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answerWith(response, answerTo(pathname));
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error);
    answerWith(response, { status: 500, type: 'text/plain', body });
  }
}

function answerWith(response: ServerResponse, { status, type, body }: PreviewAnswer): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(body);
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': here\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

const pauseMs = 150;

/** An editor writes a file in several goes: they count as one save. */
function watchPack(folder: string | undefined, changed: () => void): () => void {
  if (folder === undefined) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, pauseMs);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
