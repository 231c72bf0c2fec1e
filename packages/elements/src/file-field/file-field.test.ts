import { expect, waitUntil } from '@open-wc/testing';
import { fieldSuite, inner, makeField } from '../field-suite.js';
import { shownBlocks } from '../read-aloud/shown-text.js';
import { FileField } from './file-field.js';
import { fileOf } from './test-files.js';

const kind = 'file';
const photo = fileOf('giay-chung-sinh.jpg', 'jpeg', { size: 1_234_567 });
const page = fileOf('trang-2.png', 'png', { type: 'image/png' });
const paper = fileOf('xac-nhan.pdf', 'pdf', { type: 'application/pdf' });
const letter = fileOf('thu.jpg', 'word');

describe('tb-file-field', () => {
  fieldSuite({ kind, properties: { max: 3 }, answer: [photo, paper], entries: [photo, paper] });

  it('sends the files themselves, each under the name of the field', async () => {
    const field = await makeField<FileField>({ kind }, { max: 2 });
    await pick(field, photo, paper);
    const sent = new FormData(field.closest('form')!).getAll('thu') as File[];
    expect(sent.map(({ name, size }) => [name, size])).to.deep.equal([
      ['giay-chung-sinh.jpg', 1_234_567],
      ['xac-nhan.pdf', 64],
    ]);
  });

  it('lists what was chosen: picture, name, size in words, and how to take it out', async () => {
    const field = await makeField<FileField>({ kind }, { max: 3 });
    await pick(field, photo, paper);
    const [first, second] = rows(field);
    expect(first!.innerText.trim().replace(/\s+/g, ' ')).to.match(
      /^giay-chung-sinh\.jpg 1,2 MB Bỏ ?giay-chung-sinh\.jpg$/,
    );
    expect(first!.querySelector('img')!.src).to.match(/^blob:/);
    expect(first!.querySelector('img')!.alt).to.contain('giay-chung-sinh.jpg');
    expect(second!.querySelector('img')).to.equal(null);
    expect(said(field)).to.equal('Đã thêm giay-chung-sinh.jpg, xac-nhan.pdf, 2 tệp.');
  });

  it('marks the names of files as the person’s own words, for whoever reads aloud', async () => {
    const field = await makeField<FileField>({ kind }, { max: 2, example: '' });
    await pick(field, fileOf('giay-kanari.jpg', 'jpeg'), fileOf('kanari.jpg', 'word'));
    const blocks = shownBlocks(field).map(({ isAnswer, nodes }) => ({
      isAnswer,
      text: nodes.map(({ data }) => data).join(''),
    }));
    const named = blocks.filter(({ text }) => text.includes('kanari'));
    expect(named.length).to.be.greaterThan(1);
    expect(named.filter(({ isAnswer }) => !isAnswer)).to.deep.equal([]);
  });

  it('tells the page once it has looked into the files, with the native events', async () => {
    const field = await makeField<FileField>({ kind });
    const told: string[] = [];
    for (const type of ['input', 'change']) {
      field.addEventListener(type, () => told.push(`${type} ${field.value!.length}`));
    }
    await pick(field, photo);
    expect(told).to.deep.equal(['input 1', 'change 1']);
  });

  it('takes a file by what it is, not by what it is called', async () => {
    const field = await makeField<FileField>({ kind }, { max: 2 });
    await pick(field, letter, fileOf('anh.txt', 'jpeg', { type: 'text/plain' }));
    expect(namesOf(field)).to.deep.equal(['anh.txt']);
    expect(refusal(field)).to.equal(
      'Tệp “thu.jpg” là tệp Word, Excel hoặc tệp nén. Ông/bà chọn ảnh JPG, PNG hoặc tệp PDF.',
    );
  });

  it('says how large a file may be', async () => {
    const field = await makeField<FileField>({ kind }, { maxBytes: 1_000_000 });
    await pick(field, photo);
    expect(refusal(field)).to.match(/nặng 1,2 MB, chỉ gửi được tệp không quá 1 MB\./);
    expect(field.value).to.deep.equal([]);
  });

  it('refuses a file that is empty, or that cannot be read any more', async () => {
    const field = await makeField<FileField>({ kind });
    await pick(field, fileOf('trong.jpg', 'jpeg', { size: 0 }));
    expect(refusal(field)).to.contain('không có gì bên trong');
    const gone = fileOf('mat.jpg', 'jpeg');
    gone.slice = () => {
      const blob = new Blob();
      blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
      return blob;
    };
    await pick(field, gone);
    expect(refusal(field)).to.contain('Không đọc được tệp “mat.jpg”');
  });

  it('is invalid while a refusal stands, which a person can put away', async () => {
    const field = await makeField<FileField>({ kind });
    await pick(field, letter);
    expect(field.matches(':invalid')).to.equal(true);
    expect(inner(field, 'button').getAttribute('aria-describedby')).to.equal('refusal');
    await expect(field).to.be.accessible();
    inner(field, '#refusal + button').click();
    await field.updateComplete;
    expect(field.matches(':valid')).to.equal(true);
    expect(field.shadowRoot!.querySelector('#refusal')).to.equal(null);
    expect(field.shadowRoot!.activeElement).to.match('.pick button');
  });

  it('takes the same file once', async () => {
    const field = await makeField<FileField>({ kind }, { max: 3 });
    await pick(field, page, page);
    await pick(field, page);
    expect(namesOf(field)).to.deep.equal(['trang-2.png']);
    expect(inner(field, '#remark').innerText).to.contain('Đã có trong danh sách: trang-2.png.');
    expect(field.matches(':valid')).to.equal(true);
  });

  it('takes two pictures of a camera that calls all of them the same', async () => {
    const field = await makeField<FileField>({ kind }, { max: 3 });
    await pick(field, fileOf('image.jpg', 'jpeg'));
    await pick(field, fileOf('image.jpg', 'jpeg', { lastModified: 1 }));
    expect(field.value).to.have.length(2);
  });

  it('changes nothing when the picker is cancelled', async () => {
    const field = await makeField<FileField>({ kind });
    await pick(field, photo);
    let told = 0;
    field.addEventListener('input', () => (told += 1));
    await pick(field);
    expect(namesOf(field)).to.deep.equal(['giay-chung-sinh.jpg']);
    expect(told).to.equal(0);
  });

  it('puts a second picture in the place of the first, where one is wanted', async () => {
    const field = await makeField<FileField>({ kind });
    await pick(field, photo);
    await pick(field, page);
    expect(namesOf(field)).to.deep.equal(['trang-2.png']);
    await waitUntil(() => said(field) === 'Đã thay bằng trang-2.png.', 'said');
  });

  it('takes no more than there is place for, and says which it left', async () => {
    const field = await makeField<FileField>({ kind }, { max: 2 });
    await pick(field, photo, page, paper);
    expect(namesOf(field)).to.deep.equal(['giay-chung-sinh.jpg', 'trang-2.png']);
    expect(inner(field, '#remark').innerText).to.contain('Chưa thêm: xac-nhan.pdf.');
  });

  it('keeps the focus in the list when a file is taken out, and says so', async () => {
    const field = await makeField<FileField>({ kind }, { max: 3, value: [photo, page, paper] });
    await drop(field, 1);
    expect(focused(field)).to.equal('Bỏ xac-nhan.pdf');
    expect(said(field)).to.equal('Đã bỏ trang-2.png, còn 2 tệp.');
    await drop(field, 1);
    expect(focused(field)).to.equal('Bỏ giay-chung-sinh.jpg');
    await drop(field, 0);
    expect(focused(field)).to.equal('Chọn ảnh có sẵn');
    expect(field.value).to.deep.equal([]);
  });

  it('takes the addresses of pictures back when they are gone', async () => {
    const revoked: string[] = [];
    const { revokeObjectURL } = URL;
    URL.revokeObjectURL = (url) => void revoked.push(url);
    try {
      const field = await makeField<FileField>({ kind }, { max: 2, value: [photo, page] });
      const urls = [...field.shadowRoot!.querySelectorAll('img')].map((image) => image.src);
      await drop(field, 0);
      expect(revoked).to.deep.equal([urls[0]]);
      field.remove();
      expect(revoked).to.deep.equal(urls);
    } finally {
      URL.revokeObjectURL = revokeObjectURL;
    }
  });

  it('forgets files and refusals on reset', async () => {
    const field = await makeField<FileField>({ kind }, { required: true });
    await pick(field, photo);
    await pick(field, letter);
    field.closest('form')!.reset();
    expect(field.value).to.deep.equal([]);
    expect(field.validity.valueMissing).to.equal(true);
  });

  it('offers the camera where there is a finger, and only for pictures', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) =>
      Object.defineProperty(matchMedia.call(window, query), 'matches', { value: true });
    try {
      const field = await makeField<FileField>({ kind });
      expect(buttons(field)).to.deep.equal(['Chụp ảnh', 'Chọn ảnh có sẵn']);
      expect(inner(field, '#camera').getAttribute('capture')).to.equal('environment');
      const papers = await makeField<FileField>({ kind }, { accept: 'application/pdf' });
      expect(buttons(papers)).to.deep.equal(['Chọn tệp']);
    } finally {
      window.matchMedia = matchMedia;
    }
  });

  it('opens the picker of the browser from its button', async () => {
    const field = await makeField<FileField>({ kind }, { max: 2 });
    const input = inner<HTMLInputElement>(field, '#gallery');
    let opened = 0;
    input.addEventListener('click', (event) => (event.preventDefault(), (opened += 1)));
    inner(field, '#gallery-button').click();
    expect(opened).to.equal(1);
    expect(input.multiple).to.equal(true);
    expect(input.accept).to.equal('image/jpeg,image/png,application/pdf');
  });
});

