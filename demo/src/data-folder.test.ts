import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { DataFolderError, claimDataFolder } from './data-folder.js';
import { temporaryFolder } from './temporary-folder.js';

describe('a data folder', () => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'data');
  const lock = join(path, 'server.lock');
  after(folder.remove);

  it('is made for its owner only', async () => {
    const release = await claimDataFolder(path);
    expect(statSync(path).mode & 0o777).to.equal(0o700);
    release();
  });

  it('serves one process at a time, and the next one after it', async () => {
    const release = await claimDataFolder(path);
    const refused = await claimDataFolder(path).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(DataFolderError);
    expect((refused as Error).message)
      .to.include(path)
      .and.include('DATA_DIR');
    release();
    expect(existsSync(lock)).to.equal(false);
    (await claimDataFolder(path))();
  });

  it('goes to one of two that come at once', async () => {
    const outcomes = await Promise.allSettled([claimDataFolder(path), claimDataFolder(path)]);
    const claims = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(claims).to.have.length(1);
    claims[0]?.value();
  });

  it('is taken over from a process that was killed', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    writeFileSync(lock, JSON.stringify({ pid: dead.pid, claim: 'old' }));
    (await claimDataFolder(path))();
  });

  it('is taken over although another process has the number of the dead one', async () => {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, startedAt: '1', claim: 'old' }));
    (await claimDataFolder(path))();
  });

  it('is taken over from a claim that was cut short', async () => {
    writeFileSync(lock, '{"pid":');
    (await claimDataFolder(path))();
  });

  it('stays with the one who took it over when the one before gives it back late', async () => {
    const releaseLate = await claimDataFolder(path);
    writeFileSync(lock, JSON.stringify({ pid: process.pid, claim: 'newer' }));
    releaseLate();
    expect(existsSync(lock)).to.equal(true);
  });
});
