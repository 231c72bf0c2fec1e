import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canUseApt } from './browser.mjs';

const tools = {
  firefox: { names: ['firefox-esr', 'firefox'], apt: ['firefox-esr'], set: 'FIREFOX_PATH' },
  WebKitWebDriver: { names: ['WebKitWebDriver'], apt: ['webkit2gtk-driver'] },
  Xvfb: { names: ['Xvfb'], apt: ['xvfb'] },
  xdotool: { names: ['xdotool'], apt: ['xdotool'] },
};

/**
 * Sees to it that Firefox and WebKitGTK are there: by apt on Debian when we may.
 * @throws Error that names what is missing, and how one gets it
 */
export function ensureEngines() {
  if (missing().length > 0 && canUseApt()) {
    console.log(`Installing ${missing().join(', ')} with apt-get …`);
    aptInstall(missing().flatMap((tool) => tools[tool].apt));
  }
  if (missing().length > 0) throw new Error(complaint(missing()));
}

function missing() {
  return Object.keys(tools).filter((tool) => !isThere(tools[tool]));
}

function isThere({ names, set }) {
  if (set && process.env[set]) return existsSync(process.env[set]);
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function complaint(names) {
  const packages = Object.values(tools).flatMap(({ apt }) => apt);
  return [
    `Not on this machine: ${names.join(', ')}. The tests in three engines need them.`,
    `On Debian or Ubuntu: apt-get install ${packages.join(' ')}`,
    'Elsewhere: put them on the PATH, or set FIREFOX_PATH and WEBKIT_PATH (MiniBrowser).',
  ].join('\n');
}
