import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PackError } from '@tungbuoc/core';
import { todayInVietnam } from './check-commands.js';
import { checkPack, packNotes } from './check-pack.js';
import { FileError } from './json-file.js';
import { openPackFolder } from './pack-folder.js';
import { pageFiles } from './page-files.js';
import { formatProblem } from './problem.js';

/** What a preview is made of. */
export interface PreviewFolders {
  readonly pack: string;
  /** The files for script tags. */
  readonly cdn: string;
  /** The file of a ward, where the pack is to be seen with one. */
  readonly ward?: string;
}

export interface PreviewAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/** The pages around the pack, plain files. */
const pages = fileURLToPath(new URL('../preview/', import.meta.url));

/** What lies at an address of the preview, read anew each time. */
export function previewAnswer(path: string, folders: PreviewFolders): PreviewAnswer {
  if (path === '/state.json') return json(stateOf(folders));
  if (path === '/ward.json') return folders.ward ? file(folders.ward) : notFound;
  const [, first, ...rest] = path.split('/');
  if (first === 'pack') return packFile(folders.pack, rest.join('/'));
  if (first === 'tungbuoc') return inside(folders.cdn, rest.join('/'));
  return inside(pages, path === '/' ? 'index.html' : path.slice(1));
}

/** A file of a web site; of a folder its first page. */
export function siteAnswer(path: string, site: string): PreviewAnswer {
  return inside(site, path.endsWith('/') ? `${path}index.html` : path);
}

/** What the author should know: what is wrong, and the stories that can be walked through. */
function stateOf({ pack, ward }: PreviewFolders) {
  const problems = checkPack(pack, { today: todayInVietnam() }).map(formatProblem);
  const opened = open(pack);
  return {
    id: opened?.id ?? '',
    problems: problems.map((line) => line.replace(`${pack}${sep}`, '')),
    notes: problems.length === 0 ? packNotes(pack) : [],
    locales: opened?.locales ?? [],
    examples: opened?.examples ?? [],
    hasWard: ward !== undefined,
  };
}

function open(folder: string) {
  try {
    const pack = openPackFolder(folder);
    const { id } = pack.structure as { id?: string };
    return { id, locales: [...pack.words.keys()], examples: [...pack.examples.values()] };
  } catch (error) {
    if (error instanceof FileError || error instanceof PackError) return undefined;
    throw error;
  }
}

/** What a page would fetch of the pack, as `tungbuoc build` writes it. */
function packFile(pack: string, name: string): PreviewAnswer {
  const found = pageFiles(openPackFolder(pack)).find((each) => each.name === name);
  if (found) return json(found.json);
  const [, ...recording] = name.split('/');
  return inside(pack, recording.join('/'));
}

function inside(folder: string, name: string): PreviewAnswer {
  const path = normalize(join(folder, decodeURIComponent(name)));
  const isInside = path.startsWith(normalize(folder.endsWith(sep) ? folder : `${folder}${sep}`));
  return isInside && existsSync(path) ? file(path) : notFound;
}

function file(path: string): PreviewAnswer {
  const type = types[extname(path)] ?? 'application/octet-stream';
  return { status: 200, type, body: readFileSync(path) };
}

function json(value: unknown): PreviewAnswer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

const notFound: PreviewAnswer = { status: 404, type: 'text/plain', body: 'Not found' };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};
