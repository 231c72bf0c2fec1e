import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { startTestReceiver } from './test-receiver.js';

describe('the pages of procedures', function () {
  this.timeout(120_000);
  let server: FastifyInstance;
  before(async () => {
    server = await (await startTestReceiver()).serve({});
  });
  after(() => server.close());

  it('hold the guide of one procedure each, which is sent to this ward', async () => {
    const { body, statusCode } = await server.inject('/thu-tuc/register-birth');
    expect(statusCode).to.equal(200);
    expect(body).to.match(/<tb-guide procedure="register-birth" [^>]*submit-url="\/api/);
    expect(body).to.contain('<title>Đăng ký khai sinh');
    expect(body.match(/<main/g)).to.have.length(1);
  });

  it('name the papers alone, too', async () => {
    const { body } = await server.inject('/giay-to/register-birth');
    expect(body).to.contain('<tb-checklist procedure="register-birth" ward="/phuong-mau.json"');
  });

  it('send nothing where one only prepares, or tries it out', async () => {
    for (const page of ['/thu-tuc/vneid', '/tap-duot/register-birth']) {
      const { body } = await server.inject(page);
      expect(body, page).to.contain('<tb-guide ').and.not.contain('submit-url');
    }
    expect((await server.inject('/tap-duot/register-birth')).body).to.match(
      /<tb-guide[^>]*practice/,
    );
  });

  it('are all to be found on the page for trying out', async () => {
    const { body } = await server.inject('/tap-duot');
    expect(body.match(/href="\/tap-duot\//g)?.length).to.be.at.least(18);
  });

  it('are not there for what nobody has written', async () => {
    for (const page of ['/thu-tuc/none', '/thu-tuc/%3Cscript%3E']) {
      expect((await server.inject(page)).statusCode, page).to.equal(404);
    }
  });
});
