import { expect, oneEvent } from '@open-wc/testing';
import type { GuideElement } from '@tungbuoc/elements';
import { services } from '@tungbuoc/elements';
import { open } from './open.js';

const given = { procedure: 'register-birth', basePath: '/tungbuoc/' } as const;

describe('open(), for developers', () => {
  let container: HTMLElement;

  beforeEach(() => {
    container = document.createElement('main');
    document.body.append(container);
  });
  afterEach(() => container.remove());
  after(async () => (await services().drafts()).chooseDevice('shared'));

  it('puts a guide on the page, with what the page knows already', async () => {
    const guide = open({
      ...given,
      container,
      device: 'shared',
      submitUrl: '/api',
      answers: { requesterName: 'Nguyễn Thị Thử' },
    });
    expect(guide.parentElement === container).to.equal(true);
    expect(guide.submitUrl).to.equal('/api');
    await oneEvent(guide, 'tb-ready');
    await begin(guide);
    expect(guide.answers).to.deep.include({ requesterName: 'Nguyễn Thị Thử' });
  });

  it('keeps the services of the first call', () => {
    const first = services();
    open({ ...given, container, basePath: '/elsewhere/' });
    expect(services() === first).to.equal(true);
  });

  it('keeps what was typed on the person’s own device, locked, for the next visit', async () => {
    const guide = open({ ...given, container, device: 'personal' });
    await oneEvent(guide, 'tb-ready');
    await begin(guide);
    guide.prefill({ requesterName: 'Nguyễn Thị Thử' });
    const saved = oneEvent(guide, 'tb-draft-saved');
    await guide.save();
    await saved;
    guide.remove();

    const next = open({ ...given, container, device: 'personal' });
    const restored = oneEvent(next, 'tb-draft-restored');
    await until(() => button(next, '.card .filled'));
    button(next, '.card .filled')!.click();
    await restored;
    expect(next.answers).to.deep.include({ requesterName: 'Nguyễn Thị Thử' });
  });

  it('reads what the device holds once for all guides of the page', async () => {
    expect((await services().drafts()) === (await services().drafts())).to.equal(true);
    expect((await services().outbox()) === (await services().outbox())).to.equal(true);
  });
});

async function begin(guide: GuideElement): Promise<void> {
  const arrived = oneEvent(guide, 'tb-step-changed');
  button(guide, '.actions button')!.click();
  await arrived;
}

function button(guide: GuideElement, selector: string): HTMLElement | null {
  return guide.shadowRoot!.querySelector(selector);
}

/** A test that waits in vain ends by its own time limit. */
async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
