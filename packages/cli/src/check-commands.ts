import { checkPack, packNotes } from './check-pack.js';
import { checkWard } from './check-ward.js';
import type { Command, ExitCode, Output } from './command.js';
import { formatProblem } from './problem.js';
import type { Problem } from './problem.js';

/** `tungbuoc check`: everything that is wrong with packs, with its place. */
export const checkCommand: Command = {
  usage: [
    'check [--today YYYY-MM-DD] <pack folder>...',
    'kiểm tra bộ thủ tục',
    'finds what is wrong in a pack',
  ],
  run(args, output) {
    const flag = args.indexOf('--today');
    const today = flag < 0 ? todayInVietnam() : (args[flag + 1] ?? '');
    const folders =
      flag < 0 ? args : args.filter((_, index) => index !== flag && index !== flag + 1);
    if (folders.length === 0 || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return undefined;
    const code = report(folders, (folder) => checkPack(folder, { today }), output);
    if (code === 0) for (const folder of folders) tellNotes(folder, output);
    return code;
  },
};

/** `tungbuoc check-ward`: everything that is wrong with the file of a ward. */
export const checkWardCommand: Command = {
  usage: [
    'check-ward <ward file>...',
    'kiểm tra tệp của phường, xã',
    'finds what is wrong in a ward file',
  ],
  run: (files, output) =>
    files.length > 0 ? report(files, (file) => checkWard(file), output) : undefined,
};

/** The day in Viet Nam, `YYYY-MM-DD`. */
export function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

function tellNotes(folder: string, output: Output): void {
  for (const note of packNotes(folder)) output.log(`! ${folder}: ${note}`);
}

function report(
  paths: readonly string[],
  check: (path: string) => readonly Problem[],
  output: Output,
): ExitCode {
  const counts = paths.map((path) => {
    const problems = check(path);
    for (const problem of problems) output.error(formatProblem(problem));
    output.log(
      problems.length === 0
        ? `✓ ${path}`
        : `✗ ${path}: ${problems.length} to put right · ${problems.length} chỗ cần sửa`,
    );
    return problems.length;
  });
  return counts.some((count) => count > 0) ? 1 : 0;
}
