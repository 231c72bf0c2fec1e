import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyWard, localizePack, parsePack } from '@tungbuoc/core';
import type { Procedure, Ward } from '@tungbuoc/core';

/** Procedures by id, with Vietnamese words. */
export type Packs = ReadonlyMap<string, Procedure>;

const SHIPPED = fileURLToPath(new URL('../../packages/packs/', import.meta.url));

/**
 * Reads every pack that we ship, as a ward offers it: the page narrows its choices in the same way.
 * @throws PackError where one is not a pack
 */
export function loadPacks(ward: Ward): Packs {
  const procedures = readdirSync(SHIPPED)
    .filter((name) => existsSync(join(SHIPPED, name, 'procedure.json')))
    .map((name) => applyWard(loadPack(join(SHIPPED, name)), ward));
  return new Map(procedures.map((procedure) => [procedure.id, procedure]));
}

function loadPack(folder: string): Procedure {
  const pack = readJson(join(folder, 'procedure.json'));
  const words = readJson(join(folder, 'locales', 'vi.json'));
  return parsePack(localizePack(pack, words, 'vi'));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
