import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { startWardSite } from './e2e/ward-site.js';
import type { WardSite } from './e2e/ward-site.js';
import { loadPacks } from './packs.js';
import { temporaryFolder } from './temporary-folder.js';
import { readWard } from './ward-file.js';
import { submissionOf } from './test-receiver.js';

const KILLS = 5;

describe('the receiver, killed and started again', function () {
  this.timeout(240_000); // starts seven processes, one after the other
  let site: WardSite;
  let body: string;
  before(async () => {
    const procedure = loadPacks(readWard()).get('register-birth');
    if (!procedure) throw new Error('the pack register-birth is missing');
    body = JSON.stringify(submissionOf(procedure));
    site = await startWardSite();
  });
  after(() => site.stop());

  const send = async (key: string) => {
    const response = await fetch(`${site.address}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body,
    });
    return {
      status: response.status,
      receipt: (await response.json()) as Record<string, unknown>,
    };
  };

  it(`has lost nothing of what it gave a receipt for, ${KILLS} kills right after it`, async () => {
    for (let i = 0; i < KILLS; i++) {
      const key = randomUUID();
      const first = await send(key);
      await site.restart();
      const again = await send(key);
      expect([first.status, again.status]).to.deep.equal([201, 200]);
      expect(again.receipt).to.deep.equal(first.receipt);
    }
  });

  it('keeps one of each when it is killed amid twenty, and they are sent again', async () => {
    const keys = Array.from({ length: 20 }, () => randomUUID());
    const first = keys.map((key) => send(key).catch(() => undefined));
    await Promise.race(first);
    await site.restart();
    const before = await Promise.all(first);
    const again = await Promise.all(keys.map(send));
    expect(before.some((outcome) => outcome?.status === 201)).to.equal(true);
    again.forEach(({ status, receipt }, i) => {
      const told = before[i];
      if (told) expect(receipt).to.deep.equal(told.receipt);
      expect(status).to.be.oneOf(told ? [200] : [200, 201]);
    });
    const references = again.map(({ receipt }) => (receipt as { reference: string }).reference);
    expect(new Set(references).size).to.equal(20);
  });
});

describe('a second server on one data folder', function () {
  this.timeout(240_000); // starts two processes
  const main = fileURLToPath(new URL('./main.js', import.meta.url));
  const folder = temporaryFolder();
  after(folder.remove);

  it('ends at once and says what to do, and the first one goes on', async () => {
    const env = { ...process.env, PORT: '0', DATA_DIR: folder.path };
    const first = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [greeting] = (await once(first.stdout, 'data')) as [Buffer];
    const second = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const [words] = (await once(second.stderr, 'data')) as [Buffer];
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).to.equal(1);
    expect(String(words)).to.include('DATA_DIR').and.include(String(first.pid));
    const [address = ''] = String(greeting).match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
    expect((await fetch(`${address}/api/health`)).status).to.equal(200);
    first.kill('SIGTERM');
    expect(await once(first, 'exit')).to.deep.equal([0, null]);
  });
});
