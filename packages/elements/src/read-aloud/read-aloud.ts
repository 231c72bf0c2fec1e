import { register } from '../register.js';
import { ListenButton } from './listen-button.js';
import { ReadAloudButton } from './read-aloud-button.js';

/** Brings the buttons to life that guides and fields have put in place. Twice is harmless. */
export function defineReadAloud(): void {
  register('tb-read-aloud', ReadAloudButton);
  register('tb-listen', ListenButton);
}
