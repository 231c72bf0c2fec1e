import { join } from 'node:path';
import { isOn } from '@tungbuoc/core';
import type { Procedure } from '@tungbuoc/core';
import { parseAbout } from '@tungbuoc/core/parse-about';
import { parseListing } from '@tungbuoc/core/parse-listing';
import { parseTransfer } from '@tungbuoc/core/parse-transfer';
import { checkFields, checkHead, whenParsed } from './check-print.js';
import { at } from './json-tree.js';
import { mergeAbout, plainVietnamese } from './pack-folder.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

type Found = Omit<Problem, 'file'>;

/** The files beside the procedure belong to it: `about.json`, `transfer.json`, `listing.json`. */
export function checkBeside(pack: PackFolder, procedure: Procedure): readonly Problem[] {
  return [
    ...inFile(pack, 'procedure', checkNamed(pack, procedure)),
    ...(pack.about === undefined ? [] : inFile(pack, 'about', checkAbout(pack, procedure))),
    ...(pack.transfer === undefined ? [] : inFile(pack, 'transfer', checkCard(pack, procedure))),
    ...(pack.listing === undefined ? [] : inFile(pack, 'listing', checkListing(pack))),
  ];
}

function inFile({ folder }: PackFolder, name: string, found: readonly Found[]): Problem[] {
  return found.map((problem) => ({ file: join(folder, `${name}.json`), ...problem }));
}

/** A page asks only for files that the procedure names. */
function checkNamed(pack: PackFolder, procedure: Procedure): Found[] {
  return (['about', 'transfer'] as const).flatMap((name) => {
    const isThere = pack[name] !== undefined;
    if (isThere === (procedure[name] === true)) return [];
    const message = isThere
      ? `say "${name}": true, as there is ${name}.json`
      : `there is no ${name}.json`;
    return [{ place: name, message }];
  });
}

function checkAbout(pack: PackFolder, procedure: Procedure): readonly Found[] {
  return whenParsed(parseAbout, mergeAbout(pack, procedure.locale), (about) => [
    ...checkHead(about, procedure),
    ...checkFields(about, procedure),
    ...repeatedIds([...about.facts, ...about.sites]),
    ...[...about.facts, ...about.sites].flatMap(checkDays),
  ]);
}

function repeatedIds(items: readonly { readonly id: string }[]): Found[] {
  const ids = items.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  return repeated.map((id) => ({ place: id, message: 'stands here a second time' }));
}

function checkDays(item: {
  readonly id: string;
  readonly from?: string;
  readonly until?: string;
}) {
  const { id, from, until } = item;
  const isEver = from === undefined || isOn({ ...(until !== undefined && { until }) }, from);
  return isEver ? [] : [{ place: `${id}.until`, message: 'lies before from' }];
}

function checkCard(pack: PackFolder, procedure: Procedure): readonly Found[] {
  return whenParsed(parseTransfer, pack.transfer, (layout) => [
    ...checkHead(layout, procedure),
    ...checkFields(layout, procedure),
    ...(at(pack.about, ['sites', layout.site]) === undefined ? [noSite(layout.site)] : []),
    ...repeatedIds(layout.tabs),
    ...layout.tabs.flatMap(({ entries }) => repeatedIds(entries)),
  ]);
}

function noSite(site: string): Found {
  return { place: 'site', message: `there is no site "${site}" in about.json` };
}

/** The listing has its own words: every language of the pack but plain Vietnamese, which may stand. */
function checkListing(pack: PackFolder): readonly Found[] {
  return whenParsed(parseListing, pack.listing, ({ words }) => {
    const listed = Object.keys(words);
    const needed = [...pack.words.keys()].filter((locale) => locale !== plainVietnamese);
    const missing = needed.filter((locale) => !listed.includes(locale));
    const idle = listed.filter((locale) => !pack.words.has(locale) && locale !== plainVietnamese);
    return [
      ...missing.map((locale) => ({ place: `words.${locale}`, message: 'missing; translate it' })),
      ...idle.map((locale) => ({
        place: `words.${locale}`,
        message: `there is no locales/${locale}.json`,
      })),
    ];
  });
}
