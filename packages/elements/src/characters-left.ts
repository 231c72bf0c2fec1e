import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { Announcer } from './guide/announcer.js';

/** Spoken at every so many characters: a count at every key would drown the letters. */
const stride = 10;

/** How many characters are left in a long text, once its end is near. */
export class CharactersLeft {
  private readonly host: HTMLElement;
  private readonly announcer: Announcer;
  private spoken: number | undefined;

  /** `host`: a field, whose frame has a place for what is only spoken. */
  constructor(host: HTMLElement) {
    this.host = host;
    this.announcer = new Announcer(host);
    this.announcer.attach();
  }

  /** Whether there is a count to be read. */
  isNear(text: string | undefined, max: number | undefined): boolean {
    return leftOf(text, max) !== undefined;
  }

  /** Draws the count with the id `left`, and has it spoken now and then. */
  render(text: string | undefined, max: number | undefined): TemplateResult | typeof nothing {
    const left = leftOf(text, max);
    this.say(left);
    return left === undefined ? nothing : html`<p id="left" class="reading">${words(left)}</p>`;
  }

  private say(left: number | undefined): void {
    const spoken = left === undefined ? undefined : Math.floor(left / stride);
    const isTyping = this.host.matches(':focus-within');
    if (isTyping && left !== undefined && spoken !== this.spoken) this.announcer.say(words(left));
    this.spoken = spoken;
  }
}

/** Characters after NFC that may still be typed; `undefined` while the end is far. */
function leftOf(text = '', max: number | undefined): number | undefined {
  if (!max) return undefined;
  const left = max - Array.from(text.normalize('NFC')).length;
  return left <= Math.max(20, max / 10) ? left : undefined;
}

function words(left: number): string {
  if (left < 0) return msg(str`Thừa ${-left} ký tự`, { id: 'text-excess' });
  return msg(str`Còn ghi được ${left} ký tự`, { id: 'text-left' });
}
