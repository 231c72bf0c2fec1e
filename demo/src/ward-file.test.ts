import { expect } from 'chai';
import { loadPacks } from './packs.js';
import { post, startTestReceiver, submissionOf } from './test-receiver.js';
import { readWard } from './ward-file.js';

describe('the ward’s file', () => {
  const ward = readWard();
  const { fees = {}, delivery = [] } = ward.procedures?.['register-birth'] ?? {};
  const pack = loadPacks({ name: 'UBND' }).get('register-birth');

  it('names an amount for every fee of the pack, and no other', () => {
    expect(Object.keys(fees)).to.have.members(pack?.fees.map(({ id }) => id) ?? []);
  });

  it('offers ways of delivery that the pack has', () => {
    const fields = pack?.steps.flatMap((step) => step.screens.flatMap((screen) => screen.fields));
    const choices = fields?.find((field) => field.delivery && field.options)?.options ?? [];
    expect(delivery).not.to.have.length(0);
    expect(choices.map(({ value }) => value)).to.include.members([...delivery]);
  });

  it('narrows what the receiver takes to what the ward offers', async () => {
    const receiver = await startTestReceiver();
    const onlyPost = { name: 'UBND', procedures: { 'register-birth': { delivery: ['post'] } } };
    const server = await receiver.serve({ packs: loadPacks(onlyPost) });
    const response = await post(server, submissionOf(receiver.procedure));
    expect(response.statusCode).to.equal(400);
    expect(response.json<{ issues: object[] }>().issues).to.deep.include({
      code: 'choice-unknown',
      fieldId: 'delivery',
      params: {},
    });
  });

  it('says who is responsible for the data and why', () => {
    expect(ward.dataController).to.include.keys('name', 'purpose');
  });

  it('has a telephone number that nobody owns', () => {
    expect(ward.phone).to.equal('0900 000 000');
  });
});
