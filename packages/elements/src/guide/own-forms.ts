import { printForm } from '@tungbuoc/core';
import type { PrintedForm } from '@tungbuoc/core';
import { todayInVietnam } from '../clock.js';
import { services } from '../services.js';
import type { ProcedureRequest } from '../services.js';
import { inVietnamese } from './in-vietnamese.js';
import type { GuideSession } from './session.js';

/**
 * The official form with the person's answers, one for each item the layout repeats over; empty for
 * a pack without a print layout. Forms are filed in Vietnamese, whatever language was read.
 */
export async function ownForms(
  session: GuideSession,
  request: ProcedureRequest,
): Promise<readonly PrintedForm[]> {
  const [layout, procedure] = await Promise.all([
    services().loadPrintLayout(request),
    inVietnamese(session.guide.procedure, request),
  ]);
  if (!layout) return [];
  const { answers } = session.guide.snapshot;
  const { ward } = session;
  return printForm(layout, { procedure, answers, today: todayInVietnam(), ...(ward && { ward }) });
}
