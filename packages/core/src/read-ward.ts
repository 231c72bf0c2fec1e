import { own } from './own.js';
import {
  asNumber,
  asText,
  linkOf,
  listOf,
  readHours,
  recordOf,
  textOf,
  withoutGaps,
} from './read-json.js';
import type { Ward, WardProcedure } from './ward.js';

/**
 * Takes from a ward's file what can be used, and leaves the rest: on the page a mistake in one line
 * must not take away the telephone number. `parseWard` names every mistake; the command line uses it.
 * Service points are read by `readServicePoints`: few pages show them.
 *
 * @throws TypeError without a name: then it is no ward's file
 */
export function readWard(json: unknown): Ward {
  const name = textOf(json, 'name');
  if (!name) throw new TypeError('The ward’s file has no "name"');
  return withoutGaps<Ward>({
    name,
    addressee: textOf(json, 'addressee'),
    offices: listOf(json, 'offices', readOffice),
    phone: textOf(json, 'phone'),
    zalo: linkOf(json, 'zalo'),
    openingHours: listOf(json, 'openingHours', readHours),
    holidays: listOf(json, 'holidays', asText),
    hamlets: listOf(json, 'hamlets', asText),
    visits: readVisits(own(json, 'visits')),
    procedures: recordOf(json, 'procedures', readProcedure),
    dataController: readController(own(json, 'dataController')),
    packOrigins: listOf(json, 'packOrigins', asText),
  });
}

function readOffice(json: unknown) {
  const [name, address, phone] = ['name', 'address', 'phone'].map((key) => textOf(json, key));
  return name && address ? withoutGaps({ name, address, phone }) : undefined;
}

function readVisits(json: unknown): Ward['visits'] {
  const hours = listOf(json, 'hours', readHours);
  return hours && withoutGaps({ hours, fromAge: asNumber(own(json, 'fromAge')) });
}

function readProcedure(json: unknown): WardProcedure {
  return withoutGaps<WardProcedure>({
    fees: recordOf(json, 'fees', asNumber),
    delivery: listOf(json, 'delivery', asText),
    office: textOf(json, 'office'),
  });
}

function readController(json: unknown): Ward['dataController'] {
  const [name, purpose] = [textOf(json, 'name'), textOf(json, 'purpose')];
  if (!name || !purpose) return undefined;
  const [retention, contact] = [textOf(json, 'retention'), textOf(json, 'contact')];
  return withoutGaps({ name, purpose, retention, contact });
}
