import { readFileSync, writeFileSync } from 'node:fs';
import { formatUnits, packUnits } from './build-communes.js';
import type { AdministrativeUnits } from './build-communes.js';
import { checkPack } from './check-pack.js';
import { checkWard } from './check-ward.js';
import { formatProblem } from './problem.js';
import type { Problem } from './problem.js';

/** Where lines for the person at the desk go. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

const usage = `tungbuoc check [--today YYYY-MM-DD] <pack folder>...
tungbuoc check-ward <ward file>...
tungbuoc build-communes <list of units> <communes.json>`;

/** Runs one command. Returns the exit code: 0 all well, 1 problems found, 2 not understood. */
export function main(args: readonly string[], output: Output): number {
  const [command, ...rest] = args;
  if (command === 'check') return runCheck(rest, output);
  if (command === 'check-ward' && rest.length > 0) return report(rest, checkWard, output);
  if (command === 'build-communes' && rest.length === 2) return buildCommunes(rest, output);
  return misunderstood(output);
}

function runCheck(args: readonly string[], output: Output): number {
  const flag = args.indexOf('--today');
  const today = flag < 0 ? todayInVietnam() : (args[flag + 1] ?? '');
  const folders =
    flag < 0 ? args : args.filter((_, index) => index !== flag && index !== flag + 1);
  if (folders.length === 0 || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return misunderstood(output);
  return report(folders, (folder) => checkPack(folder, { today }), output);
}

function report(
  paths: readonly string[],
  check: (path: string) => readonly Problem[],
  output: Output,
): number {
  const counts = paths.map((path) => {
    const problems = check(path);
    for (const problem of problems) output.error(formatProblem(problem));
    output.log(problems.length === 0 ? `✓ ${path}` : `✗ ${path}: ${problems.length} to put right`);
    return problems.length;
  });
  return counts.some((count) => count > 0) ? 1 : 0;
}

function buildCommunes(args: readonly string[], output: Output): number {
  const [source = '', target = ''] = args;
  const units = JSON.parse(readFileSync(source, 'utf8')) as AdministrativeUnits;
  writeFileSync(target, formatUnits(packUnits(units)));
  output.log(
    `${units.provinces.length} provinces, ${units.communes.length} communes in ${target}`,
  );
  return 0;
}

function misunderstood(output: Output): number {
  output.error(usage);
  return 2;
}

function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
