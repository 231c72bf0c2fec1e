import { createHash } from 'node:crypto';

/** Emits `integrity.json`: the sha384 of every script, by file name, for snippets and import maps. */
export function integrity() {
  return {
    name: 'integrity',
    generateBundle: {
      order: 'post',
      handler(options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const hashes = chunks.map((chunk) => [chunk.fileName, hashOf(chunk.code)]).sort();
        const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
      },
    },
  };
}

function hashOf(code) {
  return `sha384-${createHash('sha384').update(code, 'utf8').digest('base64')}`;
}
