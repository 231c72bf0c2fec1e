import { expect } from '@open-wc/testing';
import type { FieldElement } from './field-element.js';
import { inner, makeField, type FieldSample } from './field-suite.js';

/** A text box of a field, and what it must have taken after "Nguyễn" was typed into it. */
export interface TypingSample extends Pick<FieldSample, 'kind' | 'properties'> {
  /** Id of the box. */
  readonly box: string;
  readonly read: (field: FieldElement) => unknown;
  /** `false` where Enter makes a line. */
  readonly enterSends?: boolean;
}

/** The code of the key that ends a composition in Safari. */
const lastOfComposition = 229;

type Box = HTMLInputElement | HTMLTextAreaElement;

/** A field whose box has the focus, and all that our code wrote into the box since. */
interface Focused {
  readonly field: FieldElement;
  readonly box: Box;
  readonly writes: string[];
}

/** Vietnamese typing (quality bars V1, V2): nothing is written into a box while somebody is in it. */
export function typingSuite(sample: TypingSample): void {
  it('takes a word composed by Telex, and writes nothing meanwhile', async () => {
    const typist = await focused(sample);
    const { field, box, writes } = typist;
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const text of ['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyễ', 'Nguyễn']) {
      await type(typist, text, 'insertCompositionText');
    }
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await field.updateComplete;
    expect(sample.read(field)).to.equal('Nguyễn');
    expect(writes).to.deep.equal([]);
  });

  it('takes a word that a keyboard mends with invented Backspaces', async () => {
    const typist = await focused(sample);
    const { field, writes } = typist;
    const steps = ['Nguye', 'Nguy', 'Nguyê', 'Nguyên', 'Nguyê', 'Nguy', 'Nguyễ', 'Nguyễn'];
    for (const text of steps) await type(typist, text, 'insertText');
    expect(sample.read(field)).to.equal('Nguyễn');
    expect(writes).to.deep.equal([]);
  });

  it('leaves pasted letters as they came, and puts their marks on when the person goes on', async () => {
    const typist = await focused(sample);
    const { field, box, writes } = typist;
    const pasted = 'Nguyễn'.normalize('NFD');
    await type(typist, pasted, 'insertFromPaste');
    expect(sample.read(field)).to.equal(pasted);
    expect(writes).to.deep.equal([]);
    box.blur();
    expect(sample.read(field)).to.equal('Nguyễn');
  });

  it('holds back what the page makes of the text until the person leaves the box', async () => {
    const typist = await focused(sample);
    const { field, box, writes } = typist;
    field.addEventListener('input', () => {
      if (typeof field.value === 'string') field.value += 'x';
    });
    await type(typist, 'Nguyễn', 'insertCompositionText');
    await type(typist, 'Nguyễn T', 'insertCompositionText');
    expect(box.value).to.equal('Nguyễn T');
    expect(writes).to.deep.equal([]);
  });

  it('keeps the same box, and Enter in it waits for the composition to end', async () => {
    const typist = await focused(sample);
    const { field, box } = typist;
    let sent = 0;
    field.closest('form')!.addEventListener('submit', () => (sent += 1));
    await type(typist, 'Nguyễn', 'insertCompositionText');
    press(box, { isComposing: true });
    press(box, { keyCode: lastOfComposition });
    expect(sent).to.equal(0);
    press(box, {});
    expect(sent).to.equal(sample.enterSends === false ? 0 : 1);
    expect(field.shadowRoot!.getElementById(sample.box)).to.equal(box);
  });

  lostEnd(sample);
}

/** Some keyboards end a composition without saying so: nothing waits for its end. */
function lostEnd(sample: TypingSample): void {
  it('goes on with the next plain input when a keyboard never ends its composition', async () => {
    const typist = await focused(sample);
    const { field, box, writes } = typist;
    let sent = 0;
    field.closest('form')!.addEventListener('submit', () => (sent += 1));
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await type(typist, 'Nguyê', 'insertCompositionText');
    await type(typist, 'Nguyễn', 'insertText');
    expect(sample.read(field)).to.equal('Nguyễn');
    press(box, {});
    expect(sent).to.equal(sample.enterSends === false ? 0 : 1);
    expect(writes).to.deep.equal([]);
    box.blur();
    expect(sample.read(field)).to.equal('Nguyễn');
  });
}

/** Changes the box as the browser does: past the setter that is watched. */
async function type({ field, box }: Focused, text: string, inputType: string): Promise<void> {
  setter(box).call(box, text);
  const isComposing = inputType === 'insertCompositionText';
  box.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType, isComposing }),
  );
  await field.updateComplete;
}

async function focused(sample: TypingSample): Promise<Focused> {
  const field = await makeField(sample);
  const box = inner<Box>(field, `#${sample.box}`);
  const writes: string[] = [];
  const { get } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')!;
  const set = (text: string): void => void writes.push(text);
  Object.defineProperty(box, 'value', { configurable: true, get, set });
  box.focus();
  return { field, box, writes };
}

function setter(box: Box): (text: string) => void {
  return Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')!.set!;
}

function press(box: Box, init: Record<string, unknown>): void {
  const options = { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init };
  box.dispatchEvent(new KeyboardEvent('keydown', options));
}
