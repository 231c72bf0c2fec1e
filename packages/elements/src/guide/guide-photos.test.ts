import { expect } from '@open-wc/testing';
import type { FileField } from '../file-field/file-field.js';
import { fileOf } from '../file-field/test-files.js';
import type { TestDraftFiles } from './test-draft-files.js';
import { emptyGuides, freshPage, openGuide, type GuidePerson } from './test-guide.js';
import { until } from './test-host.js';
import { samplePack } from './test-pack.js';
import { bench } from './test-services.js';

const photo = fileOf('giay-chung-sinh.jpg', 'jpeg', { size: 1_234_567 });
const second = fileOf('trang-2.jpg', 'jpeg');
const screens = [
  { id: 'photos', fields: [{ id: 'photos', kind: 'file', label: 'Ảnh giấy tờ', max: 2 }] },
  { id: 'note', fields: [{ id: 'note', kind: 'text', label: 'Ghi chú', optional: true }] },
];
const pack = () =>
  samplePack({ routes: [], fees: [], steps: [{ id: 'papers', title: 'Giấy tờ', screens }] });

describe('photographs in a guide', () => {
  beforeEach(() => {
    freshPage();
    bench.loadProcedure = () => Promise.resolve(pack());
  });
  afterEach(emptyGuides);

  it('are in the draft before they are shown, and said to be saved only then', async () => {
    const { person, files } = await atPhotos();
    let commit = () => {};
    files.disk = new Promise((resolve) => (commit = resolve));
    const picked = pick(person, photo);
    await until(() => lines(person)[0]?.includes('Đang cất ảnh…') ?? false);
    expect(field(person).shadowRoot!.querySelector('img')).to.equal(null);
    expect(bench.drafts.last.answers['photos']).to.equal(undefined);
    commit();
    await picked;
    await until(() => lines(person)[0]?.includes('Đã lưu trên máy này') ?? false);
    expect(field(person).shadowRoot!.querySelector('img')!.src).to.match(/^blob:/);
    expect(bench.drafts.last.answers['photos']).to.deep.equal([...files.kept.keys()]);
    await expect(field(person)).to.be.accessible();
  });

  it('wait for what was typed to be written before the picker opens', async () => {
    const { person } = await atPhotos();
    let flushed = 0;
    bench.drafts.last.flush = () => ((flushed += 1), Promise.resolve());
    const input = field(person).shadowRoot!.querySelector<HTMLInputElement>('input')!;
    let before = -1;
    input.addEventListener('click', (event) => {
      event.preventDefault();
      before = flushed;
    });
    field(person).shadowRoot!.querySelector<HTMLElement>('.pick button')!.click();
    expect(before).to.equal(1);
  });

  it('come back with the draft: picture, name, and how many the review counts', async () => {
    const { person, files } = await atPhotos();
    await pick(person, photo, second);
    const { id } = bench.drafts.last;
    emptyGuides();
    freshGuideOf(id, files);
    const again = await openGuide();
    await again.press('Làm tiếp');
    await until(() => lines(again).length === 2);
    expect(lines(again)[0]).to.match(/giay-chung-sinh\.jpg 1,2 MB .*Đã lưu trên máy này/);
    expect(field(again).shadowRoot!.querySelectorAll('img')).to.have.length(2);
    await again.goTo('review');
    expect(again.text).to.contain('2 tệp: giay-chung-sinh.jpg, trang-2.jpg');
  });

  it('are not offered to be sent: the guide ends with what to print and to bring', async () => {
    const { person } = await atPhotos({ 'submit-url': '/api/submissions' });
    await pick(person, photo);
    await person.goTo('review');
    expect(person.buttons).to.include('Xong, sang phần in').and.not.include('Nộp hồ sơ');
    await person.press('Xong, sang phần in');
    await until(() => person.text.includes('chưa gửi đi đâu'));
  });

  it('stand under their field again after another screen, without being read again', async () => {
    const { person, files } = await atPhotos();
    await pick(person, photo);
    await person.go('Tiếp tục');
    await person.go('Quay lại');
    await until(() => lines(person).length === 1);
    expect(files.calls.filter((call) => call.startsWith('read'))).to.deep.equal([]);
  });

  it('are taken out of the draft first', async () => {
    const { person, files } = await atPhotos();
    await pick(person, photo, second);
    field(person).shadowRoot!.querySelector<HTMLElement>('li button')!.click();
    await until(() => lines(person).length === 1);
    expect(files.calls.at(-1)).to.match(/^remove /);
    expect([...files.kept.values()].map(({ file }) => file.name)).to.deep.equal(['trang-2.jpg']);
    expect(bench.drafts.last.answers['photos']).to.deep.equal([...files.kept.keys()]);
  });

  it('follow what another tab has added and taken away', async () => {
    const { person, files } = await atPhotos();
    await pick(person, photo);
    files.kept.clear();
    const { id } = await files.add('photos', second);
    bench.drafts.last.tell({ type: 'answers', answers: { photos: [id] } });
    await until(() => lines(person).join().includes('trang-2.jpg'));
    expect(lines(person)).to.have.length(1);
    expect(person.guide.answers['photos']).to.deep.equal([id]);
  });

  it('stay on the page when the device is full, which is said, and are tried again', async () => {
    const { person, files } = await atPhotos();
    files.full = true;
    await pick(person, photo);
    await until(() => lines(person)[0]?.includes('Mới giữ trên trang này') ?? false);
    expect(field(person).shadowRoot!.querySelector('img')!.src).to.match(/^blob:/);
    expect(person.guide.answers['photos']).to.have.length(1);
    files.full = false;
    await until(() => lines(person)[0]?.includes('Đã lưu trên máy này') ?? false);
    expect(files.kept.size).to.equal(1);
  }).timeout(15_000);

  it('are only on the page of a shared device, which is said', async () => {
    const { person } = await atPhotos({}, 'shared');
    await pick(person, photo);
    await until(() => lines(person)[0]?.includes('Mới giữ trên trang này') ?? false);
  });

  it('are gone for the next person, with their pictures', async () => {
    const { person } = await atPhotos();
    await pick(person, photo);
    await person.guide.reset();
    await person.drawn();
    await person.begin();
    await until(() => shown(person));
    expect(lines(person)).to.deep.equal([]);
    expect(person.guide.answers).to.deep.equal({});
  });
});

