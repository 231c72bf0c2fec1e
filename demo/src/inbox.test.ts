import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { INBOX_TOKEN, parent, post, startTestReceiver, submissionOf } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

describe('the inbox', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more
  let receiver: TestReceiver;
  let server: FastifyInstance;
  before(async () => {
    receiver = await startTestReceiver();
    server = await receiver.serve();
    staffCookie = await cookieOf();
  });
  after(() => server.close());
  afterEach(() => {
    receiver.now += 60_000; // lets the throttle forget
  });

  const signIn = (token: string, target = server) =>
    target.inject({
      method: 'POST',
      url: '/inbox/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ token }).toString(),
    });
  const cookieOf = async (): Promise<string> => {
    const response = await signIn(INBOX_TOKEN);
    return String(response.headers['set-cookie']).split(';')[0] ?? '';
  };
  let staffCookie: string;
  const read = (url: string) => server.inject({ url, headers: { cookie: staffCookie } });
  const receive = async (body: unknown = submissionOf(receiver.procedure)): Promise<string> =>
    (await post(server, body)).json<{ reference: string }>().reference;
  /** Puts a body in that no check would let in. */
  const slipIn = async (body: unknown, procedure = 'register-birth'): Promise<string> => {
    const { kept } = await receiver.store.keep({
      key: randomUUID(),
      bodyHash: '0'.repeat(64),
      body: JSON.stringify(body),
      procedure,
      packVersion: '1.0.0',
      receivedAt: receiver.now,
    });
    return kept.reference;
  };

  describe('its door', () => {
    it('shows a form and nothing else to who has no session', async () => {
      const reference = await receive();
      for (const url of ['/inbox', `/inbox/${reference}`, `/inbox/find?reference=${reference}`]) {
        const response = await server.inject(url);
        expect(response.statusCode).to.equal(401);
        expect(response.body).to.include('Mã vào hộp hồ sơ');
        expect(response.body).not.to.include(reference).and.not.to.include('Trần Văn Mẫu');
        expect(response.headers['cache-control']).to.equal('no-store');
      }
    });

    it('does not open to a made-up session', async () => {
      for (const cookie of ['tb-inbox=', `tb-inbox=${'a'.repeat(43)}`, 'tb-inbox=../x; x=y']) {
        const response = await server.inject({ url: '/inbox', headers: { cookie } });
        expect(response.statusCode).to.equal(401);
      }
    });

    it('opens to the token, by a cookie that only this site and no script can use', async () => {
      const response = await signIn(` ${INBOX_TOKEN} `);
      expect(response.statusCode).to.equal(303);
      expect(response.headers.location).to.equal('/inbox');
      expect(response.headers['set-cookie']).to.match(
        /^tb-inbox=[\w-]{43}; Path=\/inbox; HttpOnly; SameSite=Strict$/,
      );
      expect(response.headers['set-cookie']).not.to.include(INBOX_TOKEN);
    });

    it('stays shut to a wrong token and says what to do', async () => {
      for (const token of ['', 'wrong', INBOX_TOKEN.slice(1), `${INBOX_TOKEN}x`]) {
        const response = await signIn(token);
        expect(response.statusCode).to.equal(401);
        expect(response.headers).not.to.include.keys('set-cookie');
        expect(response.body).to.include('<title>Lỗi: ').and.include('Mã này không đúng');
      }
    });

    it('takes no token from an address', async () => {
      const response = await server.inject(`/inbox?token=${INBOX_TOKEN}`);
      expect(response.statusCode).to.equal(401);
    });

    it('lets nobody try more than ten times a minute, the right token included', async () => {
      const statuses: number[] = [];
      for (let i = 0; i < 10; i++) statuses.push((await signIn('wrong')).statusCode);
      expect(new Set(statuses)).to.deep.equal(new Set([401]));
      const eleventh = await signIn(INBOX_TOKEN);
      expect(eleventh.statusCode).to.equal(429);
      expect(Number(eleventh.headers['retry-after'])).to.be.within(1, 60);
      receiver.now += 60_000;
      expect((await signIn(INBOX_TOKEN)).statusCode).to.equal(303);
    });

    it('leads on to the list who comes back to its address', async () => {
      const response = await read('/inbox/session');
      expect(response.statusCode).to.equal(303);
      expect(response.headers.location).to.equal('/inbox');
    });

    it('refuses a form of another kind, and one that is too long', async () => {
      const json = await server.inject({
        method: 'POST',
        url: '/inbox/session',
        payload: { token: INBOX_TOKEN },
      });
      expect(json.statusCode).to.equal(415);
      expect((await signIn('x'.repeat(5000))).statusCode).to.equal(413);
    });

    it('shuts behind who leaves, also for a copy of the cookie', async () => {
      const cookie = await cookieOf();
      const left = await server.inject({
        method: 'POST',
        url: '/inbox/sign-out',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: '',
      });
      expect(left.statusCode).to.equal(303);
      expect(left.headers['set-cookie']).to.include('Max-Age=0');
      const again = await server.inject({ url: '/inbox', headers: { cookie } });
      expect(again.statusCode).to.equal(401);
    });
  });

  describe('its list', () => {
    it('says when nothing has come in yet', async () => {
      const empty = await receiver.serve({
        store: { ...receiver.store, list: () => Promise.resolve([]) },
      });
      const cookie = String((await signIn(INBOX_TOKEN, empty)).headers['set-cookie']);
      const response = await empty.inject({ url: '/inbox', headers: { cookie } });
      expect(response.body).to.include('Chưa có hồ sơ nào');
    });

    it('shows reference, procedure, day and time, and no answer', async () => {
      const reference = await receive();
      const { body, headers } = await read('/inbox');
      expect(body).to.include(reference).and.include('Đăng ký khai sinh').and.include('10:');
      expect(body).to.include('Thứ Bảy, 21/11/2026');
      expect(body).not.to.include('Trần Văn Mẫu').and.not.to.include('001190000000');
      expect(headers['cache-control']).to.equal('no-store');
    });

    it('goes on to what is older', async () => {
      const oldest = await receive();
      for (let i = 0; i < 50; i++) await slipIn(submissionOf(receiver.procedure));
      const first = await read('/inbox');
      expect(first.body).not.to.include(oldest);
      const [, next = ''] = first.body.match(/href="(\/inbox\?before=\d+)"/) ?? [];
      const second = await read(next);
      expect(second.body).to.include(oldest).and.include('Mới nhất');
    });

    it('takes nonsense for the first page', async () => {
      for (const before of ['x', '-1', '1e9', '99999999999999999999', '1&before=2']) {
        expect((await read(`/inbox?before=${before}`)).statusCode).to.equal(200);
      }
    });

    it('finds a submission by its reference, however it was typed', async () => {
      const reference = await receive();
      const typed = encodeURIComponent(reference.replaceAll('-', ' '));
      const response = await read(`/inbox/find?reference=${typed}`);
      expect(response.statusCode).to.equal(303);
      expect(response.headers.location).to.equal(`/inbox/${reference}`);
    });

    it('says when there is none', async () => {
      for (const url of ['/inbox/find?reference=12', '/inbox/find', '/inbox/000000-0000-0000']) {
        const response = await read(url);
        expect(response.statusCode).to.equal(404);
        expect(response.body).to.include('Không có hồ sơ mang mã này');
      }
    });
  });

  describe('a submission in it', () => {
    it('shows every answer with the words and the order of the pack', async () => {
      const { body } = await read(`/inbox/${await receive()}`);
      const text = textOf(body);
      const order = [
        'Nguyễn Thị Thử',
        'Trần Văn Mẫu',
        '02/11/2026',
        'Trần Văn Thử',
        'Đăng ký khai sinh',
      ];
      for (const words of order) expect(text).to.include(words);
      expect(text.indexOf('Nguyễn Thị Thử')).to.be.below(text.indexOf('Trần Văn Mẫu'));
      expect(text.indexOf('Trần Văn Mẫu')).to.be.below(text.indexOf('Trần Văn Thử'));
      expect(text).not.to.match(/requesterName|childSex|\bfemale\b|\bcounter\b/);
      expect(text).not.to.include('Mục khác');
    });

    it('shows what the pack of today does not know, under its id', async () => {
      const old = submissionOf(receiver.procedure);
      const answers = {
        ...old.answers,
        oldQuestion: 'câu trả lời cũ',
        oldPlace: { communeName: 'Phường Mẫu', provinceName: 'Tỉnh Ví Dụ' },
        oldList: ['a', 'b'],
        oldGroup: [{ name: 'một' }, { name: 'hai' }],
      };
      const text = textOf((await read(`/inbox/${await slipIn({ ...old, answers })}`)).body);
      expect(text).to.include('Mục khác').and.include('câu trả lời cũ');
      expect(text).to.include('Phường Mẫu, Tỉnh Ví Dụ').and.include('a, b');
      expect(text).to.include('oldGroup.1.name hai');
    });

    it('opens although its pack is gone', async () => {
      const { body } = await read(
        `/inbox/${await slipIn(submissionOf(receiver.procedure), 'gone')}`,
      );
      expect(body).to.include('Nguyễn Thị Thử').and.include('gone');
    });

    it('never runs what somebody typed', async () => {
      const payloads = [
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "'><svg/onload=alert(1)>",
        '</dd></dl><iframe srcdoc="<script>alert(1)</script>">',
        '<a href="javascript:alert(1)">x</a>',
        '${7*7}{{7*7}}<%= 7*7 %>',
        '&lt;script&gt;',
      ];
      for (const payload of payloads) {
        const story = submissionOf(receiver.procedure, parent);
        const answers = {
          ...story.answers,
          requesterName: payload,
          childEthnicity: payload,
          requesterRelation: payload,
          birthPlace: { communeName: payload, provinceName: payload, formerText: payload },
          children: [{ childName: payload, [payload]: payload }],
          [payload]: payload,
          list: [payload],
        };
        const reference = await slipIn({ ...story, answers }, payload);
        const known = await slipIn({ ...story, answers });
        for (const url of ['/inbox', `/inbox/${reference}`, `/inbox/${known}`]) {
          const { body, statusCode } = await read(url);
          expect(statusCode).to.equal(200);
          expect(body).not.to.match(/<(script|img|svg|iframe)\b/i);
          expect(body).not.to.match(/<[^>]*\son\w+=/i);
          expect(body).not.to.include('javascript:alert(1)">');
        }
      }
    });
  });
});

/** What is read on a page: markup taken away, entities left as they are. */
function textOf(page: string): string {
  return page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
