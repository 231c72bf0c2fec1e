import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Why a data folder cannot be used. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly code: 'held';

  constructor(folder: string, pid?: number) {
    super(
      `Another server (process ${pid ?? 'unknown'}) is using the data folder ${folder}. ` +
        'Stop it, or name another folder in DATA_DIR.',
    );
    this.code = 'held';
  }
}

interface Holder {
  readonly pid: number;
  /** Tells two processes apart that had one number, e.g. after a restart of a container. */
  readonly startedAt: string | undefined;
  /** Tells two claims apart. */
  readonly claim: string;
}

/**
 * Claims a data folder for this process: the embedded database allows one process only, and would
 * be damaged by two. A claim left by a process that was killed is taken over.
 *
 * @returns a function that gives the folder back
 * @throws {DataFolderError} code "held": another process is using it
 */
export async function claimDataFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'server.lock');
  refuseIfHeld(folder, readHolder(file));
  const mine = { pid: process.pid, startedAt: startOf(process.pid), claim: randomUUID() };
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(mine));
  // Two servers may both have found a dead claim: the one that wrote last keeps the folder.
  await wait(50);
  const holder = readHolder(file);
  if (holder?.claim !== mine.claim) throw new DataFolderError(folder, holder?.pid);
  return () => {
    if (readHolder(file)?.claim === mine.claim) rmSync(file, { force: true });
  };
}

function refuseIfHeld(folder: string, holder: Holder | undefined): void {
  if (holder && isAlive(holder)) throw new DataFolderError(folder, holder.pid);
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // no claim, or one cut short by a kill
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === startedAt;
}

/** When a process began, in clock ticks since the machine did; only Linux tells. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
