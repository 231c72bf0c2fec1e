import { expect } from '@open-wc/testing';
import { chooseReading, onReadingChange, readingSettings } from './reading-settings.js';
import { forgetReading } from './test-reading.js';

const key = 'tungbuoc-reading';

describe('what a person chose for reading', () => {
  let changes = 0;
  let stop: () => void;

  beforeEach(() => {
    changes = 0;
    stop = onReadingChange(() => changes++);
    forgetReading();
    changes = 0;
  });
  afterEach(() => {
    stop();
    forgetReading();
  });

  it('is nothing at first: the page and the device decide', () => {
    expect(readingSettings()).to.deep.equal({});
    expect(readingSettings()).to.be.frozen;
  });

  it('is kept on this device, each choice beside the others', () => {
    chooseReading({ textSize: '150' });
    chooseReading({ theme: 'dark' });
    expect(readingSettings()).to.deep.equal({ textSize: '150', theme: 'dark' });
    expect(JSON.parse(localStorage.getItem(key)!)).to.deep.equal(readingSettings());
    expect(changes).to.equal(2);
  });

  it('is heard from another tab', () => {
    fromAnotherTab('{"textSize":"200"}');
    expect(readingSettings()).to.deep.equal({ textSize: '200' });
    expect(changes).to.equal(1);
  });

  it('is nobody’s when another tab cleared what the site keeps', () => {
    chooseReading({ textSize: '200' });
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(readingSettings()).to.deep.equal({});
  });

  it('is not what other keys of the page say', () => {
    chooseReading({ textSize: '125' });
    localStorage.setItem(key, '{"textSize":"200"}');
    dispatchEvent(new StorageEvent('storage', { key: 'cua-trang' }));
    expect(readingSettings()).to.deep.equal({ textSize: '125' });
  });

  it('is read again by who comes after nobody was listening', () => {
    stop();
    localStorage.setItem(key, '{"theme":"contrast"}');
    stop = onReadingChange(() => changes++);
    expect(readingSettings()).to.deep.equal({ theme: 'contrast' });
  });

  for (const garbage of ['', '{', 'null', '[]', '7', '"200"', '{"textSize":200}']) {
    it(`is nothing where the page keeps ${garbage || 'an empty text'}`, () => {
      fromAnotherTab(garbage);
      expect(readingSettings()).to.deep.equal({});
    });
  }

  it('is only what we know, whatever stands beside it', () => {
    const kept = { textSize: '1000', theme: 'dark', locale: 'xx', speechRate: 0.75, answers: [1] };
    fromAnotherTab(JSON.stringify(kept));
    expect(readingSettings()).to.deep.equal({ theme: 'dark', speechRate: 0.75 });
  });

  it('holds for this page where the browser keeps nothing', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      chooseReading({ textSize: '150' });
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(readingSettings()).to.deep.equal({ textSize: '150' });
    expect(changes).to.equal(1);
  });

  it('is told to nobody who stopped listening', () => {
    stop();
    chooseReading({ textSize: '125' });
    expect(changes).to.equal(0);
  });
});

function fromAnotherTab(text: string): void {
  localStorage.setItem(key, text);
  dispatchEvent(new StorageEvent('storage', { key }));
}
