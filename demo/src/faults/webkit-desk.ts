import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startWardSite } from '../e2e/ward-site.js';
import { startScreen, webkitPath } from '../engines/webkit.js';
import { killGroup } from './killable.js';
import { newProfile } from './profile.js';
import { startReportingSite } from './reporting-site.js';
import type { KillDesk } from './typing-tab.js';

const run = promisify(execFile);

/**
 * WebKitGTK as people use it, for one that is driven keeps nothing on disk: plain MiniBrowser, typed
 * into by the keyboard of its screen (xdotool), on a page that reports what it finds.
 */
export async function webkitDesk(): Promise<KillDesk> {
  const [screen, ward, profile] = await Promise.all([
    startScreen(),
    startWardSite(),
    newProfile(),
  ]);
  const site = await startReportingSite(ward.address);
  const env = { ...process.env, ...placesIn(profile.folder), DISPLAY: screen.display };
  const binary = webkitPath() ?? 'MiniBrowser';
  const version = (await run(binary, ['--version'], { env })).stdout.trim();
  let browser: ChildProcess | undefined;
  return {
    open: async (visit) => {
      site.visit = visit;
      const report = site.nextReport();
      const args = ['--geometry=447x880', `${site.address}/khai-sinh.html`];
      const opened = (browser = spawn(binary, args, { env, detached: true, stdio: 'ignore' }));
      const found = await report;
      await run('xdotool', ['mousemove', '200', '600'], { env });
      const press = async (letter: string) =>
        void (await run('xdotool', ['key', letter], { env }));
      return { version: version, tabs: [{ found, press }], kill: () => killGroup(opened) };
    },
    stop: async () => {
      if (browser) await killGroup(browser);
      screen.process.kill();
      site.stop();
      await ward.stop();
      await profile.remove();
    },
  };
}

/** Where MiniBrowser keeps what it keeps. */
function placesIn(profile: string): Record<string, string> {
  return {
    HOME: profile,
    NO_AT_BRIDGE: '1',
    XDG_DATA_HOME: join(profile, 'data'),
    XDG_CACHE_HOME: join(profile, 'cache'),
    XDG_CONFIG_HOME: join(profile, 'config'),
  };
}
