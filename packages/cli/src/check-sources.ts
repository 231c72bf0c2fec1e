import { join } from 'node:path';
import { isObject } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import type { Problem } from './problem.js';

type Found = Omit<Problem, 'file'>;

/**
 * What a pack says can be looked up: it names the law that it follows, and facts around it stand on
 * that, or on an official address of their own.
 */
export function checkSources(pack: PackFolder): readonly Problem[] {
  const file = join(pack.folder, 'procedure.json');
  const structure = isObject(pack.structure) ? pack.structure : {};
  const { legalBasis, papers, code } = structure;
  const hasLaw = Array.isArray(legalBasis) && legalBasis.length > 0;
  const found: Found[] = [];
  if (Array.isArray(legalBasis) && !hasLaw) found.push({ place: 'legalBasis', message: noLaw });
  if (!hasLaw && Array.isArray(papers) && papers.length > 0) {
    found.push({
      place: 'papers',
      message: 'are asked for without a source; add it to legalBasis',
    });
  }
  if (code !== undefined && !isProcedureCode(code)) {
    found.push({ place: 'code', message: 'is not a code as on the portal, such as 1.001193' });
  }
  return [...found.map((one) => ({ file, ...one })), ...checkAbout(pack, hasLaw)];
}

const noLaw = 'names no source; say on which law or decision of the office it stands';

function isProcedureCode(code: unknown): boolean {
  return typeof code === 'string' && /^\d\.\d{6}(\.[A-Z0-9.]+)?$/.test(code);
}

function checkAbout({ folder, about }: PackFolder, hasLaw: boolean): readonly Problem[] {
  const file = join(folder, 'about.json');
  const unfounded = hasLaw ? [] : listed(about, 'facts').filter(({ url }) => url === undefined);
  const places = unfounded.map(({ id }) => `facts.${String(id)}`);
  const message = 'has no source; add the law to legalBasis, or an official "url"';
  return [
    ...places.map((place) => ({ file, place, message })),
    ...['facts', 'sites'].flatMap((list) =>
      listed(about, list).flatMap(({ id, url }) =>
        url === undefined || isOfficial(url)
          ? []
          : [{ file, place: `${list}.${String(id)}.url`, message: notOfficial }],
      ),
    ),
  ];
}

const notOfficial = 'is not the address of an office (….gov.vn); link to the source itself';

/** Offices of the state have addresses under gov.vn; VNPost carries results by decree. */
function isOfficial(url: unknown): boolean {
  return typeof url === 'string' && /^https:\/\/([\w-]+\.)*(gov\.vn|vnpost\.vn)(\/|$)/.test(url);
}

function listed(about: unknown, list: string): readonly Readonly<Record<string, unknown>>[] {
  const items = isObject(about) ? about[list] : undefined;
  return Array.isArray(items) ? items.filter(isObject) : [];
}
