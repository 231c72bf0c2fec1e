import type { ProcedureRequest } from '../services.js';
import { answersPaper } from './answers-paper.js';
import { ownForms } from './own-forms.js';
import type { Paper } from './paper.js';
import { downloadPaper, printPaper } from './print-frame.js';
import { formsPaper } from './forms-paper.js';
import type { GuideSession } from './session.js';
import { shownPaper } from './shown-paper.js';

/** What the person asked for, and where they are. */
export interface PrintRequest {
  readonly how: 'print' | 'download';
  readonly session: GuideSession;
  readonly request: ProcedureRequest;
  /** The screen, where it is what is to be printed. */
  readonly shown: Element | null;
}

/**
 * Prints, or where the browser cannot, hands over the file; nothing of who has left meanwhile.
 * @throws when the form cannot be had
 */
export async function giveOut({ how, ...what }: PrintRequest): Promise<void> {
  const { turn } = what.session;
  const paper = await paperOf(what);
  if (turn !== what.session.turn) return;
  const printed = how === 'print' && printPaper(paper);
  if (!printed) downloadPaper(paper);
}

/** A procedure without an official form has the person's own answers on paper. */
async function paperOf(what: Omit<PrintRequest, 'how'>): Promise<Paper> {
  const { session, request, shown } = what;
  const { guide } = session;
  if (shown) return shownPaper(shown, guide.procedure.id);
  const forms = await ownForms(session, request);
  return forms.length ? formsPaper(forms, guide.procedure.id) : answersPaper(guide);
}
