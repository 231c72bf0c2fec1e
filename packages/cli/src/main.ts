import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatUnits, packUnits } from './build-communes.js';
import type { AdministrativeUnits } from './build-communes.js';
import {
  formatDistricts,
  formerNames,
  packFormerProvince,
  packFormerProvinces,
} from './build-former-communes.js';
import type { FormerUnits } from './build-former-communes.js';
import { checkPack, packNotes } from './check-pack.js';
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
tungbuoc build-communes <list of units> <list of former units> <communes.json>
tungbuoc build-former-communes <list of former units> <data folder>`;

/** Runs one command. Returns the exit code: 0 all well, 1 problems found, 2 not understood. */
export function main(args: readonly string[], output: Output): number {
  const [command, ...rest] = args;
  if (command === 'check') return runCheck(rest, output);
  if (command === 'check-ward' && rest.length > 0) return report(rest, checkWard, output);
  if (command === 'build-communes' && rest.length === 3) return buildCommunes(rest, output);
  if (command === 'build-former-communes' && rest.length === 2) return buildFormer(rest, output);
  return misunderstood(output);
}

function runCheck(args: readonly string[], output: Output): number {
  const flag = args.indexOf('--today');
  const today = flag < 0 ? todayInVietnam() : (args[flag + 1] ?? '');
  const folders =
    flag < 0 ? args : args.filter((_, index) => index !== flag && index !== flag + 1);
  if (folders.length === 0 || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return misunderstood(output);
  const code = report(folders, (folder) => checkPack(folder, { today }), output);
  if (code === 0) for (const folder of folders) tellNotes(folder, output);
  return code;
}

function tellNotes(folder: string, output: Output): void {
  for (const note of packNotes(folder)) output.log(`! ${folder}: ${note}`);
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
  const [source = '', former = '', target = ''] = args;
  const units = readJson(source) as AdministrativeUnits;
  const names = formerNames(readJson(former) as FormerUnits, units.provinces);
  writeFileSync(target, formatUnits(packUnits(units, names)));
  output.log(
    `${units.provinces.length} provinces, ${units.communes.length} communes in ${target}`,
  );
  return 0;
}

function buildFormer(args: readonly string[], output: Output): number {
  const [source = '', folder = ''] = args;
  const units = readJson(source) as FormerUnits;
  const index = JSON.stringify(packFormerProvinces(units));
  writeFileSync(join(folder, 'former-provinces.json'), `${index}\n`);
  mkdirSync(join(folder, 'former-communes'), { recursive: true });
  for (const [code] of units.provinces) {
    const file = join(folder, 'former-communes', `${code}.json`);
    writeFileSync(file, formatDistricts(packFormerProvince(units, code)));
  }
  const { provinces, communes } = units;
  output.log(`${provinces.length} provinces, ${communes.length} communes in ${folder}`);
  return 0;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function misunderstood(output: Output): number {
  output.error(usage);
  return 2;
}

function todayInVietnam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
