import { nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

/**
 * What read aloud adds to the reading controls: a group of its own, drawn like the others. Loaded
 * with the first press on "Cách đọc".
 */
export class AloudSection {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    void host;
  }

  /** Nothing where the device cannot read aloud. */
  render(): TemplateResult | typeof nothing {
    return nothing;
  }
}
