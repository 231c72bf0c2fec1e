import { msg } from '@lit/localize';
import { primaryLanguage } from './primary-language.js';

/** Words that stand together on the screen: a paragraph, a label, an item of a list. */
export interface Block {
  readonly element: Element;
  /** Primary subtag of BCP 47: `vi`, `en`. */
  readonly language: string;
  /** The person's own words, or made from them: not for the ears of a server. */
  readonly isAnswer: boolean;
  readonly nodes: readonly Text[];
}

/**
 * The words that are shown below `root`, block by block in the order in which they stand, through
 * shadow roots and slots. Left out are controls, the foot of the guide, and what nobody sees.
 */
export function shownBlocks(root: Element | ShadowRoot): readonly Block[] {
  const walk = new Walk();
  const host = root instanceof ShadowRoot ? root.host : root;
  walk.children(root, { element: host, language: languageAround(host), isAnswer: false });
  return walk.blocks;
}

/** The language of the words that the page is made of, as `msg()` has it. */
export function chromeLanguage(): string {
  return msg('vi', { id: 'read-aloud-language' });
}

type Place = Omit<Block, 'nodes'>;

const unread = [
  'button, input, textarea, select, progress, audio, video, svg, script, style, template',
  'footer, details:not([open]), [aria-hidden=true], [role=listbox], [role=button]',
  'slot[name=tb-live], tb-read-aloud, tb-listen',
].join();

class Walk {
  readonly blocks: Block[] = [];
  #place: Place | undefined;
  #nodes: Text[] = [];

  children(parent: Node, place: Place): void {
    for (const child of childrenOf(parent)) this.#visit(child, place);
    this.#flush();
  }

  #visit(node: Node, place: Place): void {
    if (node instanceof Text) this.#add(node, place);
    else if (node instanceof Element) this.#enter(node, place);
  }

  #enter(element: Element, around: Place): void {
    if (element.localName === 'br') return this.#flush();
    if (element.matches(unread)) return;
    const style = getComputedStyle(element);
    if (isHidden(style)) return;
    const isInline = /^(inline|contents|ruby)/.test(style.display);
    const place = placeOf(element, isInline ? around : { ...around, element });
    if (isInline) for (const child of childrenOf(element)) this.#visit(child, place);
    else {
      this.#flush();
      this.children(element, place);
    }
  }

  #add(node: Text, place: Place): void {
    const { language, isAnswer } = this.#place ?? place;
    if (language !== place.language || isAnswer !== place.isAnswer) this.#flush();
    this.#place ??= place;
    this.#nodes.push(node);
  }

  #flush(): void {
    const hasWords = this.#nodes.some(({ data }) => data.trim() !== '');
    if (this.#place && hasWords) this.blocks.push({ ...this.#place, nodes: this.#nodes });
    this.#place = undefined;
    this.#nodes = [];
  }
}

function placeOf(element: Element, around: Place): Place {
  const lang = element.getAttribute('lang');
  return {
    ...around,
    language: lang ? primaryLanguage(lang) : around.language,
    isAnswer: around.isAnswer || element.hasAttribute('data-answer'),
  };
}

function childrenOf(parent: Node): Iterable<Node> {
  if (parent instanceof HTMLSlotElement) {
    const assigned = parent.assignedNodes();
    return assigned.length ? assigned : parent.childNodes;
  }
  return (parent instanceof Element && parent.shadowRoot ? parent.shadowRoot : parent).childNodes;
}

/** Also what only screen readers are told; they speak for themselves. */
function isHidden({ display, visibility, clipPath }: CSSStyleDeclaration): boolean {
  return display === 'none' || visibility !== 'visible' || clipPath === 'inset(50%)';
}

/** A guide speaks the language of its words; a field alone that of the page around it. */
function languageAround(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.localName === 'tb-guide') break;
    const lang = at.getAttribute('lang');
    if (lang) return primaryLanguage(lang);
  }
  return chromeLanguage();
}

/** The element around, also where that is the host of a shadow root. */
export function parentOf(element: Element): Element | null {
  const root = element.parentElement ? undefined : element.getRootNode();
  return root instanceof ShadowRoot ? root.host : element.parentElement;
}
