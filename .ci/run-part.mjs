import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/** What a part may take, unless it says so itself. */
const usualMinutes = 15;

/**
 * Runs one part and prints one line about it, and everything it said when something failed; lines
 * that its `tells` fits are printed in any case. `minutes` is what it may take.
 * Resolves to how many tests passed and failed.
 */
export async function runPart(part) {
  const start = performance.now();
  const { output, status } = await run(part);
  const counts = part.counts ? readCounts(output, status) : countAsOne(status);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const tally = `${counts.passed} passed, ${counts.failed} failed`;
  const mark = counts.failed > 0 ? '✗' : '✓';
  if (counts.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${mark} ${part.name.padEnd(8)} ${seconds} s  ${tally}`);
  if (part.tells && counts.failed === 0) tell(output, part.tells);
  return counts;
}

function tell(output, what) {
  const lines = output.split('\n').map((line) => line.trim());
  for (const line of lines.filter((text) => what.test(text))) console.log(`    ${line}`);
}

function countAsOne(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that broke, or ran nothing, has failed once, whatever its last line says. */
function readCounts(output, status) {
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  const passed = Number(match?.[1] ?? 0);
  const failed = Number(match?.[2] ?? 0);
  const broken = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed };
}

/** Its own process group, so that browsers and servers end with the part. */
function run({ command: [command, ...args], env: more = {}, minutes = usualMinutes }) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, NO_COLOR: '1', ...more };
  const child = spawn(command, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return collect(child, minutes);
}

function collect(child, minutes) {
  const stop = endTogether(child, minutes);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    const done = (status, error = '') => {
      stop();
      resolve({ output: output + error, status });
    };
    child.on('error', (error) => done(1, error.message));
    child.on('exit', () => killGroup(child.pid));
    child.on('close', (status) => done(status ?? 1));
  });
}

/** Kills the group at the time limit, and when we are interrupted. Returns how to call that off. */
function endTogether(child, minutes) {
  const kill = () => killGroup(child.pid);
  const interrupt = () => {
    kill();
    process.exit(130);
  };
  const timer = setTimeout(kill, minutes * 60_000);
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  return () => {
    clearTimeout(timer);
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  };
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
