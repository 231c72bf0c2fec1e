import { DataFolderError } from './data-folder.js';
import { loadPacks } from './packs.js';
import { openSubmissionStore } from './pglite-store.js';
import { createServer } from './server.js';
import { SettingsError, readSettings } from './settings.js';
import { readWard } from './ward-file.js';

async function main(): Promise<void> {
  const { port, dataFolder, allowedOrigins, inboxToken, logLevel } = readSettings(process.env);
  const store = await openSubmissionStore(dataFolder);
  const server = await createServer({
    store,
    packs: loadPacks(readWard()),
    inboxToken,
    allowedOrigins,
    log: { level: logLevel, stream: process.stderr },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  const address = await server.listen({ host: '127.0.0.1', port });
  console.log(`Trang của phường:  ${address}/`);
  console.log(`Hộp hồ sơ:         ${address}/inbox`);
  console.log(`Mã vào hộp hồ sơ:  ${inboxToken}`);
}

main().catch((error: unknown) => {
  const isExplained = error instanceof DataFolderError || error instanceof SettingsError;
  console.error(isExplained ? error.message : error);
  process.exit(1);
});