/** What the browser does when the picker is closed; resolves when the field has looked into all. */
async function pick(field: FileField, ...files: readonly File[]): Promise<void> {
  const input = inner<HTMLInputElement>(field, 'input');
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  let looked: Promise<void> | undefined;
  field.take = (taken) => (looked = FileField.prototype.take.call(field, taken));
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await looked;
  await field.updateComplete;
}

async function drop(field: FileField, index: number): Promise<void> {
  rows(field)[index]!.querySelector('button')!.click();
  await field.updateComplete;
  await field.updateComplete;
}

function rows(field: FileField): readonly HTMLElement[] {
  return [...field.shadowRoot!.querySelectorAll('li')];
}

function buttons(field: FileField): readonly string[] {
  const all = field.shadowRoot!.querySelectorAll<HTMLElement>('.pick button');
  return [...all].map((button) => button.innerText.trim());
}

function namesOf(field: FileField): readonly string[] {
  return (field.value || []).map(({ name }) => name);
}

function refusal(field: FileField): string {
  return inner(field, '#refusal').innerText.replace('Lỗi:', '').trim();
}

function said(field: FileField): string | null {
  return field.querySelector('[role=status]')!.textContent;
}

function focused(field: FileField): string {
  return field.shadowRoot!.activeElement!.textContent.replace(/\s+/g, ' ').trim();
}
