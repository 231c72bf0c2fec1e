import type { EngineName } from '../engines/engine.js';
import { puppetTabs } from './killable.js';
import type { KillableBrowser } from './typing-tab.js';

/** Starts a browser on a profile that may be used. */
export function launchForKilling(engine: EngineName, profile: string): Promise<KillableBrowser> {
  if (engine === 'webkit') throw new Error('not yet');
  return puppetTabs(engine, profile);
}
