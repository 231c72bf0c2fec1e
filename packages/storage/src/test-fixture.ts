import type { GuideState, Procedure } from '@tungbuoc/core';
import { createDurableStore } from './durable-store.js';
import { freshName } from './test-tab.js';

/** What a release has left in a browser; made by `.ci/draft-fixture.mjs`. */
export interface Fixture {
  readonly format: number;
  readonly madeAt: number;
  readonly rawKey: string;
  readonly drafts: readonly {
    readonly id: string;
    readonly state: GuideState;
    readonly procedure: Procedure;
  }[];
  readonly item: { readonly id: string; readonly body: string };
  readonly entries: readonly (readonly [IDBValidKey, unknown])[];
}

/** `undefined` when there is none of this format. */
export async function readFixture(format: number): Promise<Fixture | undefined> {
  const address = new URL(`../fixtures/format-${format}.json`, import.meta.url);
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as Fixture) : undefined;
}

/** A database as that release has left it; resolves to its name. */
export async function restoreFixture({ entries, rawKey }: Fixture): Promise<string> {
  const name = freshName();
  const usages = ['encrypt', 'decrypt'] as const;
  const key = await crypto.subtle.importKey('raw', bytesOf(rawKey), 'AES-GCM', false, usages);
  await createDurableStore({ name })('readwrite', (records) => {
    for (const [at, value] of entries) records.put(revive(value, key), at);
  });
  return name;
}

function revive(value: unknown, key: CryptoKey): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => revive(part, key));
  const { $key, $buffer, $bytes } = value as Record<string, unknown>;
  if ($key) return key;
  if (typeof $buffer === 'string') return bytesOf($buffer).buffer;
  if (typeof $bytes === 'string') return bytesOf($bytes);
  const parts = Object.entries(value).map(([name, part]) => [name, revive(part, key)] as const);
  return Object.fromEntries(parts);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
