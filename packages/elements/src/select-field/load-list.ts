import { foldVietnamese } from '@tungbuoc/core';
import { readUnits, type Commune } from '../address-field/units.js';
import { services } from '../services.js';
import type { Suggestion } from '../suggestions.js';

/**
 * A list of reference data, by name. Read from `services().loadData`: names, options, or groups of
 * names with other spellings (`{ groups: [{ name, alt }] }`). Countries the browser knows itself.
 * The value of a commune is its code.
 */
export async function loadList(name: string): Promise<readonly Suggestion[]> {
  if (name === 'countries') return (await import('./countries.js')).countries();
  const data = await services().loadData(name);
  return name === 'communes' ? readCommunes(data) : readList(data);
}

async function readCommunes(data: unknown): Promise<readonly Suggestion[]> {
  const units = readUnits(data);
  await units.unpack();
  return units.communes().map(withProvince);
}

/** Names repeat: kind and province belong to each. */
function withProvince({ value, label, terms = [], inside, province }: Commune): Suggestion {
  const whole = `${label} — ${province.label}`;
  return { value, label: whole, terms: [...terms, foldVietnamese(whole)], inside };
}

function readList(data: unknown): readonly Suggestion[] {
  const list = Array.isArray(data) ? data : (data as { groups?: unknown } | null)?.groups;
  return Array.isArray(list) ? list.map(readEntry) : [];
}

function readEntry(entry: unknown): Suggestion {
  if (typeof entry === 'string') return { value: entry, label: entry };
  const { value, label, name = '', alt = [] } = entry as Partial<Suggestion> & Group;
  const shown = label ?? name;
  return { value: value ?? shown, label: shown, otherNames: alt.map(foldVietnamese) };
}

interface Group {
  readonly name?: string;
  /** For search only, never shown. */
  readonly alt?: readonly string[];
}
