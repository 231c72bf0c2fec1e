import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.js';

/** How long staff stay signed in, ms. */
export const SESSION_MS = 8 * 60 * 60 * 1000;

const COOKIE = 'tb-inbox';

/** Who is signed in to the inbox. Kept in memory: after a restart staff sign in again. */
export interface Sessions {
  /** Begins a session; returns its secret for the cookie. */
  begin(): string;
  isOpen(secret: string | undefined): boolean;
  end(secret: string | undefined): void;
}

export function createSessions(now: Clock): Sessions {
  const endsAt = new Map<string, number>();
  return {
    begin() {
      for (const [key, end] of endsAt) if (end <= now()) endsAt.delete(key);
      const secret = randomBytes(32).toString('base64url');
      endsAt.set(digest(secret).toString('hex'), now() + SESSION_MS);
      return secret;
    },
    isOpen: (secret) =>
      secret !== undefined && (endsAt.get(digest(secret).toString('hex')) ?? 0) > now(),
    end(secret) {
      if (secret !== undefined) endsAt.delete(digest(secret).toString('hex'));
    },
  };
}

/** Compares in constant time: the digests have one length whatever was typed. */
export function isSameToken(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** A token to type from a terminal: `k7mf-x3tp-…`, 20 letters and digits without look-alikes. */
export function newToken(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}

/** The session's secret from a `Cookie` header. */
export function readSessionCookie(header: string | undefined): string | undefined {
  return header?.match(/(?:^|;\s*)tb-inbox=([\w-]+)/)?.[1];
}

/**
 * `Set-Cookie` for a session; without a secret, the one that takes it away. `isSecure`: the browser
 * came by https, through a web server before this one, and shall never send it otherwise.
 */
export function sessionCookie(secret: string | undefined, isSecure: boolean): string {
  const parts = [`${COOKIE}=${secret ?? ''}`, 'Path=/inbox', 'HttpOnly', 'SameSite=Strict'];
  if (isSecure) parts.push('Secure');
  if (secret === undefined) parts.push('Max-Age=0');
  return parts.join('; ');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
