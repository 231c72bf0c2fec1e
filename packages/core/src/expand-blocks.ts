import { isReference, referenceFault, type BlockReference } from './block-reference.js';
import { namesInPack } from './block-names.js';
import { takeScreens } from './block-screens.js';
import { openPlaceholders, wordsInPack, wordsWithPlace } from './block-words.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { mergeOver } from './localize-pack.js';
import { own } from './own.js';
import { PackError, type PackIssue } from './pack-error.js';

export { nameInPack } from './block-names.js';
export { withoutSchema } from './without-schema.js';

/** The files of a pack, as its author wrote them. */
export interface PackSource {
  /** `procedure.json`. */
  readonly structure: unknown;
  /** Locale → its words. */
  readonly words: ReadonlyMap<string, unknown>;
  /** `print.json`, `transfer.json`, `about.json`. */
  readonly print?: unknown;
  readonly transfer?: unknown;
  readonly about?: unknown;
}

/** What packs share: a person, an identity paper, copies. */
export interface Blocks {
  /** `blocks/identity.json` by `identity`: `screens`, `parts`, `lines`, `entries`. */
  readonly files: ReadonlyMap<string, unknown>;
  /** Locale → words by block, and `shared` ones by the lists of a pack. */
  readonly words: ReadonlyMap<string, unknown>;
}

/**
 * Puts the blocks that a pack refers to in their places: screens into its steps, their words into its
 * words, parts and lines into its printed form. What comes out knows nothing of blocks.
 *
 * @throws {PackError} code `references`, with every block, screen, field or word that is not there.
 */
export function expandBlocks(pack: PackSource, blocks: Blocks): PackSource {
  const expansion = new Expansion(blocks);
  const structure = expansion.structure(pack.structure);
  const places = isJsonObject(structure) ? { ...structure, about: pack.about } : structure;
  const expanded = {
    structure,
    words: expansion.words(pack.words, places),
    print: expansion.layout(pack.print, 'print'),
    transfer: expansion.layout(pack.transfer, 'transfer'),
    about: pack.about,
  };
  if (expansion.issues.length > 0) throw new PackError('references', expansion.issues);
  return expanded;
}

/** What a list of a layout takes from a block. */
const shares: Readonly<Record<string, string>> = {
  parts: 'parts',
  else: 'parts',
  blocks: 'lines',
  entries: 'entries',
};

const plain = 'vi-x-plain';

/** One use of a block in the steps of a pack. */
interface Use {
  readonly step: string;
  readonly reference: BlockReference;
  readonly screens: readonly JsonObject[];
}

class Expansion {
  readonly issues: PackIssue[] = [];
  readonly #blocks: Blocks;
  readonly #uses: Use[] = [];

  constructor(blocks: Blocks) {
    this.#blocks = blocks;
  }

