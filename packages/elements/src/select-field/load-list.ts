import { foldText } from '../fold-text.js';
import { services } from '../services.js';
import type { Suggestion } from '../suggestions.js';

/**
 * A list of reference data, by name. Read from `services().loadData`: names, options, or groups of
 * names with other spellings (`{ groups: [{ name, alt }] }`). Countries the browser knows itself.
 */
export async function loadList(name: string): Promise<readonly Suggestion[]> {
  if (name === 'countries') return (await import('./countries.js')).countries();
  return readList(await services().loadData(name));
}

function readList(data: unknown): readonly Suggestion[] {
  const list = Array.isArray(data) ? data : (data as { groups?: unknown } | null)?.groups;
  return Array.isArray(list) ? list.map(readEntry) : [];
}

function readEntry(entry: unknown): Suggestion {
  if (typeof entry === 'string') return { value: entry, label: entry };
  const { value, label, name = '', alt = [] } = entry as Partial<Suggestion> & Group;
  const shown = label ?? name;
  return { value: value ?? shown, label: shown, otherNames: alt.map(foldText) };
}

interface Group {
  readonly name?: string;
  /** For search only, never shown. */
  readonly alt?: readonly string[];
}
