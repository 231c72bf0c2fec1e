import { join } from 'node:path';
import { addYears, conditionFields } from '@tungbuoc/core';
import type { Condition, Field, Procedure, Route, Screen, Step } from '@tungbuoc/core';
import { readJson } from './json-file.js';
import { isObject, walk } from './json-tree.js';
import type { PackFolder } from './pack-folder.js';
import { testsIn } from './possible-answers.js';
import type { Problem } from './problem.js';
import { conditions, mapProcedure } from './procedure-map.js';
import type { ProcedureMap } from './procedure-map.js';
import { fails, holds, isNotSure, isPossible } from './reachable.js';
import type { Goal } from './reachable.js';

/** Something that is there under a condition, and what must hold for it to be met at all. */
interface Site {
  readonly place: string;
  readonly context: readonly Goal[];
  readonly when?: Condition;
  /** What happens when the condition never holds. */
  readonly never: string;
  /** A condition of a block serves many packs: here it may hold always. */
  readonly isOfBlock?: boolean;
}

type Found = Omit<Problem, 'file'>;

/**
 * Steps, screens, fields and options that nobody ever sees, and conditions that never or always hold:
 * most often a slip of the pen. Looked for today and later, since a condition may ask for the day.
 */
export function checkReach(
  pack: PackFolder,
  procedure: Procedure,
  today: string,
): readonly Problem[] {
  const map = mapProcedure(procedure);
  const own = ownScreens(pack.folder);
  const days = [today, procedure.validUntil ?? addYears(today, yearsAhead)];
  const judge = (site: Site) => judgeSite(map, site, days);
  const inFile = (name: string) => (found: Found) => ({ file: join(pack.folder, name), ...found });
  return [
    ...inSteps(map, own, judge).map(inFile('procedure.json')),
    ...anywhere(procedure)
      .flatMap((site) => judge(site).found)
      .map(inFile('procedure.json')),
    ...aroundIt(pack.about, procedure)
      .flatMap((site) => judge(site).found)
      .map(inFile('about.json')),
  ];
}

/** A law that begins later is written down at most so long before. */
const yearsAhead = 5;

/** Ids of the screens that no block has brought. */
function ownScreens(folder: string): ReadonlySet<string> {
  const screens = [...walk(readJson(join(folder, 'procedure.json')))].flatMap(({ key, value }) =>
    key === 'screens' && Array.isArray(value) ? value.filter(isObject) : [],
  );
  return new Set(screens.map(({ id }) => String(id)));
}

interface Judged {
  readonly found: readonly Found[];
  /** Whether anybody ever gets there. */
  readonly isReached: boolean;
}

type Judge = (site: Site) => Judged;

/** What nobody reaches is told once, not again for all that it holds. */
function inSteps(map: ProcedureMap, own: ReadonlySet<string>, judge: Judge): readonly Found[] {
  return map.procedure.steps.flatMap((step) => {
    const { found, isReached } = judge(stepSite(step, map));
    return isReached ? [...found, ...inScreens(step, { map, own, judge })] : found;
  });
}

interface Tools {
  readonly map: ProcedureMap;
  readonly own: ReadonlySet<string>;
  readonly judge: Judge;
}

function inScreens(step: Step, { map, own, judge }: Tools): readonly Found[] {
  return step.screens.flatMap((screen) => {
    const isOfBlock = !own.has(screen.id);
    const { found, isReached } = judge({ ...screenSite(step, screen, map), isOfBlock });
    const context = [
      ...stopsBefore(screen, map),
      ...[...map.stepNeeds(step), ...conditions(screen.when)].map(holds),
    ];
    const place = `steps.${step.id}.screens.${screen.id}`;
    const fields = isReached ? screen.fields : [];
    return [
      ...found,
      ...fields.flatMap((field) =>
        fieldSites(field, place, context).flatMap((site) => judge({ ...site, isOfBlock }).found),
      ),
    ];
  });
}

function stepSite(step: Step, map: ProcedureMap): Site {
  const [first] = step.screens;
  const count = step.repeat ? map.stepNeeds({ ...step, when: undefined }).map(holds) : [];
  return {
    place: `steps.${step.id}`,
    context: [...(first ? stopsBefore(first, map) : []), ...count],
    ...(step.when && { when: step.when }),
    never: 'the step is never reached',
  };
}

function screenSite(step: Step, screen: Screen, map: ProcedureMap): Site {
  return {
    place: `steps.${step.id}.screens.${screen.id}`,
    context: [...stopsBefore(screen, map), ...map.stepNeeds(step).map(holds)],
    ...(screen.when && { when: screen.when }),
    never: 'the screen is never shown',
  };
}

