import { expect } from 'chai';
import { isHttpsLink, isTrustworthyOrigin } from './https-link.js';

describe('a link of the ward', () => {
  it('is a plain https address', () => {
    for (const link of [
      'https://zalo.me/0900000000',
      'https://example.vn',
      'https://example.vn/',
      'https://example.vn:8443/a/b?c=d&e=%20#f',
      'https://xn--phng-mu-ynb.example.vn/đường-dẫn',
    ]) {
      expect(isHttpsLink(link), link).to.equal(true);
    }
  });

  it('is never another scheme, another host than it shows, or half a page', () => {
    const hostile = [
      '',
      'http://example.vn',
      'HTTPS://example.vn',
      'javascript:alert(1)',
      'JavaScript:alert(1)//https://example.vn',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.vn/x',
      'file:///etc/passwd',
      '//example.vn',
      '/path',
      'example.vn',
      'https:example.vn',
      'https:/example.vn',
      'https:///example.vn',
      'https://',
      'https://user:secret@example.vn',
      'https://example.vn@evil.example',
      'https://example.vn\\@evil.example',
      'https://exam ple.vn',
      ' https://example.vn',
      'https://example.vn\n',
      'https://example.vn/\njavascript:alert(1)',
      'https://example.vn/"onclick="x',
      "https://example.vn/'x",
      'https://example.vn/<script>',
      'https://example.vn/`x`',
      'https://example.vn:999999',
      'https://exämple.vn',
      `https://example.vn/${'a'.repeat(2_000)}`,
    ];
    for (const link of hostile) expect(isHttpsLink(link), link).to.equal(false);
  });
});

describe('an origin of packs', () => {
  it('is https, or this machine for trying out', () => {
    for (const origin of [
      'https://packs.example.vn',
      'https://packs.example.vn:8443',
      'http://localhost:8080',
      'http://127.0.0.1:8080',
      'http://localhost',
    ]) {
      expect(isTrustworthyOrigin(origin), origin).to.equal(true);
    }
  });

  it('has no path, no wildcard and no plain http elsewhere', () => {
    for (const origin of [
      'https://packs.example.vn/',
      'https://packs.example.vn/packs',
      'https://*.example.vn',
      '*',
      'null',
      'http://packs.example.vn',
      'http://localhost.example.vn',
      'http://127.0.0.1.example.vn',
      'http://localhost:8080/',
      'https://user@example.vn',
    ]) {
      expect(isTrustworthyOrigin(origin), origin).to.equal(false);
    }
  });
});
