import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { FastifyInstance } from 'fastify';
import { REPOSITORY_FOLDERS } from './site.js';
import { temporaryFolder } from './temporary-folder.js';
import { startTestReceiver } from './test-receiver.js';
import type { TestReceiver } from './test-receiver.js';

/** Word for word as design.md section 3 has it, and `frame-ancestors`. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
  "connect-src 'self'; media-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types lit-html; frame-ancestors 'self'";

const pages = readdirSync(REPOSITORY_FOLDERS.site).filter((name) => name.endsWith('.html'));

describe('the ward’s site', function () {
  this.timeout(120_000); // a new database takes three seconds, on a busy machine many more
  const folder = temporaryFolder();
  let receiver: TestReceiver;
  let server: FastifyInstance;
  before(async () => {
    receiver = await startTestReceiver();
    const cdn = join(folder.path, 'cdn');
    mkdirSync(join(cdn, 'chunks'), { recursive: true });
    writeFileSync(join(cdn, 'tungbuoc.js'), 'export {};');
    server = await receiver.serve({ folders: { ...REPOSITORY_FOLDERS, cdn } });
  });
  after(async () => {
    await server.close();
    folder.remove();
  });

  it('opens at /', async () => {
    const response = await server.inject('/');
    expect(response.statusCode).to.equal(200);
    expect(response.headers['content-type']).to.equal('text/html; charset=utf-8');
    expect(response.body).to.include('Phường Mẫu');
  });

  it('comes with the policy that the guide must work under, whatever is asked for', async () => {
    const urls = ['/', '/khai-sinh.html', '/style.css', '/phuong-mau.json', '/inbox', '/no-such'];
    for (const url of [...urls, '/tungbuoc/tungbuoc.js', '/api/health', '/api/no-such']) {
      const { headers } = await server.inject(url);
      expect(headers, url).to.include({
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('packs files for a slow line, the same to the letter', async () => {
    const plain = await server.inject('/khai-sinh.html');
    const headers = { 'accept-encoding': 'br;q=1.0, gzip;q=0.8' };
    const packed = await server.inject({ url: '/khai-sinh.html', headers });
    expect(plain.headers).not.to.include.keys('content-encoding');
    expect(packed.headers).to.include({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(packed.rawPayload.length).to.be.below(plain.rawPayload.length);
    expect(gunzipSync(packed.rawPayload).toString()).to.equal(plain.body);
  });

  it('packs nothing for who cannot unpack it, nor a part of a file, nor a page for staff', async () => {
    for (const [url, headers] of [
      ['/khai-sinh.html', { 'accept-encoding': 'gzip;q=0' }],
      ['/khai-sinh.html', { 'accept-encoding': 'gzip', range: 'bytes=0-9' }],
      ['/khong-co.html', { 'accept-encoding': 'gzip' }],
      ['/inbox', { 'accept-encoding': 'gzip' }],
    ] as const) {
      const response = await server.inject({ url, headers });
      expect(response.headers, url).not.to.include.keys('content-encoding');
    }
  });

  it('lends its script to pages elsewhere, and nothing but the script', async () => {
    const script = await server.inject('/tungbuoc/tungbuoc.js');
    expect(script.statusCode).to.equal(200);
    expect(script.headers).to.include({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const page = await server.inject('/khai-sinh.html');
    expect(page.headers).not.to.include.keys('access-control-allow-origin');
  });

  it('says in Vietnamese that a page is not there', async () => {
    const response = await server.inject('/khong-co.html');
    expect(response.statusCode).to.equal(404);
    expect(response.headers['content-type']).to.include('text/html');
    expect(response.body).to.include('Không thấy trang này');
  });

  it('gives out no other file of the machine', async () => {
    const urls = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/.git/config',
    ];
    for (const url of [...urls, '/tungbuoc/../../package.json', '/data/server.lock']) {
      const { statusCode } = await server.inject(url);
      expect([url, statusCode]).to.deep.equal([url, statusCode === 403 ? 403 : 404]);
    }
  });

  for (const name of pages) {
    describe(name, () => {
      const page = readFileSync(join(REPOSITORY_FOLDERS.site, name), 'utf8');

      it('has nothing inline that the policy forbids', () => {
        expect(page).not.to.match(/<style|\sstyle=|\son\w+=|javascript:/i);
        expect(page.match(/<script\b(?![^>]*\ssrc="\/)/g)).to.equal(null);
      });

      it('loads nothing from elsewhere', () => {
        const loaded = [...page.matchAll(/<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]*)"/g)];
        for (const [, address] of loaded) expect(address).to.match(/^\/[^/]/);
      });

      it('says that the ward does not exist', () => {
        expect(page).to.match(/<footer[\s\S]*(không có thật|does not exist)[\s\S]*<\/footer>/);
      });
    });
  }

  const guides = {
    'khai-sinh.html': { 'submit-url': '/api/submissions' },
    'khai-sinh-en.html': { 'submit-url': '/api/submissions', locale: 'en' },
    'in-giay.html': {},
  };
  for (const [name, more] of Object.entries(guides)) {
    it(`embeds the guide in ${name} by the snippet alone`, () => {
      const page = readFileSync(join(REPOSITORY_FOLDERS.site, name), 'utf8');
      expect(page.match(/<script[^>]*>/g)).to.deep.equal([
        '<script type="module" src="/tungbuoc/tungbuoc.js">',
      ]);
      const [, attributes = '', fallback = ''] =
        page.match(/<tb-guide\s([^>]*)>([\s\S]*)<\/tb-guide>/) ?? [];
      const given = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]);
      expect(Object.fromEntries(given)).to.deep.equal({
        procedure: 'register-birth',
        ward: '/phuong-mau.json',
        ...more,
      });
      expect(fallback).to.include('https://dichvucong.gov.vn/').and.include('tel:0900000000');
    });
  }
});
