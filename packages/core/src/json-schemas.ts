import * as z from 'zod/mini';
import { aboutSchema } from './about-schema.js';
import { conditionSchema, conditionShapes } from './condition-schema.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { listingSchema } from './listing-schema.js';
import { packSchema } from './pack-schema.js';
import { blockSchema, blockShapes, partSchema, partShapes, printSchema } from './print-schema.js';
import { transferSchema } from './transfer-schema.js';
import { wardSchema } from './ward-schema.js';

/** The files that an author writes, by name. */
export type AuthoredFile =
  'procedure' | 'locale' | 'about' | 'listing' | 'print' | 'transfer' | 'ward';

/**
 * JSON Schemas (draft 2020-12) of the files that an author writes, made from the schemas that packs
 * are checked with: an editor that reads them completes keys and marks slips while one types. What
 * only `parsePack` can know (references, the order of fields) they do not say.
 */
export function jsonSchemas(): Readonly<Record<AuthoredFile, JsonObject>> {
  const pack = jsonSchema(packSchema);
  return {
    procedure: withBlocks(withoutWords(pack)),
    locale: { ...head, ...wordsOf(pack, [jsonSchema(aboutSchema)]) },
    about: withoutWords(jsonSchema(aboutSchema)),
    listing: jsonSchema(listingSchema),
    print: withBlocks(jsonSchema(printSchema)),
    transfer: withBlocks(jsonSchema(transferSchema)),
    ward: jsonSchema(wardSchema),
  };
}

const head = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

/** What zod cannot see through: told by the shapes that its check looks up. */
const shapes = new Map<unknown, readonly [name: string, z.ZodMiniType[]]>([
  [conditionSchema, ['condition', Object.values(conditionShapes)]],
  [partSchema, ['part', [z.string(), ...Object.values(partShapes)]]],
  [blockSchema, ['block', Object.values(blockShapes)]],
]);

function jsonSchema(schema: z.ZodMiniType): JsonObject {
  const definitions = [...shapes.values()].map(([name, kinds]) => {
    return [name, { anyOf: kinds.map(plainSchema) }] as const;
  });
  const plain = plainSchema(schema);
  const properties = { $schema: { type: 'string' }, ...(plain['properties'] as object) };
  return { ...head, ...plain, properties, $defs: Object.fromEntries(definitions) };
}

function plainSchema(schema: z.ZodMiniType): JsonObject {
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: json }) => {
      const [name] = shapes.get(zodSchema) ?? [];
      if (name === undefined) return;
      for (const key of Object.keys(json)) Reflect.deleteProperty(json, key);
      json.$ref = `#/$defs/${name}`;
    },
  });
  return plain;
}

/** Keys whose texts stand in `locales/`. */
const words: readonly string[] = [
  ['locale', 'title', 'summary', 'text', 'label', 'hint', 'example', 'shortLabel', 'note'],
  ['message', 'itemLabel', 'issuedBy', 'unit'],
].flat();

/** In the structure the words may be left out: they are merged in. */
function withoutWords(json: unknown): JsonObject {
  return mapObjects(json, (schema) => {
    const { required } = schema;
    if (!Array.isArray(required)) return schema;
    return { ...schema, required: required.filter((key) => !words.includes(String(key))) };
  }) as JsonObject;
}

/** In the lists that take them, an entry may refer to a block instead. */
function withBlocks(json: JsonObject): JsonObject {
  const reference = { $ref: '#/$defs/blockReference' };
  const lists = ['screens', 'blocks', 'parts', 'else', 'entries'];
  const mapped = mapObjects(json, (schema) => {
    const { properties } = schema;
    if (!isJsonObject(properties)) return schema;
    const entries = Object.entries(properties).map(([key, value]) => {
      if (!lists.includes(key) || !isJsonObject(value) || !value['items']) return [key, value];
      return [key, { ...value, items: { anyOf: [reference, value['items']] } }];
    });
    return { ...schema, properties: Object.fromEntries(entries) };
  }) as JsonObject;
  const definitions = { ...(mapped['$defs'] as object), blockReference };
  return { ...mapped, $defs: definitions };
}

const condition = { $ref: '#/$defs/condition' };

const blockReference = {
  type: 'object',
  properties: {
    block: { type: 'string' },
    as: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
    when: condition,
    sameAs: {
      type: 'object',
      properties: { as: { type: 'string' }, when: condition },
      required: ['as', 'when'],
      additionalProperties: false,
    },
    leaveOut: { type: 'array', items: { type: 'string' } },
    with: { type: 'object' },
  },
  required: ['block'],
  additionalProperties: false,
};

/** The words of a file: objects by key, lists by the ids of their entries. */
function wordsOf(json: JsonObject, [about]: readonly JsonObject[] = []): JsonObject {
  const properties: Record<string, unknown> = {};
  for (const [key, value] of Object.entries((json['properties'] ?? {}) as JsonObject)) {
    const inside = isJsonObject(value) ? wordsUnder(key, value) : undefined;
    if (inside) properties[key] = inside;
  }
  if (!about) return { type: 'object', properties, additionalProperties: false };
  const texts = { type: 'object', additionalProperties: { type: 'string' } };
  return {
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...properties,
      about: wordsOf(about),
      blocks: { type: 'object', additionalProperties: texts },
    },
    additionalProperties: false,
  };
}

function wordsUnder(key: string, value: JsonObject): JsonObject | undefined {
  if (value['type'] === 'string')
    return words.includes(key) && key !== 'locale' ? value : undefined;
  const { items } = value;
  const inside = isJsonObject(items) ? wordsOf(items) : wordsOf(value);
  if (Object.keys(inside['properties'] as object).length === 0) return undefined;
  return isJsonObject(items) ? { type: 'object', additionalProperties: inside } : inside;
}

function mapObjects(json: unknown, change: (object: JsonObject) => JsonObject): unknown {
  if (Array.isArray(json)) return json.map((item) => mapObjects(item, change));
  if (!isJsonObject(json)) return json;
  const entries = Object.entries(json).map(([key, value]) => [key, mapObjects(value, change)]);
  return change(Object.fromEntries(entries) as JsonObject);
}
