import { expect } from 'chai';
import type { Answer } from './answers.js';
import { createGuide } from './create-guide.js';
import type { Guide, GuideOptions } from './guide.js';
import type { Issue } from './issues.js';
import { parsePack } from './parse-pack.js';
import type { Procedure } from './procedure.js';

/** The day on which all stories happen. */
export const today = '2026-11-21';

type Json = Readonly<Record<string, unknown>>;

/** A procedure of these steps, with everything else that a pack needs. */
export function procedureOf(parts: Json): Procedure {
  return parsePack(packOf(parts));
}

export function packOf(parts: Json): Json {
  return {
    formatVersion: 1,
    id: 'sample',
    version: '1.0.0',
    locale: 'vi',
    title: 'Thủ tục mẫu',
    summary: 'Chỉ để thử.',
    validFrom: '2026-01-01',
    lastVerified: '2026-11-01',
    legalBasis: [],
    ...parts,
  };
}

export function step(id: string, screens: readonly Json[], more: Json = {}): Json {
  return { id, title: id, screens, ...more };
}

/** A screen of one field, under the field's name in small letters with hyphens. */
export function ask(id: string, more: Json = {}, ofScreen: Json = {}): Json {
  return { id: kebab(id), fields: [field(id, more)], ...ofScreen };
}

export function field(id: string, more: Json = {}): Json {
  return { id, kind: 'text', label: id, ...more };
}

export function yesNo(id: string, more: Json = {}): Json {
  return ask(id, { kind: 'choice', options: options('yes', 'no'), ...more });
}

export function options(...values: readonly string[]): Json[] {
  return values.map((value) => ({ value, label: value }));
}

/** One person's way, told in short sentences. */
export class Story {
  readonly guide: Guide;

  constructor(procedure: Procedure, more: Partial<GuideOptions> = {}) {
    this.guide = createGuide(procedure, { today: () => today, ...more });
  }

  /** Key of the present screen, `route:<id>` or `review`. */
  get place(): string {
    return this.guide.state.place;
  }

  /** Answers the only field of the screen, or one named by its path. */
  answer(value: Answer | undefined, path = this.onlyField()): this {
    this.guide.answer(path, value);
    return this;
  }

  next(): this {
    expect(codes(this.guide.next()), `issues on ${this.place}`).to.deep.equal([]);
    return this;
  }

  /** Answers screen after screen. */
  give(...values: readonly (Answer | undefined)[]): this {
    for (const value of values) this.answer(value).next();
    return this;
  }

  goTo(place: string): this {
    this.guide.goTo(place);
    return this;
  }

  private onlyField(): string {
    const fields = this.guide.snapshot.screen?.fields ?? [];
    expect(fields, `fields on ${this.place}`).to.have.length(1);
    return fields[0]?.path ?? '';
  }
}

/** Issues in short: `motherName required`. */
export function codes(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ fieldId, code, params }) =>
    code === 'rule' ? `${fieldId} rule ${String(params['ruleId'])}` : `${fieldId} ${code}`,
  );
}

function kebab(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

describe('the stories of these tests', () => {
  it('are told with a pack that parsePack lets through', () => {
    const story = new Story(procedureOf({ steps: [step('person', [ask('fullName')])] }));
    expect(story.place).to.equal('full-name');
    expect(story.give('Nguyễn Thị Thử').place).to.equal('review');
  });
});
