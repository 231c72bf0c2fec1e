import type { EngineName } from '../engines/engine.js';
import { puppetDesk } from './puppet-desk.js';
import type { KillDesk } from './typing-tab.js';
import { webkitDesk } from './webkit-desk.js';

/** How many people type at once. The keyboard of WebKitGTK's screen writes in one window only. */
export const windowsOf = { chromium: 10, firefox: 5, webkit: 1 } as const;

/** A desk with a browser of this family. */
export function killDesk(engine: EngineName): Promise<KillDesk> {
  return engine === 'webkit' ? webkitDesk() : puppetDesk(engine, windowsOf[engine]);
}
