import { buildData } from './build-data.js';
import { buildCommand } from './build-pages.js';
import { checkCommand, checkWardCommand } from './check-commands.js';
import type { Command, ExitCode, Output } from './command.js';
import { FileError, fileProblem } from './json-file.js';
import { newCommand } from './new-command.js';
import { previewCommand, serveCommand } from './preview-command.js';
import { formatProblem } from './problem.js';
import { schemaCommand } from './schema-files.js';

export type { Output } from './command.js';

const buildDataCommand: Command = {
  usage: [
    'build-data <folder with the sources> <data folder>',
    'làm lại các danh mục (xã, dân tộc …)',
    'makes the reference data anew',
  ],
  run([sources, target, ...others], output) {
    if (sources === undefined || target === undefined || others.length > 0) return undefined;
    for (const line of buildData(sources, target)) output.log(line);
    return 0;
  },
};

const commands: Readonly<Record<string, Command>> = {
  new: newCommand,
  check: checkCommand,
  'check-ward': checkWardCommand,
  preview: previewCommand,
  build: buildCommand,
  serve: serveCommand,
  schema: schemaCommand,
  'build-data': buildDataCommand,
};

/** Runs one command. Returns the exit code: 0 all well, 1 problems found, 2 not understood. */
export async function main(args: readonly string[], output: Output): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    output.log(usage());
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    return (await command?.run(rest, output)) ?? misunderstood(output);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    output.error(formatProblem(fileProblem(error)));
    return 1;
  }
}

function misunderstood(output: Output): ExitCode {
  output.error(usage());
  return 2;
}

function usage(): string {
  return Object.values(commands)
    .map(({ usage: [call, vietnamese, english] }) => {
      return `tungbuoc ${call}\n    ${vietnamese} · ${english}`;
    })
    .join('\n');
}
