import type { Procedure } from '@tungbuoc/core';
import { services } from '../services.js';
import type { ProcedureRequest } from '../services.js';

/** The same version of the pack in Vietnamese; the one at hand where that cannot be fetched. */
export async function inVietnamese(
  procedure: Procedure,
  request: ProcedureRequest,
): Promise<Procedure> {
  if (procedure.locale === 'vi') return procedure;
  const translated = await services()
    .loadProcedure({ ...request, locale: 'vi' })
    .catch(() => procedure);
  return translated.version === procedure.version ? translated : procedure;
}
