import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A site with nothing on it but the storage package, to be driven by tests within a page. */
export interface StorageSite {
  /** Of the page: `evaluate` there can import `/packages/storage/dist/….js`. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the package as it was built, on a free port of this machine. */
export async function startStorageSite(): Promise<StorageSite> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const root = new URL('../../../', import.meta.url);

const imports = {
  'idb-keyval': '/node_modules/idb-keyval/dist/index.js',
  tslib: '/node_modules/tslib/tslib.es6.mjs',
};

const page = `<!doctype html><meta charset="utf-8"><title>storage</title>
  <link rel="icon" href="data:,"><script type="importmap">${JSON.stringify({ imports })}</script>`;

async function answer(path: string): Promise<{ type: string; body: string | Buffer }> {
  if (path === '/') return { type: 'text/html', body: page };
  const isOurs = /^\/(packages\/storage\/dist|node_modules\/(idb-keyval|tslib))\/[\w./-]+$/;
  if (!isOurs.test(path) || path.includes('..')) throw new Error('not here');
  const type = ['.js', '.mjs'].includes(extname(path)) ? 'text/javascript' : 'application/json';
  return { type, body: await readFile(fileURLToPath(new URL(`.${path}`, root))) };
}
