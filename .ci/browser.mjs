import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/** What Chromium needs to run as root, and to stay silent on the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Finds a Chromium; `CHROME_PATH` wins. `undefined` when the machine has none. */
export function findBrowser() {
  const candidates = [
    process.env.CHROME_PATH,
    ...onPath(),
    ...usualPlaces,
    ...inPlaywrightCache(),
  ];
  return candidates.find((path) => path && existsSync(path));
}

/**
 * Finds a Chromium or installs one: by apt on Debian when we may, else Playwright's build.
 * @throws Error when neither works; `CHROME_PATH` is then the way out.
 */
export function ensureBrowser() {
  const path = findBrowser() ?? install();
  if (!path)
    throw new Error('No Chromium found or installed. Set CHROME_PATH to one and try again.');
  process.env.CHROME_PATH = path;
  return path;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function inPlaywrightCache() {
  const cache = playwrightCache();
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter((name) =>
    /^chromium(_headless_shell)?-\d+$/.test(name),
  );
  return builds.sort(newestFirst).flatMap((build) => executablesIn(join(cache, build)));
}

/** @see https://playwright.dev/docs/browsers#managing-browser-binaries */
function playwrightCache() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(homedir(), 'AppData/Local/ms-playwright');
  return join(homedir(), '.cache/ms-playwright');
}

function newestFirst(a, b) {
  return Number(b.split('-').at(-1)) - Number(a.split('-').at(-1));
}

function executablesIn(build) {
  const inside = [
    'chrome',
    'headless_shell',
    'chrome-headless-shell',
    'chrome.exe',
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  const folders = readdirSync(build, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders.flatMap(({ name }) => inside.map((file) => join(build, name, file)));
}

function install() {
  if (canUseApt()) installByApt();
  if (!findBrowser()) installByPlaywright();
  return findBrowser();
}

/** Whether this is Debian, and we may install on it. */
export function canUseApt() {
  return isDebian() && isRoot();
}

function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Noto has every Vietnamese letter; a machine without a browser rarely has such a font. */
function installByApt() {
  console.log('Installing Chromium with apt-get …');
  aptInstall(['chromium', 'fonts-noto-core']);
}

/** Says nothing unless it fails; whether the programs are there now, the caller sees. */
export function aptInstall(packages) {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', ['update', '-q', ...wait]);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wait, ...packages]);
}

/** `--with-deps` installs the system libraries, and works on Debian and Ubuntu for root only. */
function installByPlaywright() {
  console.log("Installing Playwright's Chromium …");
  const dependencies = isRoot() && existsSync('/usr/bin/apt-get') ? ['--with-deps'] : [];
  run('npx', ['playwright-core', 'install', ...dependencies, 'chromium']);
}

/** Says nothing unless it fails; whether there is a browser now decides what happens next. */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (status !== 0) console.error(`${command} failed.\n${error ?? ''}${stdout}${stderr}`);
}
