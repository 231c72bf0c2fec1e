import type { PlacedIssue } from './pack-limits.js';
import type { PackPath } from './pack-path.js';
import type { FieldSite } from './pack-sites.js';
import type { Procedure } from './procedure.js';

interface Named {
  readonly id: string;
  readonly path: PackPath;
}

/** Every id once, and every name that `goTo` takes for one place only. */
export function checkIds(procedure: Procedure, sites: readonly FieldSite[]): PlacedIssue[] {
  const steps = named(procedure.steps, ['steps']);
  const screens = procedure.steps.flatMap((step, s) =>
    named(step.screens, ['steps', s, 'screens']),
  );
  const answers = [
    ...sites.map(({ field, path }) => ({ id: field.id, path })),
    ...groups(procedure),
  ];
  const lists = ['routes', 'papers', 'fees', 'rules', 'afterwards', 'legalBasis'] as const;
  return [
    ...repeated(steps),
    ...repeated(screens),
    ...repeated(answers),
    ...lists.flatMap((list) => repeated(named(procedure[list], [list]))),
    ...sites.flatMap(repeatedOptions),
    ...twoPlaces(procedure, sites),
  ];
}

function named(items: readonly { readonly id: string }[], owner: PackPath): Named[] {
  return items.map(({ id }, index) => ({ id, path: [...owner, index] }));
}

/** Groups and fields share the object of answers. */
function groups(procedure: Procedure): Named[] {
  return procedure.steps.flatMap(({ repeat }, s) =>
    repeat ? [{ id: repeat.group, path: ['steps', s, 'repeat', 'group'] }] : [],
  );
}

function repeatedOptions({ field, path }: FieldSite): PlacedIssue[] {
  const options = field.options ?? [];
  return repeated(options.map(({ value: id }, o) => ({ id, path: [...path, 'options', o] })));
}

function repeated(items: readonly Named[]): PlacedIssue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, message: `"${id}" stands here a second time` }];
    seen.add(id);
    return [];
  });
}

/** Where a step, a screen and a field share a name, one must lie inside the other. */
function twoPlaces(procedure: Procedure, sites: readonly FieldSite[]): PlacedIssue[] {
  const stepOfScreen = new Map(
    procedure.steps.flatMap((step) => step.screens.map(({ id }) => [id, step.id])),
  );
  const steps = new Set(procedure.steps.map(({ id }) => id));
  const screens = procedure.steps.flatMap((step, s) =>
    step.screens.flatMap(({ id }, c) => {
      const path = ['steps', s, 'screens', c];
      if (id === 'review') return [{ path, message: '"review" is the name of the review' }];
      return steps.has(id) && id !== step.id ? [otherPlace(path, id)] : [];
    }),
  );
  const fields = sites.flatMap(({ field: { id }, screen, step, path }) => {
    const isElsewhere = stepOfScreen.has(id) ? id !== screen.id : steps.has(id) && id !== step.id;
    return isElsewhere ? [otherPlace(path, id)] : [];
  });
  return [...screens, ...fields];
}

function otherPlace(path: PackPath, id: string): PlacedIssue {
  return { path, message: `"${id}" is also the name of a step or screen elsewhere` };
}
