import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchFolder } from './byte-search.js';
import { newProfile } from './profile.js';
import type { Profile } from './profile.js';

const text = 'Qxwzvk Jpfhgt 0900';

describe('the search of a profile', () => {
  let profile: Profile;

  beforeEach(async () => (profile = await newProfile()));
  afterEach(() => profile.remove());

  const written: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
    ['base64', Buffer.from(Buffer.from(text).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`a${text}b`).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`ab${text}c`).toString('base64'))],
  ];
  for (const [encoding, bytes] of written) {
    it(`finds what was written as ${encoding}, ${bytes.length} bytes, deep in a folder`, async () => {
      await mkdir(join(profile.folder, 'a/b'), { recursive: true });
      const noise = Buffer.alloc(4097, 7);
      await writeFile(join(profile.folder, 'a/b/c.ldb'), Buffer.concat([noise, bytes, noise]));
      const hits = await searchFolder(profile.folder, ['not there', text]);
      expect(hits.map((hit) => [hit.text, hit.encoding])).to.deep.equal([[text, encoding]]);
    });
  }

  it('finds nothing where nothing is', async () => {
    await writeFile(join(profile.folder, 'a'), text.slice(0, -1));
    expect(await searchFolder(profile.folder, [text])).to.deep.equal([]);
  });
});
