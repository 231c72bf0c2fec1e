import { readFileSync } from 'node:fs';
import { withoutSchema } from '@tungbuoc/core/expand-blocks';
import { firstFaultyLine } from './json-places.js';
import type { Problem } from './problem.js';

/** `missing`: not there; `json`: not JSON. */
export type FileErrorCode = 'missing' | 'json';

/** A file that cannot be used at all. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;
  readonly file: string;
  /** Where it stops being JSON. */
  readonly line: number | undefined;

  constructor(
    code: FileErrorCode,
    file: string,
    options?: { readonly cause?: unknown; readonly line?: number | undefined },
  ) {
    super(advice[code], options);
    this.code = code;
    this.file = file;
    this.line = options?.line;
  }
}

/** What the author hears of it. */
export function fileProblem({ file, line, message }: FileError): Problem {
  return { file, ...(line !== undefined && { line }), message };
}

const advice: Readonly<Record<FileErrorCode, string>> = {
  missing: 'cannot be read; create it or correct the path',
  json: 'is not JSON; a comma or a quotation mark may be missing',
};

/** @throws {FileError} */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FileError('json', file, { cause, line: firstFaultyLine(text) });
  }
}

/** A file that an author wrote, without the address of its JSON Schema. @throws {FileError} */
export function readAuthored(file: string): unknown {
  return withoutSchema(readJson(file));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new FileError('missing', file, { cause });
  }
}
