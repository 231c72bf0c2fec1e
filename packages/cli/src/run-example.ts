import { createGuide } from '@tungbuoc/core';
import type { Answer, Answers, Guide, Issue, Procedure, ScreenView } from '@tungbuoc/core';
import type { Example, Outcome, OutcomeIssue } from './example.js';

/** What came of a story, and its answers that nobody asked for. */
export interface Run {
  readonly outcome: Outcome;
  readonly unasked: readonly string[];
}

/**
 * Walks through the procedure as the person of the story would: answers what the screen asks, goes
 * on in spite of warnings and advice, puts off what cannot be answered, and stops at the review.
 */
export function runExample(procedure: Procedure, example: Example): Run {
  const answers = new Map(flatten(example.answers, groupsOf(procedure)));
  const guide = createGuide(procedure, { today: () => example.today });
  const path: string[] = [];
  while (guide.snapshot.place !== 'review' && !isStopped(guide)) {
    path.push(placeOf(guide));
    passPlace(guide, answers);
  }
  const route = guide.snapshot.route?.id;
  if (route) path.push(`route:${route}`);
  return { outcome: outcomeOf(guide, path), unasked: [...answers.keys()] };
}

function isStopped({ snapshot }: Guide): boolean {
  return snapshot.place === 'route' && snapshot.route?.stop === true;
}

function placeOf({ snapshot }: Guide): string {
  return snapshot.place === 'route' ? `route:${snapshot.route?.id}` : (snapshot.screen?.key ?? '');
}

function passPlace(guide: Guide, answers: Map<string, Answer>): void {
  const { screen } = guide.snapshot;
  if (!screen || guide.snapshot.place === 'route') {
    guide.dismissRoute();
    return;
  }
  answerScreen(guide, screen, answers);
  // Warnings stop a screen once. What still stops it then is put off.
  if (guide.next().length > 0 && guide.next().length > 0) guide.skip();
}

/** Answers the fields in their order; an answer may bring another field onto the screen. */
function answerScreen(guide: Guide, screen: ScreenView, answers: Map<string, Answer>): void {
  const fields = screen.fields.flatMap((view) => [view, ...view.items.flat()]);
  const given = fields.find(({ path, derived }) => !derived && answers.has(path));
  const answer = given && answers.get(given.path);
  if (!given || answer === undefined) return;
  guide.answer(given.path, answer);
  answers.delete(given.path);
  const now = guide.snapshot.screen;
  if (now) answerScreen(guide, now, answers);
}

function outcomeOf({ snapshot }: Guide, path: readonly string[]): Outcome {
  const { issues, progress, canSubmit, route, papers, fees } = snapshot;
  return {
    path,
    ...(route && { route: route.id }),
    // Where another procedure is the right one, nothing is left to put right here.
    issues: route ? [] : issues.map(summary),
    progress: { stepCount: progress.stepCount, screenCount: progress.screenCount },
    canSubmit,
    papers: papers.map(({ id }) => id),
    fees: fees.map(({ id }) => id),
  };
}

function summary({ code, level, fieldId, params }: Issue): OutcomeIssue {
  const ruleId = params['ruleId'];
  return { code, level, fieldId, ...(typeof ruleId === 'string' && { ruleId }) };
}

function groupsOf({ steps }: Procedure): ReadonlySet<string> {
  const fields = steps.flatMap((step) => step.screens.flatMap((screen) => screen.fields));
  return new Set(fields.filter(({ kind }) => kind === 'group').map(({ id }) => id));
}

/** Answers by field path, in the order given; before those of a group, how many items it has. */
function flatten(answers: Answers, groups: ReadonlySet<string>): [string, Answer][] {
  return Object.entries(answers).flatMap(([id, answer]): [string, Answer][] => {
    if (!isGroup(answer)) return [[id, answer]];
    const items = answer.flatMap((item, index) =>
      Object.entries(item).map(([field, one]): [string, Answer] => [
        `${id}.${index}.${field}`,
        one,
      ]),
    );
    return groups.has(id) ? [[id, answer.length], ...items] : items;
  });
}

function isGroup(answer: Answers[string]): answer is Exclude<Answers[string], Answer> {
  return Array.isArray(answer) && answer.some((item) => typeof item === 'object');
}
