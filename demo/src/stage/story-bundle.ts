import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { OutputChunk, Plugin, RollupOptions } from 'rollup';

/** The compiled stories and the page that shows them, each with what it needs, in memory. */
export interface StoryBundle {
  /** `text-field/WithIssue`, in the order of the files. */
  readonly stories: readonly string[];
  /** JavaScript by file name: `text-field.stories.js`, `chunks/…`. */
  readonly code: ReadonlyMap<string, string>;
}

const folder = fileURLToPath(new URL('../../../stories/dist/', import.meta.url));

/** Puts together what `tsc -b` compiled: a page loads a dozen files instead of hundreds. */
export async function bundleStories(): Promise<StoryBundle> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.stories.js')).sort();
  const bundle = await rollup(options(['story-stage.js', ...files]));
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    stories: chunks.filter(({ fileName }) => files.includes(fileName)).flatMap(idsOf),
    code: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
  };
}

function options(files: readonly string[]): RollupOptions {
  return {
    input: Object.fromEntries(files.map((name) => [name.replace(/\.js$/, ''), folder + name])),
    preserveEntrySignatures: 'strict',
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] }), json()],
    onLog: () => undefined,
  };
}

/** A `.json` file as a module. */
function json(): Plugin {
  return {
    name: 'json',
    transform: (text, id) =>
      id.endsWith('.json') ? { code: `export default ${text}`, map: null } : null,
  };
}

function idsOf({ fileName, exports }: OutputChunk): string[] {
  const file = fileName.replace(/\.stories\.js$/, '');
  return exports.filter((name) => name !== 'default').map((name) => `${file}/${name}`);
}
