/**
 * Keys without a letter, as WebDriver writes them.
 * @see https://www.w3.org/TR/webdriver2/#keyboard-actions
 */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** One movement of one key. */
export interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** The one sign that stands for a key in a text for WebDriver. */
export function signOf(key: string): string {
  return codes[key] ?? key;
}

/** Down and up of `Shift+Tab`, `Backspace` or a letter, in the order of fingers. */
export function keyActions(key: string): readonly KeyAction[] {
  const parts = key.length > 1 ? key.split('+') : [key];
  const values = parts.map(signOf);
  const down = values.map((value) => ({ type: 'keyDown', value }) as const);
  const up = values.map((value) => ({ type: 'keyUp', value }) as const);
  return [...down, ...up.reverse()];
}
