import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askForPack, usual } from './ask-for-pack.js';
import type { Desk } from './ask-for-pack.js';
import { todayInVietnam } from './check-commands.js';
import type { Command, ExitCode, Output } from './command.js';
import { writeSchemas } from './schema-files.js';
import { idFor, startingPack } from './starting-pack.js';
import type { PackIdea } from './starting-pack.js';

const options = {
  title: { type: 'string' },
  summary: { type: 'string' },
  basis: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
} as const;

/** `tungbuoc new`: a pack to begin with, which is well from the first moment. */
export const newCommand: Command = {
  usage: [
    'new [folder] [--title …] [--summary …] [--basis …] [--yes]',
    'hỏi vài câu rồi tạo một bộ thủ tục; --yes: không hỏi',
    'asks, then writes a pack to begin with; --yes: does not ask',
  ],
  run: (args, output) => run(args, output),
};

function run(args: readonly string[], output: Output): Promise<ExitCode> | undefined {
  const read = readArgs(args);
  if (!read) return undefined;
  const { yes, folder, ...given } = read;
  const isAsked = process.stdin.isTTY && !yes;
  if (!isAsked && !yes) return undefined;
  return create({ folder, given, ...(isAsked && { desk: terminal }) }, output);
}

const terminal: Desk = { input: process.stdin, output: process.stdout };

interface Order {
  readonly folder: string | undefined;
  readonly given: Partial<PackIdea>;
  /** Left out: nothing is asked. */
  readonly desk?: Desk;
}

/** Writes the pack; nothing where there is one already. */
export async function create({ folder, given, desk }: Order, output: Output): Promise<ExitCode> {
  const known = { ...(folder !== undefined && { id: idFor(basename(folder)) }), ...given };
  const idea = desk ? await askForPack(known, desk) : withUsual(known);
  if (!idea) return 1;
  const target = folder ?? idea.id;
  if (existsSync(join(target, 'procedure.json'))) {
    output.error(`${target}: đã có bộ thủ tục ở đây; chọn thư mục khác · choose another folder`);
    return 1;
  }
  for (const [name, json] of startingPack(idea, todayInVietnam())) {
    const file = join(target, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
    output.log(file);
  }
  writeSchemas(join(target, 'schemas'));
  output.log(`\nXem thử · Look at it:  npx tungbuoc preview ${target}`);
  output.log(`Kiểm tra · Check it:   npx tungbuoc check ${target}`);
  return 0;
}

function withUsual(given: Partial<PackIdea>): PackIdea {
  const title = given.title ?? usual.title;
  return { ...usual, id: idFor(title), ...given, title };
}

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [folder, ...others] = positionals;
    if (others.length > 0) return undefined;
    // A folder names the pack, so it must be one whose name says something.
    if (folder !== undefined && idFor(basename(resolve(folder))) === '') return undefined;
    return { ...values, folder };
  } catch {
    return undefined;
  }
}
