import { calendarFile, vietnamMoment } from '@tungbuoc/core';
import type { Catalogue, Moment, ServicePoint, Ward } from '@tungbuoc/core';
import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../guide/announcer.js';
import { PageWidget } from '../page-widget.js';
import { procedureAddress } from '../procedure-address.js';
import { services } from '../services.js';
import { controls, themes, tokens } from '../theme.js';
import { contactSection, officesSection, openingSection } from './contact-section.js';
import { homeVisitSection } from './home-visit.js';
import { pointsSection, savedWords } from './point-cards.js';
import { saveCalendar } from './save-calendar.js';
import { supportStyles } from './support.styles.js';

const minute = 60_000;

/**
 * Everything comes from the ward's file. Until that is there, and when it cannot be had, the content
 * of the element is shown: put the telephone number there.
 *
 * @summary Whom to call, when the office is open, where officers come to, and visits at home.
 * @slot - Shown until the ward's file is there, and whenever it cannot be had.
 * @csspart panel - Everything that it shows.
 * @csspart phone - The link that calls.
 * @csspart zalo - The links that write by Zalo.
 * @csspart opening - Whether the office is open.
 * @csspart point - One service point.
 * @csspart home-visit - Visits at home.
 * @csspart request - The link that asks for a visit.
 */
export class SupportElement extends LitElement {
  static override styles = [tokens, themes, controls, supportStyles];

  readonly #widget = new PageWidget(this, () => void this.#loadCatalogue());
  readonly #announcer = new Announcer(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Address of the ward's file. */
  @property() ward = '';
  /** Pattern of the addresses of procedures, with `{id}`: `/thu-tuc/{id}`. Without it nothing is linked. */
  @property() href = '';
  /** Language of the whole page, unless the person chose another. */
  @property() locale = '';
  /** Ms since the epoch; a test sets it. */
  @property({ attribute: false }) now: () => number = Date.now;

  @state() private data: Ward | undefined;
  @state() private points: readonly ServicePoint[] = [];
  @state() private catalogue: Catalogue = [];
  /** Id of the point whose calendar file was just given. */
  @state() private saved = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#announcer.attach();
    for (const event of wakes) addEventListener(event, this.#tick);
    this.#tick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const event of wakes) removeEventListener(event, this.#tick);
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale')) this.#widget.takeLanguage();
    if (changed.has('ward')) void this.#load();
  }

  /** What is open now is so for a minute. Timers of sleeping pages are late: waking asks too. */
  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tick, minute - (this.now() % minute));
    this.requestUpdate();
  };

  async #load(): Promise<void> {
    const { ward } = this;
    const [data, points] = await filesOf(ward);
    if (ward !== this.ward) return;
    this.data = data;
    this.points = points;
    await this.#loadCatalogue();
  }

  /** Only where it names something; without it the cards say the rest. */
  async #loadCatalogue(): Promise<void> {
    const { language } = this.#widget;
    if (!language || !this.points.some(({ procedures }) => procedures?.length)) return;
    const catalogue = await services().loadCatalogue(language).catch(none);
    if (language === this.#widget.language) this.catalogue = catalogue;
  }

  get #at(): Moment {
    return vietnamMoment(this.now());
  }

  readonly #address = (id: string): string | undefined => procedureAddress(this.href, id);

  readonly #save = (point: ServicePoint): void => {
    const { place, note } = point;
    const text = calendarFile(point, {
      today: this.#at.day,
      now: this.now(),
      holidays: this.data?.holidays,
      description: [place, note].filter(Boolean).join('\n'),
    });
    saveCalendar(text, point.id);
    this.saved = point.id;
    this.#announcer.say(savedWords());
  };

  protected override render(): TemplateResult {
    const { data, points, catalogue, saved } = this;
    const { language } = this.#widget;
    const live = html`<slot name="tb-live"></slot>`;
    if (!data || !language) return html`<slot></slot>${live}`;
    const at = this.#at;
    return html`<section class="panel" part="panel" aria-labelledby="title" lang=${language}>
        ${contactSection(data)} ${openingSection(data, at)}
        ${pointsSection({
          ...{ points, ward: data, at, catalogue, saved },
          address: this.#address,
          save: this.#save,
        })}
        ${homeVisitSection(data, this.#address('home-visit'))} ${officesSection(data)}
      </section>
      ${live}`;
  }
}

const wakes = ['pageshow', 'focus', 'visibilitychange'] as const;

/** Nothing without an address; whom to call also where the points cannot be had. */
async function filesOf(
  ward: string,
): Promise<readonly [Ward | undefined, readonly ServicePoint[]]> {
  if (!ward) return [undefined, []];
  const files = services();
  return Promise.all([
    files.loadWard(ward).catch(() => undefined),
    files.loadServicePoints(ward).catch(() => []),
  ]);
}

function none(): Catalogue {
  return [];
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-support': SupportElement;
  }
}
