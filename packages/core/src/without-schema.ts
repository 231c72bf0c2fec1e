import { isJsonObject } from './json-object.js';

/** Without the key by which an editor finds the JSON Schema of a file: it says nothing to us. */
export function withoutSchema(json: unknown): unknown {
  if (!isJsonObject(json) || !Object.hasOwn(json, '$schema')) return json;
  const { $schema: _address, ...others } = json;
  return others;
}
