import type { Answers } from './answers.js';
import { compileProcedure } from './compile-procedure.js';
import { screenNamed } from './find-place.js';
import { givenValues } from './flatten-answers.js';
import type { Progress, StepView } from './guide.js';
import type { Issue } from './issues.js';
import { Model } from './model.js';
import { drawOutline, progressAt } from './outline.js';
import type { Procedure } from './procedure.js';
import { readAnswer } from './read-answer.js';
import { viewReview } from './views.js';
import { issuesOf } from './work-out-issues.js';

/** Answers as they are on a day (`YYYY-MM-DD`). */
export interface Given {
  readonly answers: Answers;
  readonly today: string;
}

/** The steps that apply, given these answers, with their screens and fields. */
export function relevantSteps(
  procedure: Procedure,
  answers: Answers,
  today: string,
): readonly StepView[] {
  const model = modelOf(procedure, answers, today);
  const { plan, get, desk } = model;
  return viewReview({ plan, get, visited: new Set(), outline: drawOutline(desk) });
}

/** What must be put right in a step, all its items included. @throws RangeError for no such step */
export function checkStep(
  procedure: Procedure,
  stepId: string,
  { answers, today }: Given,
): readonly Issue[] {
  if (!procedure.steps.some(({ id }) => id === stepId)) {
    throw new RangeError(`The procedure has no step "${stepId.slice(0, 100)}"`);
  }
  const { plan, get } = modelOf(procedure, answers, today);
  return plan.fields
    .filter(({ screen }) => screen.step.step.id === stepId)
    .flatMap((node) => issuesOf(node, get));
}

/**
 * How far a place is along the way that these answers make: a screen, a step, a field, or
 * `review`. @throws RangeError where there is no such place
 */
export function progress(
  procedure: Procedure,
  place: string,
  { answers, today }: Given,
): Progress {
  const model = modelOf(procedure, answers, today);
  const screen = place === 'review' ? undefined : screenNamed(model, place);
  if (place !== 'review' && !screen) {
    throw new RangeError(`There is no place "${place.slice(0, 100)}" with these answers`);
  }
  return progressAt(drawOutline(model.desk), screen);
}

function modelOf(procedure: Procedure, answers: Answers, today: string): Model {
  const plan = compileProcedure(procedure);
  const given = givenValues(plan, answers);
  const model = new Model(plan);
  model.change(
    today,
    plan.fields.map((node) => [node, readAnswer(given.get(node.path))]),
  );
  return model;
}
