import { expect, oneEvent } from '@open-wc/testing';
import { HistoryController } from './history-controller.js';
import { ownHistory } from './test-history.js';
import { emptyPage, newHost } from './test-host.js';

describe("the phone's Back button", () => {
  let giveBack: () => void;

  beforeEach(() => {
    giveBack = ownHistory();
  });
  afterEach(() => {
    emptyPage();
    giveBack();
  });

  it('goes through the screens one at a time, back and forward', async () => {
    const { places, visits } = traveller();
    places('start', 'mother', 'father');
    await goBack();
    await goBack();
    await goForward();
    expect(visits).to.deep.equal(['mother', 'start', 'mother']);
  });

  it('needs one entry a screen, and none for the first one', () => {
    const { places } = traveller();
    places('start', 'mother', 'mother', 'father');
    expect(history.length).to.equal(3);
  });

  it('moves only the guide whose screen it was', async () => {
    const one = traveller();
    const other = traveller();
    one.places('start', 'mother');
    other.places('start', 'copies');
    one.places('father');
    await goBack();
    expect(one.visits).to.deep.equal(['mother']);
    expect(other.visits).to.deep.equal([]);
    await goBack();
    expect(other.visits).to.deep.equal(['start']);
    await goBack();
    expect(one.visits).to.deep.equal(['mother', 'start']);
  });

  it('is what “Quay lại” presses, unless the page or another guide made the entry', async () => {
    const one = traveller();
    const other = traveller();
    one.places('start');
    expect(one.controller.back()).to.equal(false);
    one.places('mother');
    const moved = oneEvent(window, 'popstate');
    expect(one.controller.back()).to.equal(true);
    await moved;
    expect(one.visits).to.deep.equal(['start']);
    other.places('start', 'copies');
    expect(one.controller.back()).to.equal(false);
  });

  it('leaves what the page itself noted, and gets no answers to keep', () => {
    history.replaceState({ page: 7 }, '');
    const { places } = traveller();
    places('start', 'mother');
    const { page, tungbuoc } = history.state as { page: number; tungbuoc: object };
    expect(page).to.equal(7);
    expect(Object.keys(tungbuoc)).to.have.members(['places', 'by', 'depth']);
  });

  it('leaves a guide alone that was taken off the page, and finds it when it is back', async () => {
    const { host, places, visits } = traveller();
    places('start', 'mother', 'father');
    host.remove();
    await goBack();
    expect(visits).to.deep.equal([]);
    document.body.append(host);
    await goBack();
    expect(visits).to.deep.equal(['start']);
  });
});

function traveller() {
  const host = newHost();
  const visits: string[] = [];
  const controller = new HistoryController(host, (place) => visits.push(place));
  const places = (...names: readonly string[]) => names.forEach((name) => controller.visit(name));
  return { host, controller, places, visits };
}

async function goBack(): Promise<void> {
  const moved = oneEvent(window, 'popstate');
  history.back();
  await moved;
}

async function goForward(): Promise<void> {
  const moved = oneEvent(window, 'popstate');
  history.forward();
  await moved;
}
