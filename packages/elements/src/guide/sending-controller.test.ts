import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import type { FailedEvent, HostReceipt, SubmitEvent } from './events.js';
import { SendingController } from './sending-controller.js';
import type { Sending } from './sending-controller.js';
import { emptyPage, listen, newHost, settle } from './test-host.js';
import { itemOf } from './test-outbox.js';
import { complete, samplePack } from './test-pack.js';
import { bench, freshServices } from './test-services.js';

const told = ['tb-queued', 'tb-sent', 'tb-failed'];
const procedure = samplePack();
const sending: Sending = {
  guide: createGuide(procedure, { today: () => '2026-11-21', answers: complete }),
  procedure,
  device: 'personal',
  draftId: 'draft-1',
  submitUrl: 'https://example.com/api',
};

describe('sending', () => {
  beforeEach(freshServices);
  afterEach(emptyPage);

  it('goes through the outbox, to its receipt', async () => {
    const { desk, heard, send } = sender();
    expect(await send()).to.equal('outbox');
    const [request] = bench.outbox.requests;
    expect(request).to.include({ draftId: 'draft-1', submitUrl: 'https://example.com/api' });
    expect(request!.submission.answers).to.deep.equal(complete);
    expect(desk.item?.state).to.equal('sending');
    bench.outbox.tell({ id: 'draft-1', state: 'waiting', attempts: 2 });
    bench.outbox.tell({ id: 'draft-1', state: 'sending' });
    bench.outbox.tell({ id: 'draft-1', state: 'sent', reference: 'KS-01' });
    expect(desk.item).to.include({ state: 'sent', reference: 'KS-01' });
    expect(heard).to.deep.equal(['tb-queued', 'tb-sent']);
  });

  it('tells of each state once, and of no other item', async () => {
    const { desk, heard, send } = sender();
    await send();
    bench.outbox.items.push(itemOf({ id: 'other' }));
    bench.outbox.tell({ id: 'other', state: 'sent', reference: 'KS-02' });
    bench.outbox.tell({ id: 'draft-1', state: 'waiting', attempts: 2 });
    bench.outbox.tell({ id: 'draft-1', state: 'waiting', attempts: 3 });
    expect(heard).to.deep.equal(['tb-queued']);
    expect(desk.item).to.include({ id: 'draft-1', attempts: 3 });
  });

  it('names the status of a refusal, and gives the draft back', async () => {
    const { host, desk, send } = sender();
    const codes: string[] = [];
    host.addEventListener('tb-failed', ({ code }: FailedEvent) => codes.push(code));
    await send();
    bench.outbox.tell({ id: 'draft-1', state: 'refused', httpStatus: 400 });
    expect(codes).to.deep.equal(['http-400']);
    expect(await desk.reopen()).to.equal('draft-1-again');
  });

  it('leaves the answers to a host that takes them over, and shows its receipt', async () => {
    const { host, desk, heard, send } = sender();
    let answer: (receipt: HostReceipt) => void = () => {};
    const reply = new Promise<HostReceipt>((resolve) => (answer = resolve));
    let submission: unknown;
    host.addEventListener('tb-submit', (event: SubmitEvent) => {
      submission = event.submission;
      event.respondWith(reply);
    });
    expect(await send()).to.equal('host');
    expect(submission).to.deep.include({ procedure: 'sample', answers: complete });
    expect(desk.item).to.include({ state: 'sending', kept: false });
    expect(received).to.equal(0);
    answer({ reference: 'KS-03' });
    await settle();
    expect(desk.item).to.include({ state: 'sent', reference: 'KS-03' });
    expect(heard).to.deep.equal(['tb-sent']);
    expect(received).to.equal(1);
    expect(bench.outbox.requests).to.deep.equal([]);
  });

  it('believes a host that only says it will see to it', async () => {
    const { host, desk, send } = sender();
    host.addEventListener('tb-submit', (event) => event.preventDefault());
    await send();
    await settle();
    expect(desk.item).to.include({ state: 'sent' });
    expect(desk.item).to.not.have.property('reference');
    expect(received).to.equal(1);
  });

  it('keeps the draft when the host could not send', async () => {
    const { host, desk, send } = sender();
    const failures: unknown[] = [];
    host.addEventListener('tb-submit', (event: SubmitEvent) =>
      event.respondWith(Promise.reject(new Error('down'))),
    );
    host.addEventListener('tb-failed', ({ code, cause }: FailedEvent) =>
      failures.push(code, (cause as Error).message),
    );
    await send();
    await settle();
    expect(desk.item?.state).to.equal('refused');
    expect(failures).to.deep.equal(['host', 'down']);
    expect(received).to.equal(0);
  });

  it('hands out no answers to a page that only listens', async () => {
    const { host, send } = sender();
    let seen = '';
    host.addEventListener('tb-submit', (event) => (seen = JSON.stringify(event)));
    await send();
    expect(seen).to.be.oneOf(['{"isTrusted":false}', '{}']);
  });

  it('comes to nothing, and says so, where nobody takes the submission', async () => {
    const { desk, send } = sender();
    expect(await send({ submitUrl: undefined })).to.equal(undefined);
    expect(desk.item).to.equal(undefined);
    expect(bench.outbox.requests).to.deep.equal([]);
  });

  it('follows an item of an earlier visit', async () => {
    const { desk, heard } = sender();
    bench.outbox.items = [itemOf({ state: 'waiting' })];
    desk.show(itemOf({ state: 'waiting' }));
    await settle();
    await desk.retry();
    expect(bench.outbox.retried).to.deep.equal(['item-1']);
    bench.outbox.tell({ id: 'item-1', state: 'sent', reference: 'KS-04' });
    expect(desk.item).to.include({ reference: 'KS-04' });
    expect(heard).to.deep.equal(['tb-sent']);
  });

  it('does not miss the receipt that comes while the guide is off the page', async () => {
    const { host, desk, send } = sender();
    await send();
    host.remove();
    bench.outbox.tell({ id: 'draft-1', state: 'waiting' });
    expect(desk.item?.state).to.equal('sending');
    document.body.append(host);
    await settle();
    expect(desk.item?.state).to.equal('waiting');
    bench.outbox.tell({ id: 'draft-1', state: 'sent', reference: 'KS-05' });
    expect(desk.item).to.include({ state: 'sent', reference: 'KS-05' });
  });
});

let received = 0;

function sender() {
  const host = newHost();
  const desk = new SendingController(host);
  received = 0;
  const onReceipt = () => Promise.resolve(void (received += 1));
  const send = (change: Partial<Sending> = {}) => desk.send({ ...sending, ...change }, onReceipt);
  return { host, desk, heard: listen(host, ...told), send };
}
