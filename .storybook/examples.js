import { join } from 'node:path';
import { examplesIn } from '@tungbuoc/cli';
import { root } from '../.ci/root.mjs';

const fileName = 'examples.json';

/** Puts the examples of all packs beside the page, as `stories/story-examples.ts` fetches them. */
export function examples() {
  const source = () => JSON.stringify(examplesIn(join(root, 'packages/packs')));
  return {
    name: 'examples',
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(source());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: source() });
    },
  };
}
