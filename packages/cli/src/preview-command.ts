import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Command, ExitCode, Output } from './command.js';
import { startPreview, startSite } from './preview-server.js';
import type { Preview } from './preview-server.js';

const options = {
  port: { type: 'string' },
  ward: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const;

/** `tungbuoc preview`: the pack in the browser, following every save. Runs until it is ended. */
export const previewCommand: Command = {
  usage: [
    'preview <pack folder> [--ward <file>] [--port <number>] [--no-open]',
    'xem bộ thủ tục trong trình duyệt, lưu tệp là thấy ngay',
    'shows a pack in the browser, and follows every save',
  ],
  run(args, output) {
    const read = readArgs(args);
    return read && show(read, output);
  },
};

interface Request {
  readonly pack: string;
  readonly port: number;
  readonly ward: string | undefined;
  readonly isOpened: boolean;
}

async function show({ pack, port, ward, isOpened }: Request, output: Output): Promise<ExitCode> {
  if (!existsSync(join(pack, 'procedure.json'))) {
    output.error(`${pack}/procedure.json: không thấy; xem lại thư mục · not there`);
    return 1;
  }
  if (!existsSync(join(cdn, 'tungbuoc.js')) && !buildWidgets(output)) return 1;
  const preview = await startPreview({ pack, cdn, port, ...(ward !== undefined && { ward }) });
  return runUntilEnded(preview, isOpened, output);
}

async function runUntilEnded(
  server: Preview,
  isOpened: boolean,
  output: Output,
): Promise<ExitCode> {
  output.log(`${server.address}\nCtrl+C để dừng · to stop`);
  if (isOpened) openBrowser(server.address);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.stop();
  return 0;
}

/** `tungbuoc serve`: a web site of one's own, before it goes to the web server. */
export const serveCommand: Command = {
  usage: [
    'serve <folder> [--port <number>] [--no-open]',
    'xem thử một thư mục trang web trên máy này',
    'shows a folder of a web site on this machine',
  ],
  run(args, output) {
    const read = readArgs(args);
    if (!read || !existsSync(read.pack)) return undefined;
    const { pack: folder, port, isOpened } = read;
    return startSite(folder, port).then((site) => runUntilEnded(site, isOpened, output));
  },
};

const cdn = fileURLToPath(new URL('../../sdk/dist/cdn/', import.meta.url));
const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** In a fresh checkout; a package from the registry brings them along. */
function buildWidgets(output: Output): boolean {
  if (!existsSync(join(repository, 'rollup.config.js'))) {
    output.error('Thiếu @tungbuoc/sdk: npm install @tungbuoc/sdk');
    return false;
  }
  output.log('Đang dựng các tệp cho trình duyệt, chỉ lần đầu … · Building, once only …');
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Where there is no browser to open, the address on the screen must do. */
function openBrowser(address: string): void {
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

function readArgs(args: readonly string[]): Request | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [pack, ...others] = positionals;
    const port = Number(values.port ?? 0);
    const isPort = Number.isInteger(port) && port >= 0 && port < 65_536;
    if (pack === undefined || others.length > 0 || !isPort) return undefined;
    return { pack, port, ward: values.ward, isOpened: !values['no-open'] };
  } catch {
    return undefined;
  }
}
