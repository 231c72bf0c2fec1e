import { contrastFaults } from './contrast.js';
import { cutMarks } from './cut-marks.js';
import { cutFaults } from './cut.js';
import { focusFaults } from './focus.js';
import { inkFaults, readPicture } from './ink.js';
import { letterFaults } from './letters.js';
import { writeMarks } from './marks.js';
import type { MarkedPlace } from './marks.js';
import { motionFaults } from './motion.js';
import { overlapFaults } from './overlap.js';
import { spaceText } from './spacing.js';
import { targetFaults } from './targets.js';
import { inside, isSeen, linesOf } from './tree.js';
import type { Line } from './tree.js';

/** What to look for. Layout and targets depend on the window, the rest does not. */
export type Question = 'layout' | 'targets' | 'contrast' | 'focus' | 'letters' | 'motion';

interface Drawn {
  readonly elements: readonly Element[];
  readonly lines: readonly Line[];
}

const answers: Record<Question, (drawn: Drawn) => string[]> = {
  layout: ({ elements, lines }) => [
    ...cutFaults(elements, lines),
    ...overlapFaults(elements, lines),
  ],
  targets: ({ elements }) => targetFaults(elements),
  contrast: ({ elements, lines }) => contrastFaults(elements, lines),
  focus: ({ elements }) => focusFaults(elements),
  letters: ({ elements, lines }) => letterFaults(elements, lines),
  motion: ({ elements }) => motionFaults(elements),
};

/** Everything that is wrong with what is drawn in the element, each fault with its name. */
function faultsOf(selector: string, questions: readonly Question[]): string[] {
  const drawn = drawnBy(selector);
  return once(questions.flatMap((question) => answers[question](drawn)));
}

/** What a picture of the whole page (a PNG in base64) does not show of the element. */
async function faultsIn(selector: string, png: string): Promise<string[]> {
  const { elements, lines } = drawnBy(selector);
  return once(inkFaults(elements, lines, await readPicture(png)));
}

function drawnBy(selector: string): Drawn {
  const root = find(selector);
  const roots = root.shadowRoot ? [root.shadowRoot, root] : [root];
  const all = [root, ...roots.flatMap(inside)].filter(isSeen);
  // What is behind an open dialog can be neither read nor pressed.
  const dialog = all.find((element) => element.matches('dialog:modal'));
  const elements = dialog ? [dialog, ...inside(dialog)].filter(isSeen) : all;
  return { elements, lines: linesOf(elements) };
}

function find(selector: string): Element {
  const root = document.querySelector(selector);
  if (!root) throw new Error(`nothing matches ${selector}`);
  return root;
}

function once(faults: readonly string[]): string[] {
  return [...new Set(faults)];
}

Object.assign(globalThis, {
  layoutProbe: {
    faultsOf,
    faultsIn,
    spaceText: () => spaceText(document),
    writeMarks: (selector: string) => writeMarks(find(selector)),
    cutMarks: async (places: MarkedPlace[], png: string) =>
      cutMarks(places, await readPicture(png)),
  },
});