async function atPhotos(
  attributes: Record<string, string> = {},
  device: 'personal' | 'shared' = 'personal',
): Promise<{ person: GuidePerson; files: TestDraftFiles }> {
  const person = await openGuide(attributes);
  await person.begin(device);
  await until(() => shown(person)?.shadowRoot);
  return { person, files: bench.drafts.last.files };
}

/** The store after the page was gone: the same draft, the same files. */
function freshGuideOf(id: string, files: TestDraftFiles): void {
  freshPage();
  bench.loadProcedure = () => Promise.resolve(pack());
  const photos = [...files.kept.keys()];
  bench.drafts.chosen = 'personal';
  bench.drafts.kept.set(id, { answers: { photos }, place: 'photos', visited: [], editing: false });
  const at = { savedAt: 1, expiresAt: Date.now() + 1e9, initials: '', step: '', page: '' };
  const summary = { id, procedureId: 'sample', title: 'Thủ tục mẫu', newer: false, ...at };
  bench.drafts.summaries = [summary];
  const { open } = bench.drafts;
  bench.drafts.open = async (request) => {
    const draft = await open.call(bench.drafts, request);
    for (const [key, one] of files.kept) draft.files.kept.set(key, one);
    return draft;
  };
}

function field(person: GuidePerson): FileField {
  return shown(person)!;
}

/** `undefined` on another screen. */
function shown(person: GuidePerson): FileField | undefined {
  return person.root.querySelector<FileField>('tb-file-field') ?? undefined;
}

function lines(person: GuidePerson): readonly string[] {
  const rows = [...(shown(person)?.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])];
  return rows.map((row) => row.innerText.trim().replace(/\s+/g, ' '));
}

/** What the browser does when the picker is closed; resolves when all are kept or known not to be. */
async function pick(person: GuidePerson, ...files: readonly File[]): Promise<void> {
  await field(person).take(files);
  await person.drawn();
}
