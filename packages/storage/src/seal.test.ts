import { expect } from 'chai';
import { FORMAT, isNewer, isSealed, seal, unseal, type Sealed, type SealLabel } from './seal.js';

const LABEL: SealLabel = { kind: 'draft', id: 'd1', revision: 7, savedAt: 1_000, order: 2_000 };
const ANSWERS = { fullName: 'Nguyễn Thị Thử', phone: '0900 000 000' };

function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** One bit turned somewhere. */
function turnBit(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const index = Math.floor(bit / 8) % copy.length;
  copy[index] = (copy[index] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

describe('a sealed record', () => {
  let key: CryptoKey;
  let sealed: Sealed;

  before(async () => {
    key = await makeKey();
    sealed = await seal(key, LABEL, ANSWERS);
  });

  it('opens for its key and label', async () => {
    expect(isSealed(sealed)).to.equal(true);
    expect(await unseal(key, LABEL, sealed)).to.deep.equal(ANSWERS);
  });

  it('holds no answer in the clear', () => {
    const bytes = new TextDecoder('latin1').decode(sealed.data);
    expect(bytes).not.to.include('0900');
    expect(JSON.stringify({ ...sealed, data: bytes })).not.to.include('fullName');
  });

  it('does not open when any bit was turned: 1,000 of 1,000', async () => {
    const data = new Uint8Array(sealed.data);
    for (let bit = 0; bit < 1_000; bit += 1) {
      const altered =
        bit % 10 === 0
          ? { ...sealed, nonce: turnBit(sealed.nonce, bit / 10) }
          : { ...sealed, data: turnBit(data, bit * 7).buffer };
      expect(await unseal(key, LABEL, altered)).to.equal(undefined);
    }
  });

  it('does not open when it is cut short', async () => {
    for (let length = 0; length < sealed.data.byteLength; length += 1) {
      const cut = { ...sealed, data: sealed.data.slice(0, length) };
      expect(await unseal(key, LABEL, cut)).to.equal(undefined);
    }
  });

  it('does not open as another draft, revision, kind, time or order', async () => {
    const label = { kind: 'draft', id: 'd1', revision: 7 } as const;
    expect(await unseal(key, { ...label, id: 'd2' }, sealed)).to.equal(undefined);
    expect(await unseal(key, { ...label, revision: 8 }, sealed)).to.equal(undefined);
    expect(await unseal(key, { ...label, kind: 'item' }, sealed)).to.equal(undefined);
    expect(await unseal(key, label, { ...sealed, savedAt: 1_001 })).to.equal(undefined);
    expect(await unseal(key, label, { ...sealed, order: 2_001 })).to.equal(undefined);
  });

  it('does not open for the key of another device', async () => {
    expect(await unseal(await makeKey(), LABEL, sealed)).to.equal(undefined);
  });

  it('gets another nonce each time: 2,000 of 2,000', async () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 2_000; count += 1) {
      nonces.add((await seal(key, LABEL, ANSWERS)).nonce.join());
    }
    expect(nonces.size).to.equal(2_000);
  });

  it('is told from anything else that may lie in a store', () => {
    const others = [undefined, null, 0, '', [], {}, { ...sealed, nonce: [1] }, { format: FORMAT }];
    for (const other of others) expect(isSealed(other)).to.equal(false);
    expect(isNewer({ ...sealed, format: FORMAT + 1 })).to.equal(true);
    expect(isSealed({ ...sealed, format: FORMAT + 1 })).to.equal(false);
    for (const other of [sealed, undefined, null, 'x']) expect(isNewer(other)).to.equal(false);
  });
});
