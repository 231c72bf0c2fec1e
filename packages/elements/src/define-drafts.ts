import { register } from './register.js';

/**
 * Loads and registers `tb-drafts`, when the page has one.
 * @throws TypeError when its file cannot be fetched; asking again tries again.
 */
export async function defineDrafts(): Promise<void> {
  const { DraftsElement } = await import('./drafts/drafts.js');
  register('tb-drafts', DraftsElement);
}
