import { error, type LocalIssue } from './local-issue.js';
import { slotsOfDay } from './open-hours.js';
import type { Field } from './procedure.js';
import { parseTimeSlot } from './time-slot.js';

/**
 * Checks a normalised time slot. It begins after today, as only the day is known here; without
 * opening hours nobody knows whether it is one.
 */
export function checkTimeSlot(field: Field, text: string, today: string): readonly LocalIssue[] {
  const slot = parseTimeSlot(text);
  if (!slot) return [error('time-slot-format')];
  const { day, from, to } = slot;
  if (day <= today) return [error('time-slot-past')];
  const isOpen = slotsOfDay(day, field).some((open) => open.from === from && open.to === to);
  return isOpen || !field.openingHours ? [] : [error('time-slot-closed')];
}
