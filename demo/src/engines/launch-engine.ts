import type { Engine } from './engine.js';

/** The engine that `ENGINE` names; Chromium when it names none. */
export async function launchEngine(name = process.env['ENGINE'] ?? 'chromium'): Promise<Engine> {
  switch (name) {
    case 'firefox':
      return (await import('./firefox.js')).launchFirefox();
    case 'webkit':
      return (await import('./webkit.js')).launchWebKit();
    case 'chromium':
      return (await import('./chromium.js')).launchChromium();
    default:
      throw new Error(`no engine ${name}`);
  }
}
