import type { Procedure } from '@tungbuoc/core';
import type { Draft } from './draft.js';
import { lateFiles } from './late-files.js';
import type { FilesInMemory } from './memory-files.js';
import { randomUuid } from './uuid.js';
import type { Vault } from './vault.js';

/** A draft on a shared device: the page holds the answers, and nothing is written anywhere. */
export function createMemoryDraft(
  { inMemory, filesInMemory }: Vault,
  procedure: Procedure,
  id = randomUuid(),
): Draft {
  const content = inMemory.get(id);
  inMemory.set(id, undefined);
  const files = filesInMemory.get(id) ?? (new Map() as FilesInMemory);
  filesInMemory.set(id, files);
  return {
    id,
    status: { state: 'memory' },
    saved: content?.state,
    procedure: content?.procedure ?? procedure,
    files: lateFiles((desk) => desk.createMemoryFiles(files)),
    save: () => {},
    usePack: () => {},
    flush: () => Promise.resolve(),
    subscribe: () => () => {},
    close: () => Promise.resolve(),
  };
}
