import { readFile, readdir } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { examplesIn } from '@tungbuoc/cli';
import { browserFlags, findBrowser } from './.ci/browser.mjs';
import { root } from './.ci/root.mjs';
import { countingReporter } from './.ci/wtr-reporter.mjs';

/** Sound is for those who pressed something, and here scripts press. Fingers do in demo/src/e2e. */
const scriptsMayPress = ['--autoplay-policy=no-user-gesture-required'];

/** Compiled tests of everything that runs in browsers, in Chromium. `npx wtr --watch` works too. */
export default {
  rootDir: root,
  files: ['packages/{core,storage,elements,sdk}/dist/**/*.test.js', 'stories/dist/*.test.js'],
  nodeResolve: true,
  browsers: [chromium()],
  concurrency: 2,
  testsFinishTimeout: 480_000,
  testFramework: { config: { timeout: 10_000 } },
  middleware: [serveCdnBuild, serveExamples, listStories],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countingReporter()],
};

function chromium() {
  const args = [...browserFlags, ...scriptsMayPress];
  const launchOptions = { executablePath: findBrowser(), args };
  return chromeLauncher({ launchOptions, createPage });
}

/**
 * Two pages are tested at once. Each has a storage of its own: what one chooses for reading would
 * else reach the other, as it reaches another tab. And without the emulation the one behind is
 * hidden, and never draws a frame.
 */
async function createPage({ context }) {
  const own = await context.browser().createBrowserContext();
  const page = await own.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** The CDN build under `/tungbuoc/`, as on a ward's site. */
async function serveCdnBuild(context, next) {
  if (!context.path.startsWith('/tungbuoc/')) return next();
  const path = normalize(decodeURIComponent(context.path.slice('/tungbuoc/'.length)));
  if (path.startsWith('..')) return next();
  context.type = path.split('.').at(-1);
  context.body = await readFile(join(root, 'packages/sdk/dist/cdn', path)).catch(() => undefined);
}

/** The examples of all packs, for the stories that walk through them. */
function serveExamples(context, next) {
  if (context.path !== '/examples.json') return next();
  context.body = examplesIn(join(root, 'packages/packs'));
}

async function listStories(context, next) {
  if (context.path !== '/stories.json') return next();
  const files = await readdir(join(root, 'stories/dist'));
  context.body = files.filter((file) => file.endsWith('.stories.js'));
}
