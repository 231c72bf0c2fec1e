/**
 * docs/reliability-figures.md, made anew from what it held and what was found now: rows of parts
 * that were not run stay as they were, with their date.
 * @param old the text of the file; empty when there is none
 * @param figures what the tests published
 */
export function renderFigures(old, figures, machine) {
  const rows = new Map(readRows(old).map((row) => [String(keyOf(row)), row]));
  for (const figure of figures) {
    const row = toRow(figure);
    rows.set(String(keyOf(row)), row);
  }
  const sorted = [...rows.values()].sort((a, b) => compare(keyOf(a), keyOf(b)));
  return [
    ...introduction(machine),
    ...[titles, titles.map(() => '---'), ...sorted].map(line),
    '',
  ].join('\n');
}

const titles = ['Bar', 'What was done', 'Browser', 'N', 'Lost', 'Seen', 'Seed', 'When', 'Load'];

function introduction(machine) {
  return [
    '# Reliability in figures',
    '',
    'Written by `npm run test:faults`; do not edit. What the bars promise and how they are tested: reliability.md.',
    '**N**: samples looked at. **Lost**: samples that lost more than the bar allows. **Seed**: `SEED=… npm run test:faults`',
    'repeats the same chances. **Load**: how many processes wanted the processor in the minute before the end.',
    `Last run on ${machine}.`,
    '',
  ];
}

/** Newlines and bars would break the table. */
function toRow(figure) {
  const { bar, what, browser, n, losses, words, seed, at, load } = figure;
  const when = at.slice(0, 16).replace('T', ' ');
  const cells = [bar, what, browser, n, losses, words, seed, when, load.toFixed(1)];
  return cells.map((cell) =>
    String(cell)
      .replace(/[|\n]+/g, '/')
      .trim(),
  );
}

function readRows(text) {
  const lines = text.split('\n').filter((entry) => /^\| [A-Z]\d+ \|/.test(entry));
  return lines.map((entry) => entry.slice(2, -2).split(' | '));
}

/** A newer version of a browser takes the place of the older one. */
function keyOf([bar, what, browser]) {
  return [bar, what, browser.split(' ')[0]];
}

function compare(a, b) {
  const number = ([bar]) => bar.charCodeAt(0) * 1000 + Number(bar.slice(1));
  return number(b) - number(a) === 0 ? String(a).localeCompare(String(b)) : number(a) - number(b);
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}
