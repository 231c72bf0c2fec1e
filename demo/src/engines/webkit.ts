import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../e2e/ward-site.js';
import type { Engine, EnginePage } from './engine.js';
import { keyActions } from './keys.js';
import { waitUntil } from './waiting.js';
import { WebDriver } from './webdriver.js';

const browserPlaces = ['4.1', '6.0', '4.0'].map(
  (version) =>
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

/** A WebKit that runs. */
export interface WebKit extends Engine {
  open(): Promise<WebKitPage>;
}

/** WebKitGTK's MiniBrowser, by WebKitWebDriver, on a screen that nobody sees. */
export async function launchWebKit(): Promise<WebKit> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: screen.display, NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
  });
  const server = `http://127.0.0.1:${port}`;
  await listening(server);
  let session = await openBrowser(server);
  return {
    name: 'webkit',
    version: `WebKitGTK ${String(session.capabilities['browserVersion'])}`,
    open: async () => {
      await session.end();
      session = await openBrowser(server);
      return new WebKitPage(session);
    },
    close: async () => {
      await session.end();
      await Promise.all([driver, screen.process].map(stop));
    },
  };
}

/** A screen that nobody sees. */
export interface Screen {
  /** As `DISPLAY` wants it. */
  readonly display: string;
  readonly process: ChildProcess;
}

/** No wider than the window: without a window manager, the keyboard is where the pointer is. */
export async function startScreen(): Promise<Screen> {
  const size = ['-screen', '0', '460x900x24'];
  const screen = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', ...size], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, process: screen };
}

async function listening(server: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await fetch(`${server}/status`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await wait(50);
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** A browser with a profile of its own, which ends with it. */
async function openBrowser(server: string): Promise<WebDriver> {
  const binary = webkitPath();
  const options = { ...(binary && { binary }), args: ['--automation'] };
  const driver = await WebDriver.start(server, { 'webkitgtk:browserOptions': options });
  await driver.post('window/rect', { x: 0, y: 0, width: 447, height: 880 });
  return driver;
}

/** Where MiniBrowser is, if it is not on the PATH. */
export function webkitPath(): string | undefined {
  return process.env['WEBKIT_PATH'] ?? browserPlaces.find(existsSync);
}

async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  process.kill();
  await once(process, 'exit');
}

/** An element of the page as WebDriver writes it: a well-known key, and its id. */
type Reference = Readonly<Record<string, string>>;

/** What the engine tells a screen reader of one element. */
export interface Computed {
  readonly role: string;
  readonly label: string;
}

/** What only WebKit's driver can do: say what it makes of roles and names. */
export class WebKitPage implements EnginePage {
  readonly #driver: WebDriver;
  readonly keyboard: EnginePage['keyboard'];

  constructor(driver: WebDriver) {
    this.#driver = driver;
    this.keyboard = {
      press: (key) => this.strike([key]),
      type: (text) => this.strike(Array.from(text)),
    };
  }

  async evaluate<Result, Argument>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const script = `return (${work.toString()})(...arguments)`;
    return this.#driver.post<Result>('execute/sync', { script, args: [argument ?? null] });
  }

  waitForFunction<Argument>(work: (argument: Argument) => unknown, argument: Argument) {
    return waitUntil(this, work, argument);
  }

  async goto(url: string): Promise<void> {
    await this.#driver.post('url', { url });
  }

  async reload(): Promise<void> {
    await this.#driver.post('refresh');
  }

  /** Role and label of each element that `find` gives; it is called in the page. */
  async computed(find: () => readonly Element[]): Promise<readonly Computed[]> {
    const script = `return (${find.toString()})()`;
    const found = await this.#driver.post<Reference[]>('execute/sync', { script, args: [] });
    const said: Computed[] = [];
    for (const reference of found) {
      const element = `element/${Object.values(reference)[0] ?? ''}`;
      const role = await this.#driver.get<string>(`${element}/computedrole`);
      said.push({ role, label: await this.#driver.get<string>(`${element}/computedlabel`) });
    }
    return said;
  }

  async strike(keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap(keyActions);
    await this.#driver.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}
