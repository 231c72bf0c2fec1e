import { localizePack, parsePack } from '@tungbuoc/core';
import type { Example } from './example.js';
import { runExample } from './run-example.js';

/** What an author says of a procedure before anything is written. */
export interface PackIdea {
  /** kebab-case; also the name of the folder. */
  readonly id: string;
  readonly title: string;
  /** What comes out, for whom. */
  readonly summary: string;
  /** The decision or law that it follows. */
  readonly basis: string;
}

/** A name for a folder and an address: `Đăng ký sử dụng` becomes `dang-ky-su-dung`. */
export function idFor(title: string): string {
  const bare = title.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  const words = bare.match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}

/**
 * A whole small pack, by file name: it asks who somebody is, how to reach them and what they ask for.
 * Nothing in it is left to be put right; everything may be changed. `today` as `YYYY-MM-DD`.
 */
export function startingPack(idea: PackIdea, today: string): ReadonlyMap<string, unknown> {
  const structure = structureOf(idea, today);
  const words = wordsOf(idea);
  const story = { id: 'nguoi-dau-tien', title: 'Người dân gửi yêu cầu lần đầu', today, answers };
  const procedure = parsePack(localizePack(structure, words, 'vi'));
  const { outcome } = runExample(procedure, story as unknown as Example);
  return new Map<string, unknown>([
    ['procedure.json', { $schema: './schemas/procedure.schema.json', ...structure }],
    ['locales/vi.json', { $schema: '../schemas/locale.schema.json', ...words }],
    [
      `examples/${story.id}.json`,
      { $schema: '../schemas/example.schema.json', ...story, expected: outcome },
    ],
  ]);
}

function structureOf({ id }: PackIdea, today: string) {
  return {
    formatVersion: 1,
    id,
    version: '1.0.0',
    validFrom: today,
    lastVerified: today,
    minutes: 3,
    forWhom: 'fullName',
    legalBasis: [{ id: 'basis' }],
    papers: [{ id: 'identity', mode: 'show' }],
    steps: [
      {
        id: 'person',
        screens: [
          { id: 'full-name', fields: [{ id: 'fullName', kind: 'name', autocomplete: 'name' }] },
          { id: 'phone', fields: [{ id: 'phone', kind: 'phone', autocomplete: 'tel' }] },
        ],
      },
      {
        id: 'request',
        screens: [
          { id: 'content', fields: [{ id: 'content', kind: 'text', multiline: true }] },
          { id: 'declaration', fields: [{ id: 'declaration', kind: 'consent' }] },
        ],
      },
    ],
    afterwards: [{ id: 'call' }],
  };
}

function wordsOf({ title, summary, basis }: PackIdea) {
  return {
    title,
    summary,
    legalBasis: { basis: { title: basis } },
    papers: { identity: { title: 'Giấy tờ tùy thân', note: 'Mang theo khi đến.' } },
    steps: {
      person: {
        title: 'Người yêu cầu',
        screens: {
          'full-name': {
            fields: {
              fullName: {
                label: 'Họ, chữ đệm và tên của ông/bà?',
                hint: 'Ghi như trên giấy tờ.',
                example: 'Nguyễn Thị Thử',
                shortLabel: 'Họ, chữ đệm, tên',
              },
            },
          },
          phone: {
            fields: {
              phone: {
                label: 'Số điện thoại của ông/bà?',
                hint: 'Để cán bộ gọi lại khi cần.',
                example: '0900 000 000',
                shortLabel: 'Số điện thoại',
              },
            },
          },
        },
      },
      request: {
        title: 'Nội dung',
        screens: {
          content: {
            fields: {
              content: {
                label: 'Ông/bà cần việc gì?',
                hint: 'Viết ngắn gọn.',
                shortLabel: 'Nội dung yêu cầu',
              },
            },
          },
          declaration: {
            fields: {
              declaration: {
                label: 'Những điều khai trên là đúng.',
                shortLabel: 'Cam đoan',
              },
            },
          },
        },
      },
    },
    afterwards: { call: { text: 'Cán bộ gọi điện để trả lời.' } },
  };
}

const answers = {
  fullName: 'Nguyễn Thị Thử',
  phone: '0900000000',
  content: 'Xin làm thử',
  declaration: true,
};
