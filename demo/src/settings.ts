import { fileURLToPath } from 'node:url';
import { newToken } from './session.js';

/** What the environment says about this server. */
export interface Settings {
  readonly port: number;
  readonly dataFolder: string;
  readonly allowedOrigins: readonly string[];
  readonly inboxToken: string;
  readonly logLevel: string;
}

/** A setting that cannot be used; the message says which and how to put it right. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code: 'PORT' | 'ALLOWED_ORIGINS' | 'INBOX_TOKEN';

  constructor(code: SettingsError['code'], advice: string) {
    super(`${code}: ${advice}`);
    this.code = code;
  }
}

const DATA_FOLDER = fileURLToPath(new URL('../data/', import.meta.url));

/** @throws {SettingsError} code: the name of the variable */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: readPort(env['PORT'] ?? '8080'),
    dataFolder: env['DATA_DIR'] || DATA_FOLDER,
    allowedOrigins: (env['ALLOWED_ORIGINS'] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(readOrigin),
    inboxToken: readToken(env['INBOX_TOKEN']),
    logLevel: env['LOG_LEVEL'] || 'warn',
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new SettingsError('PORT', 'give a number from 0 to 65535; 0 takes a free one.');
}

function readOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new SettingsError('ALLOWED_ORIGINS', 'give origins like https://phuong.example.');
}

function readToken(text: string | undefined): string {
  if (!text) return newToken();
  if (text.trim().length >= 12) return text.trim();
  throw new SettingsError('INBOX_TOKEN', 'give at least 12 characters, or leave it out.');
}
