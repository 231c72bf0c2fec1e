import { checkConditions } from './check-conditions.js';
import { checkFieldReferences } from './check-field-references.js';
import { checkIds } from './check-ids.js';
import { conditionFields } from './evaluate-condition.js';
import type { PlacedIssue } from './pack-limits.js';
import { conditionSites, fieldSites } from './pack-sites.js';
import type { FieldSite } from './pack-sites.js';
import type { Procedure, Step } from './procedure.js';

/** Whether everything that a pack names is there, of the right kind, and early enough. */
export function checkReferences(procedure: Procedure): readonly PlacedIssue[] {
  const sites = fieldSites(procedure);
  const byId = new Map(sites.map((site) => [site.field.id, site]));
  return [
    ...checkIds(procedure, sites),
    ...checkConditions(conditionSites(procedure, sites), byId),
    ...sites.flatMap((site) => checkFieldReferences(site, byId)),
    ...checkRepeats(procedure, byId),
    ...checkTargets(procedure, byId),
    ...checkScreens(procedure),
    ...checkRoutes(procedure),
    ...checkAges(procedure, byId),
  ];
}

type Fields = ReadonlyMap<string, FieldSite>;

function checkRepeats(procedure: Procedure, byId: Fields): PlacedIssue[] {
  return procedure.steps.flatMap((step, s) => {
    const message = repeatProblem(step, byId);
    return message === undefined ? [] : [{ path: ['steps', s, 'repeat'], message }];
  });
}

function repeatProblem(step: Step, byId: Fields): string | undefined {
  if (!step.repeat) return undefined;
  const { count, max } = step.repeat;
  const site = byId.get(count);
  if (!site) return `counts by the field "${count}", which does not exist`;
  if (site.step.repeat) return `counts by the field "${count}", which is repeated itself`;
  const first = step.screens.flatMap(({ fields }) => fields)[0];
  const position = first ? (byId.get(first.id)?.position ?? 0) : Infinity;
  if (site.position >= position) return `counts by the field "${count}", which comes later`;
  const most = mostItems(site);
  if (most === undefined)
    return `counts by the field "${count}", which is no whole number or choice`;
  return most > max ? `has at most ${max} items, but "${count}" allows more` : undefined;
}

/** The highest answer that a counting field allows. */
function mostItems({ field }: FieldSite): number | undefined {
  if (field.kind === 'number') return field.decimals ? undefined : (field.max ?? Infinity);
  if (field.kind !== 'choice') return undefined;
  const counts = (field.options ?? []).map(({ value }) => Number(value));
  return counts.every(Number.isInteger) ? Math.max(...counts) : undefined;
}

function checkTargets(procedure: Procedure, byId: Fields): PlacedIssue[] {
  const rules = procedure.rules.flatMap(({ field }, r) =>
    byId.has(field) ? [] : [missing(['rules', r, 'field'], field)],
  );
  const fees = procedure.fees.flatMap(({ per }, f) => {
    if (per === undefined) return [];
    const site = byId.get(per);
    const path = ['fees', f, 'per'];
    if (!site) return [missing(path, per)];
    const counts = site.field.kind === 'number' && !site.step.repeat;
    return counts ? [] : [{ path, message: `"${per}" is not a number field that stands once` }];
  });
  return [...rules, ...fees, ...checkForWhom(procedure, byId)];
}

function checkForWhom({ forWhom }: Procedure, byId: Fields): PlacedIssue[] {
  if (forWhom === undefined) return [];
  const site = byId.get(forWhom);
  const path = ['forWhom'];
  if (!site) return [missing(path, forWhom)];
  return site.field.kind === 'name' ? [] : [{ path, message: `"${forWhom}" is not a name field` }];
}

function missing(path: PlacedIssue['path'], id: string): PlacedIssue {
  return { path, message: `names the field "${id}", which does not exist` };
}

function checkScreens(procedure: Procedure): PlacedIssue[] {
  return procedure.steps.flatMap((step, s) =>
    step.screens.flatMap((screen, c) => {
      const path = ['steps', s, 'screens', c];
      const isEmpty = screen.fields.length === 0;
      if (isEmpty === (screen.show === 'papers')) return [];
      return [{ path, message: isEmpty ? 'asks for nothing' : 'shows papers, so it cannot ask' }];
    }),
  );
}

/** A route shows when a screen that it reads is left. */
function checkRoutes({ routes }: Procedure): PlacedIssue[] {
  return routes.flatMap(({ when }, r) =>
    conditionFields(when).length > 0
      ? []
      : [{ path: ['routes', r, 'when'], message: 'reads no field, so it would never show' }],
  );
}

function checkAges({ routes }: Procedure, byId: Fields): PlacedIssue[] {
  return routes.flatMap(({ ages }, r) => {
    if (!ages) return [];
    const path = ['routes', r, 'ages', 'field'];
    const site = byId.get(ages.field);
    if (!site) return [missing(path, ages.field)];
    const isOneDate = site.field.kind === 'date' && !site.scope;
    return isOneDate ? [] : [{ path, message: `"${ages.field}" is not a date that stands once` }];
  });
}
