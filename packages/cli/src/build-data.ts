import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatUnits, packUnits } from './build-communes.js';
import type { AdministrativeUnits } from './build-communes.js';
import { formatEthnicGroups } from './build-ethnic-groups.js';
import type { EthnicGroups } from './build-ethnic-groups.js';
import {
  formatDistricts,
  formerNames,
  packFormerProvince,
  packFormerProvinces,
} from './build-former-communes.js';
import type { FormerUnits } from './build-former-communes.js';
import { formatHouseholdRelations } from './build-household-relations.js';
import type { Relationships } from './build-household-relations.js';
import { formatIdPrefixes } from './build-id-prefixes.js';
import type { IdPrefixes } from './build-id-prefixes.js';
import { readJson } from './json-file.js';

/** The files that the reference data are made of, as `packs/data/README.md` describes them. */
export const dataSources = {
  units: 'administrative-units.json',
  former: 'legacy-communes.json',
  ethnicGroups: 'ethnic-groups.json',
  idPrefixes: 'cccd-codes.json',
  relationships: 'relationships.json',
} as const;

const licences = ['LICENSE.vietnamese-provinces-database.txt', 'LICENSE.legacy-communes.txt'];

/**
 * Makes all reference data anew from the folder with their sources; the same sources give the same
 * bytes. Returns a line on each list.
 * @throws {FileError} when a source is not there or not JSON
 */
export function buildData(sources: string, target: string): readonly string[] {
  const read = (name: string) => readJson(join(sources, name));
  const write = (name: string, text: string) => writeFileSync(join(target, name), text);
  const units = read(dataSources.units) as AdministrativeUnits;
  const former = read(dataSources.former) as FormerUnits;
  const groups = read(dataSources.ethnicGroups) as EthnicGroups;
  const prefixes = read(dataSources.idPrefixes) as IdPrefixes;
  const relations = read(dataSources.relationships) as Relationships;
  mkdirSync(join(target, 'former-communes'), { recursive: true });
  write('communes.json', formatUnits(packUnits(units, formerNames(former, units.provinces))));
  write('former-provinces.json', `${JSON.stringify(packFormerProvinces(former))}\n`);
  for (const [code] of former.provinces) {
    write(`former-communes/${code}.json`, formatDistricts(packFormerProvince(former, code)));
  }
  write('ethnic-groups.json', formatEthnicGroups(groups));
  write('id-prefixes.json', formatIdPrefixes(prefixes));
  write('household-relations.json', formatHouseholdRelations(relations));
  copyLicences(sources, target);
  return [
    `${units.provinces.length} provinces, ${units.communes.length} communes`,
    `${former.provinces.length} former provinces, ${former.communes.length} former communes`,
    `${groups.groups.length} ethnic groups, ${prefixes.prefixes.length} prefixes of ID numbers`,
    `${relations.relationships.filter(({ ct01 }) => ct01).length} relations in a household`,
  ];
}

/** The terms of a licence stay with the data. */
function copyLicences(sources: string, target: string): void {
  for (const name of licences) {
    const file = join(sources, name);
    if (!existsSync(file)) continue;
    if (isOther(file, join(target, name))) copyFileSync(file, join(target, name));
  }
}

function isOther(file: string, copy: string): boolean {
  return !existsSync(copy) || readFileSync(file, 'utf8') !== readFileSync(copy, 'utf8');
}
