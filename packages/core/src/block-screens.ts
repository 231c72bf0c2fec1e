import type { BlockReference } from './block-reference.js';
import { namesInPack, type Naming } from './block-names.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { mergeOver } from './localize-pack.js';

/** What becomes of the screens of a block in one place of a pack. */
export interface TakenScreens {
  readonly screens: readonly JsonObject[];
  /** What the reference names and the block has not. */
  readonly unknown: readonly string[];
}

/** The screens of a block, named, narrowed and changed as its reference says. */
export function takeScreens(block: JsonObject, reference: BlockReference): TakenScreens {
  const screens = (Array.isArray(block['screens']) ? block['screens'] : []).filter(isJsonObject);
  const { leaveOut = [], with: changes = {} } = reference;
  const kept = screens.flatMap((screen) => narrow(screen, leaveOut));
  return {
    screens: kept.map((screen) => change(screen, reference)),
    unknown: [
      ...leaveOut.filter((id) => !idsOf(screens).includes(id)),
      ...unknownChanges(changes, kept),
    ],
  };
}

/** A screen of which nothing is left is not shown. */
function narrow(screen: JsonObject, leaveOut: readonly string[]): readonly JsonObject[] {
  if (leaveOut.includes(String(screen['id']))) return [];
  const fields = fieldsOf(screen);
  const kept = fields.filter(({ id }) => !leaveOut.includes(String(id)));
  if (kept.length === fields.length) return [screen];
  return kept.length === 0 ? [] : [{ ...screen, fields: kept }];
}

function change(screen: JsonObject, reference: BlockReference): JsonObject {
  const { as, block, when, sameAs, with: changes } = reference;
  const fields = fieldsOf(screen).map((field) => takeOver(field, { as, block }, sameAs));
  const own = namesInPack({ ...screen, ...(fields.length > 0 && { fields }) }, { as, block });
  const over = namesInPack(changes?.[String(screen['id'])], { as, block });
  const changed = mergeOver(own, over) as JsonObject;
  return when ? { ...changed, when: both(when, changed['when']) } : changed;
}

/** An answer is typed once: that of the same field of somebody else serves. */
function takeOver(
  field: JsonObject,
  { block }: Naming,
  sameAs: BlockReference['sameAs'],
): JsonObject {
  if (!sameAs || 'sameAs' in field) return field;
  const source = namesInPack(field['id'], { as: sameAs.as, block });
  return { ...field, sameAs: { field: source, when: sameAs.when } };
}

function both(when: unknown, own: unknown): unknown {
  return own === undefined ? when : { all: [when, own] };
}

function unknownChanges(changes: JsonObject, screens: readonly JsonObject[]): readonly string[] {
  return Object.entries(changes).flatMap(([id, over]) => {
    const screen = screens.find((each) => each['id'] === id);
    if (!screen) return [id];
    const fields = isJsonObject(over) ? over['fields'] : undefined;
    if (!isJsonObject(fields)) return [];
    return Object.keys(fields).filter(
      (field) => !fieldsOf(screen).some((each) => each['id'] === field),
    );
  });
}

function idsOf(screens: readonly JsonObject[]): readonly unknown[] {
  return screens.flatMap((screen) => [screen, ...fieldsOf(screen)]).map(({ id }) => id);
}

function fieldsOf({ fields }: JsonObject): readonly JsonObject[] {
  return Array.isArray(fields) ? fields.filter(isJsonObject) : [];
}
