import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examplesIn } from '@tungbuoc/cli';
import { REPOSITORY_FOLDERS } from '../site.js';
import { bundleStories } from './story-bundle.js';
import type { StoryBundle } from './story-bundle.js';

/** A page of this machine that shows any story by its name. */
export interface StageSite {
  /** Without a slash at its end. `/?story=text-field/WithIssue&theme=dark&textSize=200&locale=en` */
  readonly address: string;
  /** The names of all stories: `text-field/WithIssue`. */
  readonly stories: readonly string[];
  stop(): Promise<void>;
}

const packs = fileURLToPath(new URL('../../../packages/packs/', import.meta.url));

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Từng Bước</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/stage.css" />
    <script type="module" src="/stories/dist/story-stage.js"></script>
  </head>
  <body></body>
</html>
`;

/** What a page of a host brings: its own buttons are large, and show their focus. */
const style = `
  body { margin: 0; font: 20px/1.6 sans-serif }
  button { margin-block-start: 8px; min-block-size: 48px; min-inline-size: 48px; font: inherit }
  button { background: #0b4a6f; color: #fff; border: 2px solid #8cc8f0 }
  button:focus-visible { outline: 3px solid #ffc629; box-shadow: 0 0 0 6px #17212b }
`;

/**
 * Serves the stories as they were compiled, the CDN build (for their data) under `/tungbuoc/`, and the
 * examples of all packs in `/examples.json`, on a free port. The page is ready when its root element has `data-ready`; then
 * `showStory(name, { locale, textSize, theme })` shows another story without loading anew.
 */
export async function startStageSite(): Promise<StageSite> {
  const bundle = await bundleStories();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    void read(pathname, bundle).then((body) => {
      if (body === undefined) response.writeHead(404).end();
      else response.setHeader('Content-Type', typeOf(pathname)).end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    stories: bundle.stories,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(path: string, { code }: StoryBundle): Promise<string | Buffer | undefined> {
  if (path === '/') return page;
  if (path === '/stage.css') return style;
  if (path === '/examples.json') return JSON.stringify(examplesIn(packs));
  if (path.startsWith('/stories/dist/')) return code.get(path.slice('/stories/dist/'.length));
  if (!path.startsWith('/tungbuoc/')) return undefined;
  const file = normalize(decodeURIComponent(path.slice('/tungbuoc/'.length)));
  if (file.startsWith('..')) return undefined;
  return readFile(join(REPOSITORY_FOLDERS.cdn, file)).catch(() => undefined);
}

function typeOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
  return types[ending] ?? 'application/octet-stream';
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  mp3: 'audio/mpeg',
  svg: 'image/svg+xml',
};
