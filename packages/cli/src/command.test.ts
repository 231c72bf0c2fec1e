import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const command = fileURLToPath(new URL('../bin/tungbuoc.js', import.meta.url));

describe('the command itself', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  it('can be run by its name', () => {
    expect(() => accessSync(command, constants.X_OK)).not.to.throw();
  });

  it('begins, checks, builds and writes schemas, and says so by its exit code', () => {
    expect(run('new', 'thu', '--title', 'Làm thử', '--yes').status).to.equal(0);
    expect(run('check', 'thu')).to.include({ status: 0, stdout: '✓ thu\n' });
    expect(run('build', 'thu', 'trang').stdout).to.match(/src="thu\.\{locale\}\.json"/);
    expect(run('schema', 'schemas').stdout).to.match(/procedure\.schema\.json/);

    rmSync(join(folder, 'thu/locales/vi.json'));
    const { status, stderr } = run('check', 'thu');
    expect(status).to.equal(1);
    expect(stderr).to.match(/locales: no language; add locales\/vi\.json/);
  });

  it('tells in Vietnamese and English how it is used', () => {
    const { status, stdout } = run('help');
    expect(status).to.equal(0);
    expect(stdout).to.match(/tungbuoc check .*\n +kiểm tra bộ thủ tục · finds what is wrong/);
    for (const args of [[], ['mend'], ['preview'], ['new', 'a', 'b'], ['build', 'thu']]) {
      expect(run(...args).status, args.join(' ')).to.equal(2);
    }
  });

  it('asks nobody where nobody sits: without --yes it says how it is used', () => {
    expect(run('new', 'thu').status).to.equal(2);
  });

  it('shows no pack that is not there', () => {
    const { status, stderr } = run('preview', 'nowhere', '--no-open');
    expect(status).to.equal(1);
    expect(stderr).to.match(/nowhere\/procedure\.json/);
  });
});
