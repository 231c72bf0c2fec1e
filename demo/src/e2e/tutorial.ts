import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const command = join(repository, 'packages/cli/bin/tungbuoc.js');

/** Something that a reader does: a command, a file to write, or lines that must have been shown. */
export interface Deed {
  readonly kind: 'sh' | 'text' | 'file';
  readonly text: string;
  /** Of a file: its name, as the line before says it. */
  readonly file?: string;
}

/** What a tutorial has its reader do, in its order. */
export function readTutorial(name: string): readonly Deed[] {
  const text = readFileSync(join(repository, 'docs', name), 'utf8');
  const fences = text.matchAll(/^( *)```(\w+)\n([\s\S]*?)\n *```$/gm);
  return [...fences].map(({ index, 1: indent = '', 2: language = '', 3: body = '' }) => {
    const own = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    if (language === 'sh' || language === 'text') return { kind: language, text: own };
    const before = text.slice(0, index).trimEnd().split('\n').at(-1) ?? '';
    const file = [...before.matchAll(/`([^`]+\/[^`]+)`/g)].at(-1)?.[1];
    if (file === undefined) throw new Error(`the line before says no file: ${before}`);
    return { kind: 'file', text: own, file };
  });
}

/** Follows a tutorial in an empty folder that has the packages of the repository beside it. */
export class Reader {
  readonly folder: string;
  /** What the last command has shown. */
  shown = '';

  constructor(folder: string) {
    this.folder = folder;
    symlinkSync(join(repository, 'packages'), join(folder, 'packages'));
  }

  write({ file = '', text }: Deed): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${text}\n`);
  }

  /** Every line of a command. What npm itself does, `npm test` has done before. */
  run({ text }: Deed, today: string): void {
    for (const line of text.split('\n')) {
      if (line.startsWith('npm ') || /^npx tungbuoc (preview|serve)/.test(line)) continue;
      const dated = line.replace(/^npx tungbuoc check/, `$& --today ${today}`);
      const ours = dated.replace(/^npx tungbuoc/, `"${process.execPath}" "${command}"`);
      const { stdout, stderr } = spawnSync('sh', ['-c', ours], {
        cwd: this.folder,
        encoding: 'utf8',
      });
      this.shown = `${stdout}${stderr}`;
    }
  }

  /** A command that goes on until it is ended, once it has told its address. */
  async serve(line: string): Promise<{ address: string; stop: () => Promise<number | null> }> {
    const args = [...line.split(' ').slice(2), '--no-open'];
    const child = spawn(process.execPath, [command, ...args], { cwd: this.folder });
    const address = await addressOf(child);
    const stop = () =>
      new Promise<number | null>((resolve) => {
        child.once('exit', (code) => resolve(code));
        child.kill('SIGTERM');
      });
    return { address, stop };
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let shown = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(shown) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`ended: ${shown}`)));
  });
}
