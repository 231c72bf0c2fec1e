import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { root } from './root.mjs';

const folder = join(root, 'packages/storage/fixtures');

/**
 * Writes what the storage of today leaves in a browser as `packages/storage/fixtures/format-N.json`:
 * `node .ci/draft-fixture.mjs`, with every release that has a new format. Its tests open the files
 * of all formats. Another folder of compiled storage may be named. The key is a key of this file
 * alone: it stands in it, so that it can be imported again.
 */
async function main(storage = join(root, 'packages/storage/dist')) {
  const server = await serve(resolve(storage));
  const browser = await puppeteer.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const fixture = await page.evaluate(fillInPage);
    const path = join(folder, `format-${fixture.format}.json`);
    await writeFile(path, `${JSON.stringify(fixture, null, 2)}\n`);
    console.log(`${fixture.entries.length} records: ${path}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** A page with the storage under `/storage/`. */
async function serve(storage) {
  const imports = { 'idb-keyval': '/idb-keyval.js' };
  const page = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname);
    const isScript = path.endsWith('.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    const file = path.startsWith('/storage/')
      ? join(storage, path.slice('/storage/'.length))
      : join(root, 'node_modules/idb-keyval/dist/index.js');
    response.end(isScript ? await readFile(file).catch(() => '') : page);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Runs in the page. Three drafts as people leave them, and a submission that waits. */
async function fillInPage() {
  const storage = await import('/storage/index.js');
  const { get, set } = await import('idb-keyval');
  const { FORMAT } = await import('/storage/seal.js');
  const store = storage.createDurableStore({ name: 'fixture' });
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  await set(['key'], { id: 'fixture', key, ...(FORMAT > 1 ? { used: 0 } : {}) }, store);

  const procedure = {
    ...{ formatVersion: 1, id: 'try-out', version: '1.0.0', locale: 'vi', title: 'Thủ tục thử' },
    ...{ summary: 'Chỉ để thử.', validFrom: '2026-01-01', lastVerified: '2026-11-01' },
    ...{ legalBasis: [], routes: [], papers: [], fees: [], steps: [], rules: [], afterwards: [] },
  };
  const full = {
    answers: {
      fullName: 'Nguyễn Thị Thử',
      phone: '0900 000 000',
      copies: 2,
      sure: true,
      papers: ['card', 'book'],
      home: { provinceCode: '01', communeCode: '00004', street: 'Số 1, phố Mẫu' },
      'children[0].name': 'Trần Văn Mẫu',
    },
    place: 'papers',
    visited: ['start', 'papers'],
    editing: true,
  };
  const few = { answers: { fullName: 'Lê Thị Ví Dụ' }, place: '', visited: [], editing: false };
  const drafts = storage.createDraftStore({ now: Date.now, store });
  const expected = [];
  await drafts.chooseDevice('personal');
  for (const [state, pack] of [
    [full, procedure],
    [few, procedure],
    [full, { ...procedure, id: 'another', title: 'Thủ tục khác' }],
  ]) {
    const draft = await drafts.open({ device: 'personal', procedure: pack });
    draft.save({ answers: { fullName: 'Trần' } });
    await draft.flush();
    draft.save(state);
    await draft.close();
    expected.push({ id: draft.id, state, procedure: pack });
  }
  const outbox = storage.createOutbox({
    now: Date.now,
    store,
    fetch: () => new Promise(() => {}),
  });
  const submission = { procedure: procedure.id, packVersion: '1.0.0', answers: few.answers };
  const item = await outbox.submit({
    ...{ device: 'personal', draftId: crypto.randomUUID(), submitUrl: '/api/submissions' },
    ...{ submission, state: few, procedure },
  });
  outbox.close();

  const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const plain = (value) => {
    if (value instanceof CryptoKey) return { $key: true };
    if (value instanceof ArrayBuffer) return { $buffer: base64(value) };
    if (value instanceof Uint8Array) return { $bytes: base64(value) };
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(plain);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
  };
  const keys = await store('readonly', (records) => {
    const request = records.getAllKeys();
    return new Promise((done) => (request.onsuccess = () => done(request.result)));
  });
  const entries = [];
  for (const at of keys) entries.push([at, plain(await get(at, store))]);
  const sent = { id: item.id, body: JSON.stringify(submission) };
  const head = { format: FORMAT, madeAt: Date.now(), rawKey: base64(raw) };
  return { ...head, drafts: expected, item: sent, entries };
}

await main(...process.argv.slice(2));
