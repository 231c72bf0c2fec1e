import type { LitElement, TemplateResult } from 'lit';
import { services } from '../services.js';
import type { Device } from '../services.js';
import { randomCode } from '../drafts/random-code.js';
import { deviceLine, momentWords } from './device-line.js';
import type { DeviceActions } from './device-line.js';
import type { GuideSession } from './session.js';

/** What a change of the device needs to know of the guide. */
export interface DeviceSetting {
  readonly host: LitElement;
  readonly session: GuideSession;
  /** The page says whose device it is. */
  isFixed(): boolean;
  idleMinutes(): number;
  /** Nothing is kept here any more, and the start shows it. */
  withdrawn(): void;
  /** Clears this person's answers; a draft under a code stays unless it is to go too. */
  end(why: 'ended' | 'idle', removes: boolean): Promise<void>;
}

/** Where a person is in the guide, as far as the device matters. */
export type DeviceStage = 'start' | 'filling' | 'ended';

/** Whose device it is, changed half-way; and on a shared one, an eye on whether anybody is there. */
export class DeviceController {
  readonly #setting: DeviceSetting;
  #stopGuard: (() => void) | undefined;
  #guarding = false;
  #isStuck = false;

  constructor(setting: DeviceSetting) {
    this.#setting = setting;
    const { host } = setting;
    host.addController({ hostDisconnected: () => this.watch(false) });
  }

  /** The line for the foot of a screen. */
  line(device: Device, stage: DeviceStage): TemplateResult {
    const { session, isFixed } = this.#setting;
    const lockedUntil = stage !== 'start' && session.draft.isLocked ? this.#until : undefined;
    const isFilling = stage === 'filling';
    const view = { device, isFilling, isFixed: isFixed(), lockedUntil, isStuck: this.#isStuck };
    return deviceLine(view, this.#actions(stage));
  }

  /** On a shared device, from the first question until the answers are gone. */
  watch(isOpen: boolean): void {
    const wanted = isOpen && this.#setting.session.device === 'shared';
    if (wanted === this.#guarding) return;
    this.#guarding = wanted;
    this.#stopGuard?.();
    this.#stopGuard = undefined;
    if (wanted) void this.#guard();
  }

  /** Asks for the code of a locked draft until it opens; `false` when the person gives up. */
  async unlock(open: (passphrase: string) => Promise<boolean>): Promise<boolean> {
    const { askToUnlock } = await this.#dialogs();
    let opened = false;
    await askToUnlock(this.#setting.host.renderRoot, async (passphrase) => {
      opened = await open(passphrase).catch(unlessWrong);
      return opened;
    });
    return opened;
  }

  /** Asks first, unless everything is sent or printed. */
  async end(isDone: boolean): Promise<void> {
    const { session, host, end } = this.#setting;
    if (isDone && !session.draft.isLocked) return end('ended', false);
    const { askToEnd } = await this.#dialogs();
    const until = session.draft.isLocked ? momentWords(this.#until) : undefined;
    const answer = await askToEnd(host.renderRoot, until);
    if (answer) await end('ended', answer === 'remove');
  }

  get #until(): number {
    return this.#setting.session.draft.keptUntil ?? Date.now();
  }

  #actions(stage: DeviceStage): DeviceActions {
    return {
      withdraw: () => void this.#attempt(this.#withdraw(stage === 'start')),
      keep: () => void this.#attempt(this.#keep()),
      lock: () => void this.#attempt(this.#lock()),
      end: () => void this.#attempt(this.end(false)),
    };
  }

  /** Says when it could not be done, where the button is; a button that is gone leaves the focus near. */
  async #attempt(action: Promise<void>): Promise<void> {
    const { host } = this.#setting;
    this.#isStuck = await action.then(
      () => false,
      () => true,
    );
    host.requestUpdate();
    await host.updateComplete;
    if (!this.#isStuck && document.activeElement !== document.body) return;
    const words = this.#isStuck ? '[data-undone]' : '[data-device]';
    host.renderRoot.querySelector<HTMLElement>(words)?.focus();
  }

  async #withdraw(isStart: boolean): Promise<void> {
    const { host, session, withdrawn } = this.#setting;
    const { askToWithdraw } = await this.#dialogs();
    if (!(await askToWithdraw(host.renderRoot, !isStart))) return;
    if (!isStart) await session.changeDevice('shared');
    else if (!(await (await services().drafts()).chooseDevice('shared'))) throw notDone();
    withdrawn();
    this.watch(!isStart);
  }

  async #keep(): Promise<void> {
    const { host, session } = this.#setting;
    const { askToKeep } = await this.#dialogs();
    if (!(await askToKeep(host.renderRoot))) return;
    await session.changeDevice('personal');
    this.watch(true);
  }

  async #lock(): Promise<void> {
    const { host, session } = this.#setting;
    const { askForNewCode } = await this.#dialogs();
    await askForNewCode(host.renderRoot, {
      code: randomCode(),
      lock: (passphrase) => session.lock(passphrase),
    });
  }

  /** Fetched again and again: a page that nobody watches must not stay so for want of a network. */
  async #guard(): Promise<void> {
    const dialogs = await this.#dialogs().catch(() => undefined);
    if (!this.#guarding || this.#stopGuard) return;
    if (!dialogs) {
      setTimeout(() => void this.#guard(), 3_000);
      return;
    }
    const { host, session, idleMinutes, end } = this.#setting;
    this.#stopGuard = dialogs.guardIdle({
      host,
      minutes: idleMinutes(),
      isLocked: () => session.draft.isLocked,
      end: () => void end('idle', false),
    });
  }

  #dialogs() {
    return import('./device-dialogs.js');
  }
}

/** Another code is asked for again; anything else is said. */
function unlessWrong(cause: unknown): boolean {
  if ((cause as { code?: unknown }).code === 'passphrase') return false;
  throw cause;
}

function notDone(): Error {
  return new Error('tungbuoc: the device did not forget');
}
