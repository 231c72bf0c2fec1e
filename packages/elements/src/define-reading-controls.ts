import { register } from './register.js';

/**
 * Loads and registers `tb-reading-controls`, when the page has one or somebody asks for it.
 * @throws TypeError when its file cannot be fetched; asking again tries again.
 */
export async function defineReadingControls(): Promise<void> {
  const { ReadingControls } = await import('./reading-controls/reading-controls.js');
  register('tb-reading-controls', ReadingControls);
}
