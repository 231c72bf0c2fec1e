import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkPack } from './check-pack.js';
import { formatProblem } from './problem.js';
import { startingPack } from './starting-pack.js';

export const testDay = '2026-11-22';

/** A small pack in a folder of its own, to be changed by a test. */
export class TestPack {
  readonly home = mkdtempSync(join(tmpdir(), 'tungbuoc-'));
  readonly folder = join(this.home, 'thu');

  constructor() {
    const idea = {
      id: 'thu',
      title: 'Làm thử',
      summary: 'Để thử.',
      basis: 'Quyết định 0/QĐ-UBND',
    };
    for (const [name, json] of startingPack(idea, testDay)) this.write(name, json);
  }

  write(name: string, json: unknown): void {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json, null, 2));
  }

  text(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Changes the JSON of a file in place, and returns it. */
  change<T = Structure>(name: string, edit: (json: T) => void): T {
    const json = JSON.parse(this.text(name)) as T;
    edit(json);
    this.write(name, json);
    return json;
  }

  /** What `tungbuoc check` says, without the folder; stories apart, which no test here is about. */
  problems(today = testDay): readonly string[] {
    const lines = checkPack(this.folder, { today }).map(formatProblem);
    return lines
      .map((line) => line.replace(`${this.folder}/`, ''))
      .filter((line) => !line.startsWith('examples/'));
  }

  /** The line of a file on which a text stands first, from 1. */
  lineOf(name: string, text: string): number {
    return (
      this.text(name)
        .split('\n')
        .findIndex((line) => line.includes(text)) + 1
    );
  }

  remove(): void {
    rmSync(this.home, { recursive: true });
  }
}

/** As much of `procedure.json` as tests change. */
export interface Structure {
  papers: Record<string, unknown>[];
  rules?: Record<string, unknown>[];
  routes?: Record<string, unknown>[];
  legalBasis: unknown[];
  steps: { id: string; when?: unknown; screens: Screen[] }[];
}

interface Screen {
  id: string;
  when?: unknown;
  fields: Record<string, unknown>[];
}
