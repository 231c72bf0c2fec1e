import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ward } from '@tungbuoc/core';
import { parseWard } from '@tungbuoc/core/parse-ward';
import { REPOSITORY_FOLDERS } from './site.js';

/** Reads the file that the ward's pages name too. @throws WardError where it is not a ward's file */
export function readWard(file = join(REPOSITORY_FOLDERS.site, 'phuong-mau.json')): Ward {
  return parseWard(readFileSync(file, 'utf8'));
}
