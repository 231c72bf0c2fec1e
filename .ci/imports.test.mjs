import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkImports } from './imports.mjs';
import { root } from './root.mjs';

describe('imports', () => {
  it('point at core, in every package', () => {
    const files = sources();
    expect(files).to.include.keys('packages/core/src/index.ts', 'packages/elements/src/index.ts');
    expect(checkImports(files)).to.deep.equal([]);
  }).timeout(60_000);

  it('never reach packs, which hold no code', () => {
    const code = filesBelow('packages/packs').filter((file) => /\.[cm]?[jt]s$/.test(file));
    expect(code).to.deep.equal([]);
  });
});

describe('the check of imports', () => {
  it('lets through what the table allows', () => {
    expect(
      checkImports({
        'packages/core/src/guide.ts': `import * as z from 'zod/mini';`,
        'packages/storage/src/draft.ts': `import type { Guide } from '@tungbuoc/core';`,
        'packages/storage/src/draft.test.ts': `import { createGuide } from '@tungbuoc/core';`,
        'packages/elements/src/field.ts': `import { property } from 'lit/decorators.js';`,
        'packages/sdk/src/open.ts': `const drafts = () => import('@tungbuoc/storage');`,
        'packages/cli/src/main.ts': `import { readFile } from 'node:fs/promises';`,
      }),
    ).to.deep.equal([]);
  });

  const refused = {
    'an engine that knows the elements': ['core', `import '@tungbuoc/elements';`],
    'an engine that knows them by type': ['core', `import type { A } from '@tungbuoc/elements';`],
    'an engine that knows them inline': ['core', `let a: import('@tungbuoc/elements').A;`],
    'an engine with all of zod': ['core', `import * as z from 'zod';`],
    'drafts that run the engine': ['storage', `import { createGuide } from '@tungbuoc/core';`],
    'elements that know the drafts': ['elements', `import type { D } from '@tungbuoc/storage';`],
    'elements that pass them on': ['elements', `export { open } from '@tungbuoc/storage';`],
    'elements that load them late': ['elements', `void import('@tungbuoc/storage');`],
    'an outside package that only sounds alike': ['elements', `import 'lit-html';`],
    'a way around the public door': ['sdk', `import '../../core/src/guide.js';`],
    'a package that nobody planned': ['utils', `import './a.js';`],
  };

  for (const [what, [name, text]] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      const path = `packages/${name}/src/bad.ts`;
      const breaches = checkImports({ [path]: text });
      expect(breaches).to.have.length(1);
      expect(breaches[0]).to.include(path);
    });
  }

  it('names a circle of files, type imports included', () => {
    const files = {
      'packages/core/src/a.ts': `import type { B } from './b.js';`,
      'packages/core/src/b.ts': `import { c } from './c.js';`,
      'packages/core/src/c.ts': `import { a } from './a.js';`,
    };
    expect(checkImports(files)).to.deep.equal([
      'cycle: packages/core/src/a.ts → packages/core/src/b.ts → packages/core/src/c.ts → packages/core/src/a.ts',
    ]);
  });

  it('names a circle of packages', () => {
    const files = {
      'packages/elements/src/a.ts': `import '@tungbuoc/core';`,
      'packages/core/src/a.ts': `import '@tungbuoc/elements';`,
    };
    expect(checkImports(files)).to.include('cycle: elements → core → elements');
  });
});

/** The TypeScript sources of every package and of the demo, by path. */
function sources() {
  const workspaces = [
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
    'demo',
  ];
  const files = workspaces
    .flatMap((workspace) => filesBelow(workspace))
    .filter((file) => /^[^.]+\/src\/.*\.ts$/.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function filesBelow(folder) {
  const names = readdirSync(join(root, folder), { recursive: true });
  return names
    .filter((name) => !/(^|[\\/])(node_modules|dist)([\\/]|$)/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}
