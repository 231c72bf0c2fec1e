import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { entryAddress, fieldChunks } from './.ci/rollup-chunks.mjs';
import { integrity } from './.ci/rollup-integrity.mjs';
import { licences } from './.ci/rollup-licences.mjs';
import { packs } from './.ci/rollup-packs.mjs';
import { tidy } from './.ci/rollup-tidy.mjs';

const folder = 'packages/sdk/dist/cdn';

/**
 * The files for script tags: `tungbuoc.js`, lazy chunks beside it, packs and data. Two builds of the
 * same sources give the same bytes. Templates are not minified: the ids of `msg()` depend on them.
 */
export default {
  input: { tungbuoc: 'packages/sdk/dist/loader.js' },
  preserveEntrySignatures: 'strict',
  output: {
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    generatedCode: 'es2015',
    sourcemap: true,
    manualChunks: fieldChunks,
    onlyExplicitManualChunks: true,
  },
  onLog(level, log, handle) {
    if (!isKnown(log)) handle(level, log);
  },
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    terser({ module: true, ecma: 2022, format: { comments: false } }),
    entryAddress(),
    packs('packages/packs'),
    licences(),
    integrity(),
    tidy(folder),
  ],
};

/** zod has circles of its own, and comments for another bundler. */
function isKnown({ code, ids = [], id }) {
  const files = [...ids, id ?? ''];
  const isTheirs = files.some((file) => file.includes('node_modules/zod'));
  return isTheirs && ['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(code);
}
