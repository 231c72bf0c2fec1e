import { register } from './register.js';

const widgets: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'tb-checklist': async () => (await import('./checklist/checklist.js')).ChecklistElement,
  'tb-procedures': async () => (await import('./procedures/procedures.js')).ProceduresElement,
  'tb-support': async () => (await import('./support/support.js')).SupportElement,
};

/**
 * Loads and registers those small widgets that stand on the page, `tb-support` and its like.
 * @throws TypeError when a file cannot be fetched; asking again tries again.
 */
export async function defineWidgets(page: ParentNode): Promise<void> {
  const wanted = Object.entries(widgets).filter(([tag]) => page.querySelector(tag));
  await Promise.all(wanted.map(async ([tag, load]) => register(tag, await load())));
}
