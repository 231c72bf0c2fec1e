import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import type { Answer, Guide, Procedure } from '@tungbuoc/core';
import * as fc from 'fast-check';
import { moveDraft } from './move-draft.js';
import { samplePack } from './test-pack.js';

const today = () => '2026-11-22';

/** A field of some version of a pack: kinds and conditions change from one to the next. */
const field = fc.record({
  kind: fc.constantFrom('text', 'name', 'number', 'choice', 'date'),
  options: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  hidden: fc.boolean(),
});

/** Some of six fields, each on a screen of its own, in some order, in one step or several. */
const pack = fc
  .tuple(
    fc.shuffledSubarray(['one', 'two', 'three', 'four', 'five', 'six'], { minLength: 1 }),
    fc.array(field, { minLength: 6, maxLength: 6 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([ids, fields, perStep]) => {
    const screens = ids.map((id, n) => screenOf(id, fields[n]!, n > 0 ? ids[0]! : undefined));
    const starts = screens.flatMap((_, n) => (n % perStep === 0 ? [n] : []));
    const steps = starts.map((n) => ({
      id: `step-${n}`,
      title: `Phần ${n}`,
      screens: screens.slice(n, n + perStep),
    }));
    return { steps, routes: [], fees: [] };
  });

function screenOf(
  id: string,
  { kind, options, hidden }: { kind: string; options: string[]; hidden: boolean },
  first: string | undefined,
) {
  const when = hidden && first ? { when: { field: first, answered: true } } : {};
  const offered =
    kind === 'choice' ? { options: options.map((value) => ({ value, label: value })) } : {};
  return { id: `${id}-screen`, fields: [{ id, kind, label: `Câu ${id}?`, ...when, ...offered }] };
}

const values: Readonly<Record<string, Answer>> = {
  text: 'Số nhà 0',
  name: 'Nguyễn Thị Thử',
  number: 3,
  date: '1945-09-02',
};

/** Answers as many screens as are there, and stops somewhere on the way. */
function fillIn(guide: Guide, steps: number): void {
  for (let n = 0; n < steps; n += 1) {
    for (const { path, field } of guide.snapshot.screen?.fields ?? []) {
      guide.answer(path, field.options?.[0]?.value ?? values[field.kind]);
    }
    if (guide.snapshot.place !== 'review') guide.skip();
  }
}

describe('a draft whose pack has changed', () => {
  it('is gone on with on a screen that can be seen, and no answer is lost unnamed', () => {
    fc.assert(
      fc.property(pack, pack, fc.integer({ min: 0, max: 7 }), (before, after, steps) => {
        const from = samplePack({ ...before, version: '1.0.0' });
        const to = samplePack({ ...after, version: '2.0.0' });
        const old = createGuide(from, { today });
        fillIn(old, steps);
        const moved = moveDraft(from, to, old.state);
        const guide = createGuide(to, { today, state: moved });
        expect(isSeen(guide)).to.equal(true);
        for (const [path, answer] of Object.entries(old.state.answers)) {
          const dropped = moved.dropped?.find((entry) => entry.path === path)?.answer;
          expect(guide.state.answers[path] ?? dropped, path).to.deep.equal(answer);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says what is not used any more as it was asked and read', () => {
    const from = samplePack({ version: '0.9.0' });
    const to = samplePack({ steps: withoutMother(from) });
    const answers = { motherName: 'Nguyễn Thị Thử', issuer: 'police', copies: 2 };
    const moved = moveDraft(from, to, { answers, place: '', visited: [], editing: false });
    expect(moved.answers).to.deep.equal({ copies: 2 });
    expect(moved.dropped?.map(({ label, text }) => `${label}: ${text}`)).to.deep.equal([
      'Tên mẹ: Nguyễn Thị Thử',
      'Nơi cấp: Công an tỉnh Mẫu',
    ]);
  });

  it('keeps what an earlier change had left over', () => {
    const from = samplePack({ version: '0.9.0' });
    const earlier = { path: 'gone', label: 'Câu đã bỏ', text: 'x', answer: 'x' };
    const state = { answers: {}, place: '', visited: [], editing: false, dropped: [earlier] };
    expect(moveDraft(from, samplePack(), state).dropped).to.deep.equal([earlier]);
  });
});

/** On a screen that the procedure has now, with something to ask, or at the review. */
function isSeen({ snapshot }: Guide): boolean {
  if (snapshot.place === 'review') return true;
  const { screen, review } = snapshot;
  const keys = review.flatMap((step) => step.screens.map(({ key }) => key));
  return screen !== undefined && screen.fields.length > 0 && keys.includes(screen.key);
}

function withoutMother(procedure: Procedure): Procedure['steps'] {
  return procedure.steps.filter(({ id }) => id !== 'mother');
}
