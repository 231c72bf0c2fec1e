import { expect } from 'chai';
import {
  SESSION_MS,
  createSessions,
  isSameToken,
  newToken,
  readSessionCookie,
  sessionCookie,
} from './session.js';

describe('a session of staff', () => {
  it('is open to its secret until it ends', () => {
    const sessions = createSessions(() => 0);
    const secret = sessions.begin();
    expect(sessions.isOpen(secret)).to.equal(true);
    sessions.end(secret);
    expect(sessions.isOpen(secret)).to.equal(false);
  });

  it('is closed to nobody and to a made-up secret', () => {
    const sessions = createSessions(() => 0);
    sessions.begin();
    expect(sessions.isOpen(undefined)).to.equal(false);
    expect(sessions.isOpen('')).to.equal(false);
    expect(sessions.isOpen('x'.repeat(43))).to.equal(false);
  });

  it('ends by itself after a working day', () => {
    let now = 0;
    const sessions = createSessions(() => now);
    const secret = sessions.begin();
    now = SESSION_MS - 1;
    expect(sessions.isOpen(secret)).to.equal(true);
    now = SESSION_MS;
    expect(sessions.isOpen(secret)).to.equal(false);
  });

  it('travels in a cookie that scripts and other sites cannot use', () => {
    const cookie = 'tb-inbox=abc; Path=/inbox; HttpOnly; SameSite=Strict';
    expect(sessionCookie('abc', false)).to.equal(cookie);
    expect(sessionCookie('abc', true)).to.equal(`${cookie}; Secure`);
    expect(readSessionCookie('a=b; tb-inbox=abc-_1; c=d')).to.equal('abc-_1');
    expect(readSessionCookie('other-tb-inbox=abc')).to.equal(undefined);
  });
});

describe('the token of the inbox', () => {
  it('lets in only the same words, of whatever length', () => {
    expect(isSameToken('k7mf-x3tp', 'k7mf-x3tp')).to.equal(true);
    for (const wrong of ['', 'k7mf-x3t', 'k7mf-x3tp ', 'K7MF-X3TP', 'x'.repeat(10_000)]) {
      expect(isSameToken(wrong, 'k7mf-x3tp')).to.equal(false);
    }
  });

  it('is made anew each time, of letters that do not look alike', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).to.equal(100);
    for (const token of tokens)
      expect(token).to.match(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
  });
});
