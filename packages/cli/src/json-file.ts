import { readFileSync } from 'node:fs';

/** A file that cannot be used at all. `missing`: not there; `json`: not JSON. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: 'missing' | 'json',
    readonly file: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** @throws {FileError} */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : 'unknown';
    throw new FileError('json', file, `not JSON (${detail}); correct the file`, cause);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new FileError('missing', file, 'cannot be read; create it or correct the path', cause);
  }
}
