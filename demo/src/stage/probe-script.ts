import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';

const entry = fileURLToPath(new URL('../probe/probe.js', import.meta.url));

/** The layout probe as one script, to be run in a page before anything else. */
export async function probeScript(): Promise<string> {
  const bundle = await rollup({ input: entry });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
