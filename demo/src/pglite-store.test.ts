import { randomUUID } from 'node:crypto';
import { cpSync, fsyncSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openSubmissionStore } from './pglite-store.js';
import type { Arrival, SubmissionStore } from './submission-store.js';
import { StoreError } from './submission-store.js';
import { temporaryFolder } from './temporary-folder.js';

function arrival(over: Partial<Arrival> = {}): Arrival {
  return {
    key: randomUUID(),
    bodyHash: 'a'.repeat(64),
    body: '{"answers":{"childName":"Nguyễn Văn Mẫu"}}',
    procedure: 'register-birth',
    packVersion: '1.0.0',
    receivedAt: Date.parse('2026-11-21T03:00:00Z'),
    ...over,
  };
}

describe('the store of submissions', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more

  const folder = temporaryFolder();
  let synced = 0;
  let isDiskFailing = false;
  let store: SubmissionStore;
  const open = () =>
    openSubmissionStore(folder.path, (fd) => {
      synced += 1;
      if (isDiskFailing) throw new Error('EIO');
      fsyncSync(fd);
    });
  before(async () => {
    // What is left of a start that was killed while it made the database.
    mkdirSync(join(folder.path, 'database.new'));
    writeFileSync(join(folder.path, 'database.new', 'PG_VERSION'), '1');
    store = await open();
  });
  after(async () => {
    await store.close();
    folder.remove();
  });

  it('keeps a submission word for word, also after closing and opening', async () => {
    const sent = arrival();
    const { kept, isNew } = await store.keep(sent);
    expect(isNew).to.equal(true);
    await store.close();
    store = await open();
    expect(await store.find(sent.key)).to.deep.equal(kept);
    expect(await store.open(kept.reference)).to.deep.include({
      body: sent.body,
      procedure: 'register-birth',
      packVersion: '1.0.0',
      receivedAt: sent.receivedAt,
    });
  });

  it('has asked the disk to keep it before it says so', async () => {
    synced = 0;
    await store.keep(arrival());
    expect(synced).to.be.at.least(1);
  });

  it('does not say so when the disk refuses, and the same submission comes in once later', async () => {
    const sent = arrival();
    isDiskFailing = true;
    const refused = await store.keep(sent).catch((error: unknown) => error);
    isDiskFailing = false;
    expect(refused).to.be.instanceOf(StoreError);
    const { kept } = await store.keep(sent);
    expect(kept.bodyHash).to.equal(sent.bodyHash);
  });

  it('lets one of fifty twins in and gives all of them the same receipt', async () => {
    const twin = arrival();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.keep(twin)));
    expect(outcomes.filter(({ isNew }) => isNew)).to.have.length(1);
    expect(new Set(outcomes.map(({ kept }) => kept.reference)).size).to.equal(1);
  });

  it('gives back the first submission under a key, whatever comes later', async () => {
    const first = arrival();
    await store.keep(first);
    const { kept, isNew } = await store.keep({ ...first, bodyHash: 'b'.repeat(64), body: '{}' });
    expect(isNew).to.equal(false);
    expect(kept.bodyHash).to.equal(first.bodyHash);
  });

  it('keeps characters that Postgres has no room for', async () => {
    const body = JSON.stringify({ answers: { note: '\u0000 \ud800 🧡 Ế' } });
    const { kept } = await store.keep(arrival({ body }));
    expect((await store.open(kept.reference))?.body).to.equal(body);
  });

  it('lists the newest first, page by page', async () => {
    for (let i = 0; i < 5; i++) await store.keep(arrival({ procedure: `p${i}` }));
    const first = await store.list({ limit: 3 });
    const next = await store.list({ limit: 2, before: first[2]?.id });
    expect([...first, ...next].map(({ procedure }) => procedure)).to.deep.equal([
      'p4',
      'p3',
      'p2',
      'p1',
      'p0',
    ]);
  });

  it('knows nothing of references that were never given', async () => {
    expect(await store.open("' or 1=1 --")).to.equal(undefined);
    expect(await store.find(randomUUID())).to.equal(undefined);
  });

  it('opens from a copy of its files taken while it was running', async () => {
    const sent = arrival();
    await store.keep(sent);
    const copy = temporaryFolder();
    cpSync(join(folder.path, 'database'), join(copy.path, 'database'), { recursive: true });
    const second = await openSubmissionStore(copy.path);
    expect(await second.find(sent.key)).to.include({ bodyHash: sent.bodyHash });
    await second.close();
    copy.remove();
  });

  it('says that it cannot answer once it is closed', async () => {
    await store.close();
    const refused = await store.ping().catch((error: unknown) => error);
    store = await open();
    expect(refused).to.be.instanceOf(StoreError);
  });
});
