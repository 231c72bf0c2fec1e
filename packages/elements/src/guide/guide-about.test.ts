import { expect } from '@open-wc/testing';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import type { GuidePerson } from './test-guide.js';
import { aboutPack, sampleAbout } from './test-about.js';
import { settle, until } from './test-host.js';
import { complete } from './test-pack.js';
import { bench } from './test-services.js';

describe('what to know beforehand', () => {
  let asked: string[];

  beforeEach(() => {
    freshPage();
    asked = [];
    bench.loadProcedure = () => Promise.resolve(aboutPack());
    bench.loadAbout = ({ locale }) => {
      asked.push(locale);
      return Promise.resolve(sampleAbout);
    };
  });
  afterEach(emptyGuides);

  it('stands closed on the start, and is fetched when somebody opens it', async () => {
    const person = await openGuide();
    expect(person.text).to.contain('Cần biết trước');
    expect(asked).to.deep.equal([]);
    await open(person);
    await until(() => person.text.includes('Ở xã, phường nào cũng được.'));
    await expect(person.guide).to.be.accessible();
  });

  it('shows what depends on answers too, and nothing of another day', async () => {
    const person = await openGuide();
    await open(person);
    await until(() => person.text.includes('Nơi làm'));
    expect(person.text).to.contain('Chỉ thẻ của Bộ.').and.not.contain('Trăm năm sau');
  });

  it('blocks nobody without a network, and is asked for again', async () => {
    bench.loadAbout = () => Promise.reject(new TypeError('no network'));
    const person = await openGuide();
    await open(person);
    await settle();
    expect(person.text).to.contain('Nếu lâu quá, ông/bà kiểm tra mạng.');
    bench.loadAbout = () => Promise.resolve(sampleAbout);
    await open(person);
    await open(person);
    await until(() => person.text.includes('Nơi làm'));
    await person.begin('personal');
    expect(person.place).to.equal('registered');
  });

  it('is not spoken of where a pack has none', async () => {
    bench.loadProcedure = () => Promise.resolve(aboutPack({ about: false }));
    expect((await openGuide()).text).to.not.contain('Cần biết trước');
  });

  it('stands with the official site at the end of a guide that does not send', async () => {
    const person = await openGuide({ device: 'personal' });
    await person.begin();
    person.guide.prefill(complete);
    await person.goTo('review');
    await person.press('Xong, sang phần in');
    await until(() => person.text.includes('Nộp trên Cổng mẫu'));
    expect(person.text).to.contain('Ở xã, phường nào').and.not.contain('Chỉ thẻ của Bộ');
    expect(person.text).to.contain('Không đưa mã cho bất cứ ai');
    await expect(person.guide).to.be.accessible();
  });
});

/** Presses the line, as often as it is called. */
async function open(person: GuidePerson): Promise<void> {
  person.root.querySelector<HTMLElement>('[part~=about] summary')!.click();
  await person.drawn();
}
