import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mergeWords, openPackFolder, packFolders } from '@tungbuoc/cli';
import { createGuide, parsePack, printForm, readWard } from '@tungbuoc/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { launchBrowser } from '../demo/dist/e2e/browser.js';
import ward from '../demo/site/phuong-mau.json' with { type: 'json' };
import { root } from './root.mjs';

/**
 * `npm run prints`: the printed form of every example of every pack, as Chromium prints it on A4, into
 * `prints/`: a PDF for each, and a PNG for each page where `pdftoppm` is there. `empty.pdf` has nothing
 * answered, `long.pdf` the longest names there are. A word behind it takes only packs with it in their
 * names.
 */
async function main(only = '') {
  const folder = join(root, 'prints');
  rmSync(folder, { recursive: true, force: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await drawing() });
    const packs = packFolders(join(root, 'packages/packs')).map(openPackFolder);
    const printed = packs.filter(
      ({ folder: name, print }) => print && basename(name).includes(only),
    );
    for (const pack of printed) await printPack(page, pack, join(folder, basename(pack.folder)));
  } finally {
    await browser.close();
  }
  console.log(`Printed into ${folder}`);
}

/** What the page and the inbox draw forms with. */
async function drawing() {
  const entry = join(root, 'prints-entry.js');
  const only = {
    name: 'prints-entry',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) =>
      id === entry
        ? `export { drawForm, printSheet } from '@tungbuoc/elements/printed-form';`
        : undefined,
  };
  const resolve = nodeResolve({ browser: true, exportConditions: ['production'] });
  const bundle = await rollup({ input: entry, plugins: [only, resolve], logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name: 'printing' });
  return output[0].code;
}

async function printPack(page, pack, folder) {
  mkdirSync(folder, { recursive: true });
  const procedure = parsePack(mergeWords(pack, 'vi'));
  const examples = [...pack.examples.values()].filter(({ expected }) => !expected.route);
  const longest = examples.reduce((most, each) => (sizeOf(each) > sizeOf(most) ? each : most));
  const stories = [
    ...examples,
    { id: 'empty', today: procedure.lastVerified, answers: {} },
    { ...longest, id: 'long', answers: withLongNames(longest.answers, procedure) },
  ];
  for (const { id, today, answers } of stories) {
    const guide = createGuide(procedure, { answers, today: () => today });
    const known = { procedure, answers: guide.snapshot.answers, today, ward: readWard(ward) };
    const file = join(folder, `${id}.pdf`);
    writeFileSync(file, await pdfOf(page, printForm(pack.print, known)));
    spawnSync('pdftoppm', ['-png', '-r', '60', file, file.replace(/\.pdf$/, '')]);
  }
}

function sizeOf({ answers }) {
  return JSON.stringify(answers).length;
}

const longName = 'Công Tằng Tôn Nữ Nguyễn Phước Ngọc Quỳnh Thị Thử';
const longPlace = 'Số 0 ngách 00 ngõ 000 phố Thử Nghiệm Rất Dài, tòa nhà Mẫu, căn hộ 0000';

/** Every name and every house number as long as there are. */
function withLongNames(answers, procedure) {
  const names = procedure.steps
    .flatMap(({ screens }) => screens.flatMap(({ fields }) => fields))
    .flatMap((field) => [field, ...(field.fields ?? [])])
    .filter(({ kind }) => kind === 'name')
    .map(({ id }) => id);
  const text = JSON.stringify(answers, (key, value) => {
    if (names.includes(key)) return longName;
    return key === 'detail' ? longPlace : value;
  });
  return JSON.parse(text);
}

async function pdfOf(page, forms) {
  await page.evaluate((drawn) => {
    const { drawForm, printSheet } = globalThis.printing;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(printSheet);
    document.adoptedStyleSheets = [sheet];
    document.body.replaceChildren(...drawn.map((form) => drawForm(form, document)));
  }, forms);
  return page.pdf({ preferCSSPageSize: true, format: 'A4' });
}

await main(process.argv[2]);