  structure(structure: unknown): unknown {
    const steps: unknown = own(structure, 'steps');
    if (!Array.isArray(steps)) return structure;
    return { ...(structure as JsonObject), steps: steps.map((step) => this.#step(step)) };
  }

  words(words: PackSource['words'], structure: unknown): Map<string, unknown> {
    const hasPlain = words.has('vi') && this.#blocks.words.has(plain);
    const locales = new Set([...words.keys(), ...(hasPlain ? [plain] : [])]);
    return new Map(
      [...locales].map((locale) => [locale, this.#wordsIn(locale, words, structure)]),
    );
  }

  /** Parts, lines and entries wherever a list of them may stand. */
  layout(json: unknown, path: string): unknown {
    if (Array.isArray(json))
      return json.map((item, index) => this.layout(item, `${path}.${index}`));
    if (!isJsonObject(json)) return json;
    return Object.fromEntries(
      Object.entries(json).map(([key, value]) => {
        const items = this.layout(value, `${path}.${key}`);
        const share = Array.isArray(items) ? shares[key] : undefined;
        return [key, share ? this.#take(items as unknown[], share, `${path}.${key}`) : items];
      }),
    );
  }

  #step(step: unknown): unknown {
    const screens: unknown = own(step, 'screens');
    if (!Array.isArray(screens)) return step;
    const id = String(own(step, 'id'));
    const taken = screens.map((screen: unknown, index) =>
      isReference(screen) ? this.#screens(screen, id, index) : [screen],
    );
    return { ...(step as JsonObject), screens: taken.flat() };
  }

  #screens(item: JsonObject, step: string, index: number): readonly JsonObject[] {
    const path = `steps.${step}.screens.${index}`;
    const block = this.#find(item, 'screens', path);
    if (!block) return [];
    const reference = item as unknown as BlockReference;
    const { screens, unknown } = takeScreens(block, reference);
    for (const id of unknown) {
      this.#report(path, `names "${id}", which the block "${reference.block}" has not`);
    }
    this.#uses.push({ step, reference, screens });
    return screens;
  }

  #take(items: readonly unknown[], share: string, path: string): readonly unknown[] {
    return items.flatMap((item, index) => {
      if (!isReference(item)) return [item];
      const block = this.#find(item, share, `${path}.${index}`);
      const naming = item as unknown as BlockReference;
      return block ? namesInPack(block[share], naming) : [];
    });
  }

  /** The block that is meant, when it has what is taken from it. */
  #find(item: JsonObject, share: string, path: string): JsonObject | undefined {
    const fault = referenceFault(item, share === 'screens');
    const name = String(item['block']);
    const block = this.#blocks.files.get(name);
    if (fault !== undefined) this.#report(path, fault);
    else if (!isJsonObject(block)) this.#report(path, this.#noBlock(name));
    else if (!Array.isArray(block[share]))
      this.#report(path, `the block "${name}" has no ${share}`);
    else if (block[share].some(isReference))
      this.#report(path, `"${name}" refers to a block itself`);
    else return block;
    return undefined;
  }

  #noBlock(name: string): string {
    const known = [...this.#blocks.files.keys()].join(', ');
    return `there is no block "${name}"; use one of: ${known || 'none here'}`;
  }

  #wordsIn(locale: string, all: PackSource['words'], structure: unknown): unknown {
    const mine = all.get(locale) ?? {};
    if (!isJsonObject(mine)) return mine;
    const { blocks: fills, ...words } = mine;
    this.#checkFills(fills, locale);
    const ground = locale === plain ? own(all.get('vi'), 'blocks') : undefined;
    const blockWords = this.#blocks.words.get(locale);
    const uses = this.#uses.map((use) => ({
      ...use,
      words: this.#useWords(use, blockWords, mergeOver(ground, fills)),
    }));
    for (const use of uses) this.#checkOpen(use, locale);
    const taken = uses.reduce<unknown>(
      (sum, { step, words: each }) => mergeOver(sum, { steps: { [step]: { screens: each } } }),
      wordsWithPlace(own(blockWords, 'shared') ?? {}, structure),
    );
    return mergeOver(taken, words);
  }

  #useWords({ reference, screens }: Use, blockWords: unknown, fills: unknown): unknown {
    const { block, as } = reference;
    const mine = own(fills, as ?? block);
    const words = own(blockWords, block) ?? {};
    const named = wordsInPack(words, reference, isJsonObject(mine) ? mine : {});
    return wordsWithPlace(named, screens);
  }

  #checkOpen(use: Use & { readonly words: unknown }, locale: string): void {
    const { as, block } = use.reference;
    for (const key of new Set(openPlaceholders(use.words))) {
      const place = `blocks.${as ?? block}.${key}`;
      this.#report(place, `is missing in locales/${locale}.json: the block says {${key}}`);
    }
  }

  #checkFills(fills: unknown, locale: string): void {
    const names = this.#uses.map(({ reference: { as, block } }) => as ?? block);
    const idle = Object.keys(isJsonObject(fills) ? fills : {}).filter(
      (key) => !names.includes(key),
    );
    for (const key of idle) {
      this.#report(`blocks.${key}`, `in locales/${locale}.json stands for no block of the pack`);
    }
  }

  #report(path: string, message: string): void {
    this.issues.push({ path, message });
  }
}
