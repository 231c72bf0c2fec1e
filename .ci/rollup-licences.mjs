import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Emits `licences.txt`: the terms of everything that was built in, ours first. */
export function licences() {
  return {
    name: 'licences',
    generateBundle(options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules));
      const folders = [...new Set(modules.map(packageFolder).filter(Boolean))];
      const texts = folders.map(licenceOf).sort();
      const ours = `Từng Bước\n\n${readFileSync('LICENSE', 'utf8')}`;
      const source = [ours, ...new Set(texts)].join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}

/** The outside package that a module belongs to; `undefined` for our own. */
function packageFolder(module) {
  const match = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module);
  return match?.[1];
}

function licenceOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(join(folder, file), 'utf8') : `${manifest.license}\n`;
  return `${manifest.name} ${manifest.version}\n\n${text}`;
}
