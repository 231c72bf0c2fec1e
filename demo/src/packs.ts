import { fileURLToPath } from 'node:url';
import { packFolders, readPack } from '@tungbuoc/cli';
import { applyWard } from '@tungbuoc/core';
import type { Procedure, Ward } from '@tungbuoc/core';

/** Procedures by id, with Vietnamese words. */
export type Packs = ReadonlyMap<string, Procedure>;

const SHIPPED = fileURLToPath(new URL('../../packages/packs/', import.meta.url));

/**
 * Reads every pack that we ship, as a ward offers it: the page narrows its choices in the same way.
 * Those that only prepare are left out, nothing of theirs is ever sent.
 * @throws PackError where one is not a pack
 */
export function loadPacks(ward: Ward): Packs {
  const procedures = allProcedures()
    .filter(({ preparation }) => !preparation)
    .map((procedure) => applyWard(procedure, ward));
  return new Map(procedures.map((procedure) => [procedure.id, procedure]));
}

/** Every procedure that we ship, those that only prepare included. */
export function allProcedures(): readonly Procedure[] {
  return packFolders(SHIPPED).map((folder) => readPack(folder, 'vi'));
}
