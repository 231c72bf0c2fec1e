import type { EnginePage } from './engine.js';
import { typed } from './typist.js';
import type { Way, WordBox } from './typist.js';

/** The names of a list that came out of a box otherwise than they went in (quality bar V1). */
export async function typingFaults(
  page: EnginePage,
  names: readonly string[],
  how: { readonly way: Way; readonly box: WordBox },
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of names) {
    const got = await typed(page, name, how);
    if (got !== name.normalize('NFC')) faults.push(`${name} → ${got}`);
  }
  return faults;
}

/** Whether all fields of the page can be typed into. */
export function fieldsAreThere(): boolean {
  const fields = [...document.querySelectorAll('form > *')];
  return fields.every((field) => field.shadowRoot?.querySelector('input, textarea'));
}
