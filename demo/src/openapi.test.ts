import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { parse } from 'yaml';
import { StoreError } from './submission-store.js';
import { MAX_BODY_BYTES } from './submissions-route.js';
import { post, startTestReceiver, submissionOf } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

interface Operation {
  readonly responses: Readonly<Record<string, Answer>>;
  readonly requestBody?: { readonly description: string };
}

interface Answer {
  readonly headers?: Readonly<
    Record<string, { readonly required?: boolean; readonly schema: object }>
  >;
  readonly content?: { readonly 'application/json': { readonly schema: object } };
}

const api = parse(readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
};

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(['components', 'paths', 'openapi', 'info', 'servers']);
ajv.addSchema({ ...api, $id: 'openapi.yaml' });

function problems(schema: object, value: unknown): unknown {
  const check = ajv.compile(absolute(schema));
  return check(value) ? [] : check.errors;
}

/** `#/components/…` means the whole file, not the piece that is compiled. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi.yaml#/')) as object;
}

describe('openapi.yaml', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more
  let receiver: TestReceiver;
  let server: FastifyInstance;
  let broken: FastifyInstance;
  const seen = new Set<string>();
  before(async () => {
    receiver = await startTestReceiver();
    server = await receiver.serve({ allowedOrigins: ['https://phuong.example'] });
    const fail = () => Promise.reject(new StoreError(new Error('gone')));
    const store = { ...receiver.store, find: fail, ping: fail };
    broken = await receiver.serve({ store });
  });

  const sent = () => submissionOf(receiver.procedure);
  const expectAsDescribed = (path: string, method: string, response: LightMyRequestResponse) => {
    const name = `${method} ${path} ${response.statusCode}`;
    seen.add(name);
    const described = api.paths[path]?.[method]?.responses[String(response.statusCode)];
    expect(described, `${name} is described`).not.to.equal(undefined);
    for (const [header, { required, schema }] of Object.entries(described?.headers ?? {})) {
      const value = response.headers[header.toLowerCase()];
      if (required || value !== undefined) expect(problems(schema, value)).to.deep.equal([]);
    }
    const schema = described?.content?.['application/json'].schema;
    if (schema) expect(problems(schema, response.json()), name).to.deep.equal([]);
    else expect(response.body).to.equal('');
  };

  it('describes what the page sends', () => {
    const schema = { $ref: '#/components/schemas/Submission' };
    expect(problems(schema, sent())).to.deep.equal([]);
    for (const part of Object.keys(sent())) {
      expect(problems(schema, { ...sent(), [part]: undefined })).not.to.deep.equal([]);
    }
  });

  it('describes every answer to a submission', async () => {
    const key = randomUUID();
    const answers = { ...sent().answers, birthFacility: undefined };
    const responses = [
      await post(server, sent(), { key }),
      await post(server, sent(), { key }),
      await post(server, { ...sent(), locale: 'en' }, { key }),
      await post(server, { ...sent(), answers }),
      await post(server, { ...sent(), packVersion: '0.0.1' }),
      await post(server, { ...sent(), procedure: 'no-such' }),
      await post(server, {}),
      await post(server, '{'),
      await post(server, sent(), { key: 'wrong' }),
      await post(server, sent(), { headers: { 'content-type': 'text/plain' } }),
      await post(server, 'x'.repeat(MAX_BODY_BYTES + 1)),
      await post(broken, sent()),
    ];
    const statuses = responses.map(({ statusCode }) => statusCode);
    expect(statuses).to.deep.equal([201, 200, 422, 400, 400, 400, 400, 400, 400, 415, 413, 503]);
    for (const response of responses) expectAsDescribed('/api/submissions', 'post', response);
  });

  it('describes the preflight and the health', async () => {
    for (const origin of ['https://phuong.example', 'https://evil.example']) {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const response = await server.inject({
        method: 'OPTIONS',
        url: '/api/submissions',
        headers,
      });
      expectAsDescribed('/api/submissions', 'options', response);
    }
    expectAsDescribed('/api/health', 'get', await server.inject('/api/health'));
    expectAsDescribed('/api/health', 'get', await broken.inject('/api/health'));
  });

  it('promises nothing that the tests above have not seen', () => {
    const promised = Object.entries(api.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) =>
        Object.keys(responses).map((status) => `${method} ${path} ${status}`),
      ),
    );
    expect([...seen].sort()).to.deep.equal(promised.sort());
  });

  it('tells the true size of a body', () => {
    const { description } = api.paths['/api/submissions']?.['post']?.requestBody ?? {};
    expect(description).to.include(MAX_BODY_BYTES.toLocaleString('en'));
  });
});
