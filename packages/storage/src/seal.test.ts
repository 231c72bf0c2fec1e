import { expect } from 'chai';
import type { KeyRing } from './key-ring.js';
import { makeKey, ringOf } from './test-ring.js';
import { FORMAT, isNewer, isSealed, seal, unseal, type Sealed, type SealLabel } from './seal.js';

const LABEL: SealLabel = { kind: 'draft', id: 'd1', revision: 7, savedAt: 1_000, order: 2_000 };
const ANSWERS = { fullName: 'Nguyễn Thị Thử', phone: '0900 000 000' };

/** One bit turned somewhere. */
function turnBit(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const index = Math.floor(bit / 8) % copy.length;
  copy[index] = (copy[index] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

describe('a sealed record', () => {
  let keys: KeyRing;
  let sealed: Sealed;

  before(async () => {
    keys = ringOf(await makeKey());
    sealed = await seal(keys, LABEL, ANSWERS);
  });

  it('opens for its key and label', async () => {
    expect(isSealed(sealed)).to.equal(true);
    expect(await unseal(keys, LABEL, sealed)).to.deep.equal(ANSWERS);
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
      expect(await unseal(keys, LABEL, altered)).to.equal(undefined);
    }
  });

  it('does not open when it is cut short', async () => {
    for (let length = 0; length < sealed.data.byteLength; length += 1) {
      const cut = { ...sealed, data: sealed.data.slice(0, length) };
      expect(await unseal(keys, LABEL, cut)).to.equal(undefined);
    }
  });

  it('does not open as another draft, revision, kind, time or order', async () => {
    const label = { kind: 'draft', id: 'd1', revision: 7 } as const;
    expect(await unseal(keys, { ...label, id: 'd2' }, sealed)).to.equal(undefined);
    expect(await unseal(keys, { ...label, revision: 8 }, sealed)).to.equal(undefined);
    expect(await unseal(keys, { ...label, kind: 'item' }, sealed)).to.equal(undefined);
    expect(await unseal(keys, label, { ...sealed, savedAt: 1_001 })).to.equal(undefined);
    expect(await unseal(keys, label, { ...sealed, order: 2_001 })).to.equal(undefined);
  });

  it('does not open as one of an earlier format, or under another name of the key', async () => {
    const { key: _, ...nameless } = { ...sealed, format: 1 };
    expect(isSealed(nameless)).to.equal(true);
    expect(await unseal(keys, LABEL, nameless)).to.equal(undefined);
    const { key } = await keys.get();
    expect(await unseal(ringOf(key, 'k2'), LABEL, { ...sealed, key: 'k2' })).to.equal(undefined);
  });

  it('does not open for the key of another device', async () => {
    expect(await unseal(ringOf(await makeKey()), LABEL, sealed)).to.equal(undefined);
  });

  it('gets another nonce each time: 1,000,000 of 1,000,000', async function () {
    this.timeout(120_000);
    const nonces = new Set<string>();
    const { encrypt } = crypto.subtle;
    // What is sealed does not matter here, and would take a minute.
    crypto.subtle.encrypt = () => Promise.resolve(new ArrayBuffer(0));
    try {
      for (let count = 0; count < 1_000_000; count += 1) {
        nonces.add(String.fromCharCode(...(await seal(keys, LABEL, 0)).nonce));
      }
    } finally {
      crypto.subtle.encrypt = encrypt;
    }
    expect(nonces.size).to.equal(1_000_000);
  });

  it('is told from anything else that may lie in a store', () => {
    const others = [undefined, null, 0, '', [], {}, { ...sealed, nonce: [1] }, { format: FORMAT }];
    for (const other of others) expect(isSealed(other)).to.equal(false);
    expect(isNewer({ ...sealed, format: FORMAT + 1 })).to.equal(true);
    expect(isSealed({ ...sealed, format: FORMAT + 1 })).to.equal(false);
    for (const other of [sealed, undefined, null, 'x']) expect(isNewer(other)).to.equal(false);
  });
});
