import { expect } from 'chai';
import { PackError } from './pack-error.js';
import { parsePack } from './parse-pack.js';
import { ask, packOf, step } from './story.test.js';

type Json = Readonly<Record<string, unknown>>;

/** Why a pack is refused, if it is. */
export function refusal(pack: unknown): PackError | undefined {
  try {
    parsePack(pack);
    return undefined;
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
}

/** What is wrong with a pack, as `place: cause`. */
export function problems(pack: unknown): readonly string[] {
  const issues = refusal(pack)?.issues ?? [];
  return issues.map(({ path, message }) => `${path}: ${message}`);
}

/** A pack of one step `only`, with these fields on a screen each. */
export function withFields(...fields: readonly Json[]): Json {
  const screens = fields.map((one) => ({ id: String(one['id']).toLowerCase(), fields: [one] }));
  return packOf({ steps: [step('only', screens)] });
}

describe('a refusal', () => {
  it('is what these tests look at: a pack without a title has one, a good pack has none', () => {
    const steps = [step('child', [ask('childName')])];
    expect(problems(packOf({ steps, title: undefined }))).to.deep.equal(['title: is missing']);
    expect(problems(packOf({ steps }))).to.deep.equal([]);
  });
});
