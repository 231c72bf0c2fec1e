import { ChromiumPage } from './chromium.js';
import type { EnginePage } from './engine.js';
import { telexSteps, unikeyKeys } from './telex.js';

/** A box that takes words: the name of its field on the test page, and the box's id in it. */
export interface WordBox {
  readonly name: string;
  readonly box: string;
  /** Where the text stands in the answer; the answer itself when left out. */
  readonly part?: string;
}

/** The page on which names are typed: one field of each kind, under the policy of the ward's site. */
export const typingPage = `<!doctype html>
<html lang="vi">
  <head><title>Thử gõ</title>
    <script type="module" src="/tungbuoc/tungbuoc.js"></script>
  </head>
  <body>
    <textarea id="clipboard" aria-label="Để dán"></textarea>
    <form>
      <tb-text-field name="text" label="Chữ"></tb-text-field>
      <tb-text-field name="lines" label="Lý do" multiline></tb-text-field>
      <tb-name-field name="name" label="Họ và tên"></tb-name-field>
      <tb-select-field name="select" label="Dân tộc" list="ethnic-groups" free></tb-select-field>
      <tb-address-field name="address" label="Nơi ở"></tb-address-field>
      <tb-person-id-field name="person-id" label="Số định danh"></tb-person-id-field>
      <tb-phone-field name="phone" label="Số điện thoại"></tb-phone-field>
      <tb-number-field name="number" label="Số tiền"></tb-number-field>
      <tb-date-field name="date" label="Ngày sinh"></tb-date-field>
    </form>
  </body>
</html>`;

/** Every box for words on {@link typingPage}. */
export const wordBoxes: readonly WordBox[] = [
  { name: 'text', box: 'control' },
  { name: 'lines', box: 'control' },
  { name: 'name', box: 'control' },
  { name: 'select', box: 'control' },
  { name: 'address', box: 'detail', part: 'detail' },
  { name: 'address', box: 'hamlet', part: 'hamlet' },
];

/** How a name comes into a box that has the focus. */
export type Way = (page: EnginePage, words: string, box: WordBox) => Promise<void>;

/** Composed, as Telex keyboards of phones and of systems do it. Only Chromium's driver can. */
export const byComposition: Way = async (page, words) => {
  if (!(page instanceof ChromiumPage)) throw new Error('this driver cannot compose');
  for (const part of words.split(/(?<= )/)) {
    const syllable = part.trimEnd();
    await Promise.all(telexSteps(syllable).map((step) => page.compose(step)));
    await page.commit(syllable);
    if (part !== syllable) await page.keyboard.type(' ');
  }
};

/** Letter keys and invented Backspaces. */
export const byKeys: Way = (page, words) => page.strike(unikeyKeys(words));

/** From the clipboard, letters and marks apart, as some systems copy them. */
export const byPaste: Way = async (page, words, box) => {
  await page.evaluate((text) => {
    const clipboard = document.querySelector('#clipboard') as HTMLTextAreaElement;
    clipboard.value = text;
    clipboard.focus();
    clipboard.select();
  }, words.normalize('NFD'));
  await page.strike(['Control+c']);
  await page.evaluate(enter, box);
  await page.strike(['Control+v']);
};

/** Puts a name into an empty box and leaves it. Gives what the field then answers. */
export async function typed(
  page: EnginePage,
  words: string,
  { way, box }: { way: Way; box: WordBox },
): Promise<string> {
  await page.evaluate(empty, box);
  await way(page, words, box);
  return page.evaluate(leave, box);
}

/** A field of a form, as its page knows it. */
type Field = HTMLElement & { value: unknown; updateComplete: Promise<unknown> };

async function empty({ name, box }: WordBox): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  const field = document.querySelector(`[name="${name}"]`) as Field;
  field.value = '';
  await field.updateComplete;
  field.shadowRoot?.getElementById(box)?.focus();
}

function enter({ name, box }: WordBox): void {
  document.querySelector(`[name="${name}"]`)?.shadowRoot?.getElementById(box)?.focus();
}

async function leave({ name, part }: WordBox): Promise<string> {
  (document.activeElement as HTMLElement).blur();
  const field = document.querySelector(`[name="${name}"]`) as Field;
  await field.updateComplete;
  const { value } = field;
  return String(part ? (value as Record<string, string> | undefined)?.[part] : value);
}
