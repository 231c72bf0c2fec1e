import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { localizePack, parsePack } from '@tungbuoc/core';
import { recordedTexts, soundFiles } from './rollup-audio.mjs';

/**
 * Emits the JSON that pages fetch, without white space: `packs/<id>.<locale>.json` with the words
 * merged in, `packs/<id>.print.json`, recordings in `packs/<id>/audio/`, and `data/` with its folders
 * and licences. A pack that `core` refuses fails the build.
 */
export function packs(folder) {
  return {
    name: 'packs',
    generateBundle() {
      const files = [...packsIn(folder).flatMap(packFiles), ...dataFiles(join(folder, 'data'))];
      for (const { fileName, source } of files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

function packsIn(folder) {
  const names = readdirSync(folder).sort();
  return names
    .map((name) => join(folder, name))
    .filter((pack) => existsSync(join(pack, 'procedure.json')));
}

function packFiles(pack) {
  const id = basename(pack);
  const skeleton = readJson(join(pack, 'procedure.json'));
  const files = readdirSync(join(pack, 'locales'));
  const locales = new Set([...files.map((file) => basename(file, '.json')), plain]);
  const localized = [...locales].map((locale) =>
    asset(
      `packs/${id}.${locale}.json`,
      parsePack({
        ...localize(pack, skeleton, locale),
        ...recordedTexts(pack, localize(pack, {}, locale)),
      }),
    ),
  );
  return [...localized, ...printFiles(id, join(pack, 'print.json')), ...soundFiles(pack)];
}

const plain = 'vi-x-plain';

/** Plain Vietnamese is Vietnamese with other words here and there. */
function localize(pack, skeleton, locale) {
  const file = join(pack, 'locales', `${locale}.json`);
  const words = existsSync(file) ? readJson(file) : {};
  const ground = locale === plain ? localize(pack, skeleton, 'vi') : skeleton;
  return localizePack(ground, words, locale);
}

function printFiles(id, file) {
  return existsSync(file) ? [asset(`packs/${id}.print.json`, readJson(file))] : [];
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
