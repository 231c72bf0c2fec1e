import { expect } from 'chai';
import {
  derivePassphraseKey,
  generateCode,
  isGoodPassphrase,
  isStretch,
  newStretch,
  ROUNDS,
  type Stretch,
} from './passphrase-key.js';

const NONCE = new Uint8Array(12);
const FEW: Stretch = { salt: new Uint8Array(16).fill(7), rounds: 10 };

/** What a key makes of the same bytes: equal only for equal keys. */
async function mark(passphrase: string, stretch = FEW): Promise<string> {
  const key = await derivePassphraseKey(passphrase, stretch);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, key, NONCE);
  return new Uint8Array(sealed).join();
}

describe('a key made of a passphrase', () => {
  it('is made with at least 600,000 rounds and 16 bytes of salt', async () => {
    const stretch = newStretch();
    expect(ROUNDS).to.be.at.least(600_000);
    expect(stretch.rounds).to.equal(ROUNDS);
    expect(stretch.salt).to.have.length(16);
    expect(await mark('con mèo trèo cây cau', stretch)).to.equal(
      await mark('con mèo trèo cây cau', stretch),
    );
  });

  it('is PBKDF2 with HMAC-SHA-256', async () => {
    // Test vector of RFC 7914, section 11, cut to the 256 bits of a key.
    const salt = new TextEncoder().encode('salt');
    const key = await derivePassphraseKey('passwd', { salt, rounds: 1 });
    const hex = '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc';
    const raw = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const known = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
    const parameters = { name: 'AES-GCM', iv: NONCE };
    const [one, other] = await Promise.all(
      [key, known].map((each) => crypto.subtle.encrypt(parameters, each, NONCE)),
    );
    expect(new Uint8Array(one!)).to.deep.equal(new Uint8Array(other!));
  });

  it('cannot be read out', async () => {
    const key = await derivePassphraseKey('con mèo trèo cây cau', FEW);
    expect(key.extractable).to.equal(false);
    const refused = await crypto.subtle.exportKey('raw', key).catch((cause: unknown) => cause);
    expect(refused).to.have.property('name', 'InvalidAccessError');
  });

  it('differs with the salt, the rounds, and each letter', async () => {
    const same = await mark('con mèo trèo');
    expect(await mark('con mèo trèo', { ...FEW, rounds: 11 })).not.to.equal(same);
    expect(await mark('con mèo trèo', newSalt())).not.to.equal(same);
    for (const other of ['con meo treo', 'Con mèo trèo', 'con mèo trè']) {
      expect(await mark(other), other).not.to.equal(same);
    }
  });

  it('does not depend on how a keyboard composes letters, nor on a space at the end', async () => {
    const same = await mark('con mèo trèo');
    for (const other of ['con mèo trèo'.normalize('NFD'), 'con  mèo trèo ']) {
      expect(await mark(other)).to.equal(same);
    }
  });

  it('comes from a code however its digits are grouped', async () => {
    const same = await mark('1234 5678 9012 3456');
    for (const other of ['1234567890123456', '1234-5678-9012-3456', '１２３４ 5678 9012 3456 ']) {
      expect(await mark(other), other).to.equal(same);
    }
  });
});

describe('a passphrase', () => {
  it('has at least 10 characters', () => {
    for (const good of ['mười chữ ạ', 'mười chữ ạ'.normalize('NFD'), generateCode()]) {
      expect(isGoodPassphrase(good), good).to.equal(true);
    }
    for (const poor of ['', '123456', 'chín chữ!', '   ngắn    ', '𝒏𝒈𝒂̆́𝒏'.normalize('NFD')]) {
      expect(isGoodPassphrase(poor), poor).to.equal(false);
    }
  });
});

describe('a code', () => {
  it('has 16 digits in groups of four, 53 bits: 10,000 codes without a repeat', () => {
    const codes = new Set(Array.from({ length: 10_000 }, generateCode));
    expect(codes.size).to.equal(10_000);
    for (const code of codes) expect(code).to.match(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(Math.log2(10 ** 16)).to.be.at.least(50);
  });

  it('has each digit about as often as the others', () => {
    const digits = Array.from({ length: 2_000 }, generateCode).join('').replaceAll(' ', '');
    for (let digit = 0; digit < 10; digit += 1) {
      // 3,200 are expected, with a standard deviation of 54.
      expect(digits.split(String(digit)).length - 1).to.be.within(2_880, 3_520);
    }
  });
});

describe('salt and rounds that were stored', () => {
  it('are told from anything else that may lie there', () => {
    expect(isStretch(newStretch())).to.equal(true);
    const { salt } = FEW;
    const others = [undefined, null, {}, { salt }, { salt, rounds: 0 }, { salt, rounds: 1e12 }];
    const short = { salt: new Uint8Array(8), rounds: ROUNDS };
    for (const other of [...others, short, { salt, rounds: '600000' }]) {
      expect(isStretch(other)).to.equal(false);
    }
  });
});

function newSalt(): Stretch {
  return { ...newStretch(), rounds: FEW.rounds };
}
