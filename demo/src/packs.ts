import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localizePack, parsePack } from '@tungbuoc/core';
import type { Procedure } from '@tungbuoc/core';

/** Procedures by id, with Vietnamese words. */
export type Packs = ReadonlyMap<string, Procedure>;

const SHIPPED = fileURLToPath(new URL('../../packages/packs/', import.meta.url));

/** Reads every pack of a folder. @throws PackError where one is not a pack */
export function loadPacks(folder: string = SHIPPED): Packs {
  const procedures = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'procedure.json')))
    .map((name) => loadPack(join(folder, name)));
  return new Map(procedures.map((procedure) => [procedure.id, procedure]));
}

function loadPack(folder: string): Procedure {
  const pack = readJson(join(folder, 'procedure.json'));
  const words = readJson(join(folder, 'locales', 'vi.json'));
  return parsePack(localizePack(pack, words));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
