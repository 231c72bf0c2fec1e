import { gzipSync } from 'node:zlib';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { root } from './root.mjs';

const cdn = join(root, 'packages/sdk/dist/cdn');

/** Bytes after gzip at its best, as a well-kept server sends them. */
export function gzipBytes(body) {
  return gzipSync(body, { level: 9 }).length;
}

/** A file of the CDN build. */
export function fileBytes(name) {
  return gzipBytes(readFileSync(join(cdn, name)));
}

/** Every pack in every language, without print layouts and the list of all. */
export function packBytes() {
  const names = existsSync(join(cdn, 'packs')) ? readdirSync(join(cdn, 'packs')) : [];
  return names
    .filter((name) => !name.endsWith('.print.json') && !name.startsWith('catalogue.'))
    .map((name) => ({ name: `packs/${name}`, bytes: fileBytes(`packs/${name}`) }));
}

/** The heaviest of the files of a folder, which are fetched one by one; or of those that fit. */
export function heaviestFile(folder, fits = /\.json$/) {
  const names = readdirSync(join(cdn, folder)).filter((name) => fits.test(name));
  const files = names.map((name) => `${folder}/${name}`);
  const weighed = files.map((name) => ({ name, bytes: fileBytes(name) }));
  return weighed.reduce((most, file) => (file.bytes > most.bytes ? file : most));
}

/** `import { createGuide } from '@tungbuoc/core'`, as a host's own bundler would take it in. */
export async function engineBytes() {
  const entry = join(root, 'engine-alone.js');
  const only = {
    name: 'engine-alone',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? `export { createGuide } from '@tungbuoc/core';` : undefined),
  };
  const resolve = nodeResolve({ browser: true, exportConditions: ['production'] });
  const bundle = await rollup({ input: entry, plugins: [only, resolve], logLevel: 'silent' });
  const { output } = await bundle.generate({ plugins: [terser({ module: true, ecma: 2022 })] });
  return gzipBytes(output[0].code);
}
