import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '@tungbuoc/core/json-schemas';
import type { Command } from './command.js';

/** What an example looks like; see `example.ts`. Answers are of any field. */
const example = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    title: { type: 'string', minLength: 1 },
    today: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    ward: { type: 'object' },
    answers: { type: 'object' },
    expected: {
      type: 'object',
      properties: {
        path: { type: 'array', items: { type: 'string' } },
        route: { type: 'string' },
        issues: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              code: { type: 'string' },
              level: { enum: ['error', 'warning', 'information'] },
              fieldId: { type: 'string' },
              ruleId: { type: 'string' },
            },
            required: ['code', 'level', 'fieldId'],
            additionalProperties: false,
          },
        },
        progress: {
          type: 'object',
          properties: { stepCount: { type: 'integer' }, screenCount: { type: 'integer' } },
          required: ['stepCount', 'screenCount'],
          additionalProperties: false,
        },
        canSubmit: { type: 'boolean' },
        papers: { type: 'array', items: { type: 'string' } },
        fees: { type: 'array', items: { type: 'string' } },
      },
      required: ['path', 'issues', 'progress', 'canSubmit', 'papers', 'fees'],
      additionalProperties: false,
    },
  },
  required: ['id', 'title', 'today', 'answers', 'expected'],
  additionalProperties: false,
};

/** JSON Schemas of all files of a pack and of the ward's file, as `<name>.schema.json`. */
export function writeSchemas(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries({ ...jsonSchemas(), example }).map(([name, schema]) => {
    const file = join(folder, `${name}.schema.json`);
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    return file;
  });
}

/** `tungbuoc schema`: for the completion of editors. */
export const schemaCommand: Command = {
  usage: [
    'schema <folder>',
    'ghi JSON Schema, để trình soạn thảo gợi ý khi gõ',
    'writes JSON Schemas, for completion in editors',
  ],
  run([folder, ...others], output) {
    if (folder === undefined || others.length > 0) return undefined;
    for (const file of writeSchemas(folder)) output.log(file);
    return 0;
  },
};
