/** Marks that change the letter, in NFD: breve, circumflex, horn. Đ has none, it is a letter. */
const shapes = /[\u0306\u0302\u031B]/u;
/** The five tones, in NFD: grave, acute, hook, tilde, dot. */
const tones = /[\u0300\u0301\u0309\u0303\u0323]/gu;

/**
 * What a Telex keyboard shows of a syllable, key after key: `Nguyễn` is typed n-g-u-y-e-e-n-x, and
 * the tone comes last.
 */
export function telexSteps(syllable: string): readonly string[] {
  const steps: string[] = [];
  let shown = '';
  for (const letter of syllable.normalize('NFC')) {
    const plain = withoutTone(letter);
    const base = baseOf(plain);
    if (base !== plain) steps.push(shown + base);
    shown += plain;
    steps.push(shown);
  }
  if (shown !== syllable.normalize('NFC')) steps.push(syllable.normalize('NFC'));
  return steps;
}

/**
 * The same as Unikey does it on a computer: without composing, each letter that changes is taken back
 * with an invented Backspace and typed anew.
 */
export function unikeyKeys(words: string): readonly string[] {
  const keys: string[] = [];
  let shown = '';
  for (const next of stepsOf(words)) {
    const same = commonStart(shown, next);
    for (let back = shown.length; back > same; back--) keys.push('Backspace');
    keys.push(...Array.from(next.slice(same)));
    shown = next;
  }
  return keys;
}

/** Whole texts, step by step, syllable after syllable. */
function stepsOf(words: string): readonly string[] {
  let before = '';
  return words.split(/(?<= )/).flatMap((part) => {
    const steps = telexSteps(part).map((step) => before + step);
    before += part;
    return steps;
  });
}

function withoutTone(letter: string): string {
  return letter.normalize('NFD').replace(tones, '').normalize('NFC');
}

function baseOf(letter: string): string {
  if (letter === 'đ') return 'd';
  if (letter === 'Đ') return 'D';
  return letter.normalize('NFD').replace(shapes, '');
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
