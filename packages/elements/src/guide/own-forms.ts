import { printForm } from '@tungbuoc/core';
import type { PrintedForm } from '@tungbuoc/core';
import { todayInVietnam } from '../clock.js';
import { services } from '../services.js';
import type { ProcedureRequest } from '../services.js';
import type { GuideSession } from './session.js';

/** The official form with the person's answers, one for each item the layout repeats over. */
export async function ownForms(
  session: GuideSession,
  request: ProcedureRequest,
): Promise<readonly PrintedForm[]> {
  const layout = await services().loadPrintLayout(request);
  if (!layout) return [];
  const { procedure, snapshot } = session.guide!;
  return printForm(layout, {
    procedure,
    answers: snapshot.answers,
    ward: session.ward,
    today: todayInVietnam(),
  });
}
