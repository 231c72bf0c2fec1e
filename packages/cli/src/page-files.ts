import { packAudio, parsePack } from '@tungbuoc/core';
import type { AudioSource, CatalogueEntry, Procedure } from '@tungbuoc/core';
import { parseAbout } from '@tungbuoc/core/parse-about';
import { parseListing } from '@tungbuoc/core/parse-listing';
import { parsePrintLayout } from '@tungbuoc/core/parse-print-layout';
import { parseTransfer } from '@tungbuoc/core/parse-transfer';
import { mergeAbout, mergeWords, plainVietnamese, wordsIn } from './pack-folder.js';
import type { PackFolder } from './pack-folder.js';

/** JSON that a page fetches, by its address in the folder of packs. */
export interface PageFile {
  /** `register-birth.vi.json` */
  readonly name: string;
  readonly json: unknown;
}

/**
 * All that pages fetch of one pack: itself and what to know around it in each language, its printed form
 * and its transfer card. Recordings are fetched from `<id>/audio/` beside them.
 *
 * @throws {PackError} where one of them is refused
 */
export function pageFiles(pack: PackFolder): readonly PageFile[] {
  const locales = localesOf(pack);
  const procedures = locales.map((locale) => parsePack(withAudio(pack, locale)));
  const id = procedures[0]?.id ?? '';
  const { about, print, transfer } = pack;
  const name = (part: string) => `${id}.${part}.json`;
  return [
    ...procedures.map((json) => ({ name: name(json.locale), json })),
    ...(about === undefined ? [] : locales).map((locale) => ({
      name: name(`about.${locale}`),
      json: parseAbout(mergeAbout(pack, locale)),
    })),
    ...(print === undefined ? [] : [{ name: name('print'), json: parsePrintLayout(print) }]),
    ...(transfer === undefined ? [] : [{ name: name('transfer'), json: parseTransfer(transfer) }]),
  ];
}

/**
 * The catalogue of all packs that have a listing, a file for each language.
 * @throws {PackError} where a listing or a pack is refused
 */
export function catalogueFiles(packs: readonly PackFolder[]): readonly PageFile[] {
  const listed = packs.filter(({ listing }) => listing !== undefined);
  const locales = new Set(listed.flatMap(localesOf));
  return [...locales].map((locale) => ({
    name: `catalogue.${locale}.json`,
    json: listed.map((pack) => entryOf(pack, locale)).sort((a, b) => a.order - b.order),
  }));
}

/** Plain Vietnamese is there for every pack: where it says nothing else, it is Vietnamese. */
function localesOf({ words }: PackFolder): readonly string[] {
  return [...new Set([...words.keys(), ...(words.has('vi') ? [plainVietnamese] : [])])];
}

/** Recordings are found by the text that they say, so each language has its own. */
function withAudio(pack: PackFolder, locale: string): unknown {
  const procedure = mergeWords(pack, locale) as Procedure;
  const words = wordsIn(pack, locale);
  const folder = `${procedure.id}/audio/`;
  const audio = [...pack.audio].map(([spoken, source]) =>
    packAudio({ words, source: source as AudioSource, locale: spoken, folder }),
  );
  return audio.length === 0 ? procedure : { ...procedure, audio };
}

/** A pack that is not translated is listed in Vietnamese. */
function entryOf(pack: PackFolder, locale: string): CatalogueEntry {
  const { words, ...listing } = parseListing(pack.listing);
  const known = localesOf(pack).includes(locale) ? locale : 'vi';
  const procedure = parsePack(mergeWords(pack, known));
  return { ...headOf(procedure), ...listing, ...(words[locale] ?? words['vi']) } as CatalogueEntry;
}

function headOf(procedure: Procedure): Partial<CatalogueEntry> {
  const { id, code, title, summary, validFrom, validUntil, preparation } = procedure;
  return {
    id,
    title,
    summary,
    validFrom,
    ...(code !== undefined && { code }),
    ...(validUntil !== undefined && { validUntil }),
    ...(preparation !== undefined && { preparation }),
  };
}
