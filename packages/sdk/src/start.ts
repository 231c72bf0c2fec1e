import { onReadingChange, provideServices, readingSettings } from '@tungbuoc/elements';
import type { Services } from '@tungbuoc/elements';
import { useLocale } from './locales.js';
import { createFiles } from './pack-files.js';

/** Options of {@link start}. */
export interface StartOptions {
  /** Address of the folder that holds `packs/` and `data/`; ends with a slash. */
  readonly basePath: string;
}

/**
 * Gives the elements their files, languages, drafts and outbox. Once a page; later calls change
 * nothing. Registering the tags is `define.ts`'s work, or the loader's.
 */
export function start({ basePath }: StartOptions): void {
  const storage = once(() => import('./device-storage.js'));
  const drafts = once(async () => (await storage()).openDrafts());
  const outbox = once(async () => (await storage()).openOutbox());
  const services: Services = { ...createFiles(basePath), useLocale, drafts, outbox };
  provideServices(services);
  if (readingSettings().locale) void useLocale('');
  onReadingChange(() => void useLocale(''));
}

/** Remembers a success; a failure (no network for a chunk) is tried again at the next call. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
