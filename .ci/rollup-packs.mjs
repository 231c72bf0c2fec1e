import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { catalogueFiles, openPackFolder, packFolders, pageFiles } from '@tungbuoc/cli';
import { soundFiles } from './rollup-audio.mjs';

/**
 * Emits the JSON that pages fetch, without white space: what `tungbuoc build` makes of our packs, in
 * `packs/`, with recordings in `packs/<id>/audio/`, and `data/` with its folders and licences. A pack
 * that `core` refuses fails the build.
 */
export function packs(folder) {
  return {
    name: 'packs',
    generateBundle() {
      const opened = packFolders(folder).map(openPackFolder);
      const files = [
        ...opened.flatMap(packFiles),
        ...catalogueFiles(opened).map(packAsset),
        ...dataFiles(join(folder, 'data')),
      ];
      for (const { fileName, source } of files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

function packFiles(pack) {
  return [...pageFiles(pack).map(packAsset), ...soundFiles(pack)];
}

function packAsset({ name, json }) {
  return asset(`packs/${name}`, json);
}

/** Data keep their licences beside them. */
function dataFiles(folder) {
  const names = readdirSync(folder, { recursive: true });
  const data = names.filter((name) => name.endsWith('.json'));
  const terms = names.filter((name) => name.startsWith('LICENSE'));
  return [
    ...data.map((name) => asset(`data/${slashed(name)}`, readJson(join(folder, name)))),
    ...terms.map((name) => ({ fileName: `data/${name}`, source: readText(join(folder, name)) })),
  ];
}

/** Addresses have slashes on every system. */
function slashed(name) {
  return name.split(sep).join('/');
}

function asset(fileName, value) {
  return { fileName, source: JSON.stringify(value) };
}

function readJson(file) {
  return JSON.parse(readText(file));
}

function readText(file) {
  return readFileSync(file, 'utf8');
}
