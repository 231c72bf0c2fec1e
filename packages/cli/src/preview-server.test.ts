import { get } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { startPreview } from './preview-server.js';
import type { Preview } from './preview-server.js';
import { TestPack } from './test-pack.js';

describe('tungbuoc preview', () => {
  let pack: TestPack;
  let preview: Preview;

  beforeEach(async () => {
    pack = new TestPack();
    const cdn = join(pack.home, 'cdn');
    mkdirSync(cdn);
    writeFileSync(join(cdn, 'tungbuoc.js'), 'export {};');
    writeFileSync(join(pack.home, 'secret.txt'), 'not for the browser');
    preview = await startPreview({ pack: pack.folder, cdn });
  });

  afterEach(async () => {
    await preview.stop();
    pack.remove();
  });

  const fetchFrom = (path: string) => fetch(new URL(path, preview.address));

  it('listens on this machine only, under the rules of a strict page', async () => {
    expect(preview.address).to.match(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetchFrom('/');

    expect(page.status).to.equal(200);
    expect(page.headers.get('content-security-policy')).to.match(/default-src 'none'; script-src/);
    expect(await page.text()).to.match(/<script type="module" src="\/preview\.js">/);
    expect((await fetchFrom('/tungbuoc/tungbuoc.js')).status).to.equal(200);
  });

  it('gives the pack as a page would fetch it', async () => {
    const json = (await (await fetchFrom('/pack/thu.vi.json')).json()) as object;

    expect(json).to.include({ id: 'thu', title: 'Làm thử', locale: 'vi' });
    expect((await fetchFrom('/pack/thu.print.json')).status).to.equal(404);
  });

  it('tells what is wrong, and the stories to walk through', async () => {
    pack.change<{ title?: string }>('locales/vi.json', (words) => delete words.title);
    const state = (await (await fetchFrom('/state.json')).json()) as Record<string, unknown>;

    expect(state['examples']).to.have.length(1);
    expect(state['locales']).to.deep.equal(['vi', 'vi-x-plain']);
    expect(String((state['problems'] as string[])[0])).to.match(
      /^locales\/vi\.json:\d+: title: is missing/,
    );
    expect((await fetchFrom('/pack/thu.vi.json')).status).to.equal(500);
  });

  it('goes on while a file is not JSON', async () => {
    pack.write('procedure.json', '{ "id": ');
    const state = (await (await fetchFrom('/state.json')).json()) as { problems: string[] };

    expect(state.problems).to.have.length(1);
    expect(state.problems[0]).to.match(/^procedure\.json:1: is not JSON/);
  });

  it('tells the page of every save', async () => {
    const events = await fetchFrom('/events');
    const reader = events.body?.getReader();
    const decoder = new TextDecoder();
    let told = '';
    setTimeout(() => pack.change('locales/vi.json', () => undefined), 100);
    while (reader && !told.includes('event: change')) {
      told += decoder.decode((await reader.read()).value as Uint8Array);
    }

    expect(told).to.include('event: change');
    await reader?.cancel();
  });

  it('gives nothing that lies beside its folders, nor to pages of other names', async () => {
    const statusOf = (path: string, host: string) =>
      new Promise<number | undefined>((resolve) => {
        const { port } = new URL(preview.address);
        const headers = { host };
        get({ host: '127.0.0.1', port, path, headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
      });

    expect(await statusOf('/tungbuoc/..%2fsecret.txt', '127.0.0.1')).to.equal(404);
    expect(await statusOf('/tungbuoc/tungbuoc.js', '127.0.0.1')).to.equal(200);
    expect(await statusOf('/', 'evil.example')).to.equal(403);
    expect(await statusOf('//', '127.0.0.1')).to.equal(500);
    expect(await statusOf('/', '127.0.0.1')).to.equal(200);
  });
});