function fieldSites(field: Field, owner: string, around: readonly Goal[]): readonly Site[] {
  const place = `${owner}.fields.${field.id}`;
  const own = field.when ? [holds(field.when)] : [];
  const context = [...around, ...own];
  const options = (field.options ?? []).flatMap(({ value, when }): Site[] => {
    if (!when) return [];
    const never = 'the option is never offered';
    return [{ place: `${place}.options.${value}`, context, when, never }];
  });
  const inside = (field.fields ?? []).flatMap((each) => fieldSites(each, place, context));
  const asked: Site[] = field.when
    ? [{ place, context: around, when: field.when, never: 'the field is never asked' }]
    : [];
  return [...asked, ...options, ...inside];
}

/** A route that stops lets nobody through to what comes after the screens that it reads. */
function stopsBefore(screen: Screen, { procedure, fields }: ProcedureMap): readonly Goal[] {
  const first = procedure.steps
    .flatMap(({ screens }) => screens)
    .slice(procedure.steps.flatMap(({ screens }) => screens).indexOf(screen))
    .flatMap((each) => each.fields)[0];
  const position = (first && fields.get(first.id)?.position) ?? Infinity;
  return stops(procedure)
    .filter(({ when }) =>
      conditionFields(when).every((id) => (fields.get(id)?.position ?? Infinity) < position),
    )
    .map(({ when }) => isNotSure(when));
}

function stops({ routes }: Procedure): readonly Route[] {
  return routes.filter(({ stop }) => stop);
}

function anywhere(procedure: Procedure): readonly Site[] {
  const { routes, rules, papers, fees, afterwards } = procedure;
  const context = stops(procedure).map(({ when }) => isNotSure(when));
  const of = (list: string, never: string, items: readonly Conditional[]): readonly Site[] =>
    items.flatMap(({ id, when }) =>
      when ? [{ place: `${list}.${id}`, context, when, never }] : [],
    );
  return [
    ...of('routes', 'the route is never shown', routes).map((site) => ({ ...site, context: [] })),
    ...of('papers', 'the paper is never asked for', papers),
    ...of('fees', 'the fee is never asked for', fees),
    ...of('rules', 'the rule never speaks', rules),
    ...of('afterwards', 'the line is never shown', afterwards),
  ];
}

interface Conditional {
  readonly id: string;
  readonly when?: Condition;
}

function aroundIt(about: unknown, procedure: Procedure): readonly Site[] {
  const ids = new Set(mapProcedure(procedure).fields.keys());
  return [...walk(about)].flatMap(({ place, key, value }) => {
    if (key !== 'when' || !isObject(value)) return [];
    const when = value as Condition;
    if (!conditionFields(when).every((id) => ids.has(id))) return [];
    return [
      { place: place.slice(0, -'.when'.length), context: [], when, never: 'it is never shown' },
    ];
  });
}

function judgeSite(map: ProcedureMap, site: Site, days: readonly string[]): Judged {
  const { place, context, when, never, isOfBlock } = site;
  const goals = [...context, ...conditions(when).map(holds)];
  const can = (wanted: readonly Goal[], answered = false) =>
    days.some((today) => isPossible(map, wanted, { today, answered }) !== 'no');
  if (!can(goals)) {
    const why = when && !can([holds(when)]) ? neverHolds : excluded;
    const found = { place: when ? `${place}.when` : place, message: `${why}: ${never}; ${mend}` };
    return { found: [found], isReached: false };
  }
  if (!when || isOfBlock) return { found: [], isReached: true };
  const isAlways = !asksWhetherAnswered(when) && !can([...context, fails(when)], true);
  if (isAlways) {
    return { found: [{ place: `${place}.when`, message: alwaysHolds }], isReached: true };
  }
  const dead = parts(when, `${place}.when`).filter(({ part }) => !can([...context, holds(part)]));
  const message = `${neverHolds}; take it out or correct it`;
  return { found: dead.map((part) => ({ place: part.place, message })), isReached: true };
}

const neverHolds = 'can never hold';
const excluded = 'can never hold here, after what was asked before';
const mend = 'correct the condition or take it out';
const alwaysHolds = 'holds for every answer; correct the condition or take it out';

/** "Once it is answered" may hold for everybody who goes on, and is said on purpose. */
function asksWhetherAnswered(when: Condition): boolean {
  return testsIn(when).some((test) => 'answered' in test);
}

/** Each of several conditions of which one is enough. */
function parts(
  when: Condition,
  place: string,
): readonly { readonly part: Condition; readonly place: string }[] {
  if ('all' in when) {
    return when.all.flatMap((part, index) => parts(part, `${place}.all.${index}`));
  }
  if (!('any' in when)) return [];
  return when.any.flatMap((part, index) => {
    const inside = `${place}.any.${index}`;
    return [{ part, place: inside }, ...parts(part, inside)];
  });
}
