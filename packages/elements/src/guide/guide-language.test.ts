import { configureLocalization } from '@lit/localize';
import { expect, oneEvent } from '@open-wc/testing';
import { emptyGuides, freshPage, openGuide } from './test-guide.js';
import { until } from './test-host.js';
import { exampleAnswers, registerBirth } from './test-pack.js';
import { bench } from './test-services.js';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'vi',
  targetLocales: ['en'],
  loadLocale: () => import('../locales/en.js'),
});

describe('the language of a guide', () => {
  beforeEach(async () => {
    freshPage();
    await setLocale('vi');
    bench.loadProcedure = ({ locale }) => registerBirth(locale);
    bench.useLocale = async (locale) => {
      if (locale) await setLocale(locale);
      return getLocale();
    };
  });
  afterEach(emptyGuides);

  it('is what the page names, for our words and those of the procedure', async () => {
    const person = await openGuide({ locale: 'en' });
    expect(person.text).to.contain('Birth registration').and.contain('Whose device is this?');
    expect(person.buttons).to.contain('Start').and.not.contain('Bắt đầu');
    await expect(person.guide).to.be.accessible();
  });

  it('can change half-way; answers and the place stay', async () => {
    const person = await openGuide({ device: 'personal' });
    await person.begin();
    person.guide.prefill({ requesterName: 'Nguyễn Thị Thử' });
    await person.goTo('requester-name');
    person.answer('requesterName', 'Trần Thị Thử');
    person.guide.locale = 'en';
    await person.drawn();
    await until(() => person.buttons.includes('Continue'));
    expect(person.place).to.equal('requester-name');
    expect(person.field('requesterName').value).to.equal('Trần Thị Thử');
    expect(person.guide.answers).to.deep.include({ requesterName: 'Trần Thị Thử' });
  });

  it('stays when the words of the other one cannot be had, and so do the answers', async () => {
    const person = await openGuide({ device: 'personal' });
    await person.begin();
    person.answer('registered', 'no');
    bench.loadProcedure = () => Promise.reject(new TypeError('no network'));
    const failed = oneEvent(person.guide, 'tb-failed');
    person.guide.locale = 'en';
    await failed;
    await person.drawn();
    expect(person.place).to.equal('registered');
    expect(person.guide.answers).to.deep.include({ registered: 'no' });
  });

  it('is the same for every guide of the page', async () => {
    const one = await openGuide();
    const other = await openGuide();
    const before = other.text;
    one.guide.locale = 'en';
    await until(() => other.buttons.includes('Start'));
    expect(before).to.contain('Bắt đầu');
    expect(other.text).to.contain('Birth registration');
  });

  it('shows every answer of a whole registration in English', async () => {
    const person = await openGuide({ locale: 'en', device: 'personal' });
    await person.go('Start');
    person.guide.prefill(await exampleAnswers('married-parents'));
    await person.goTo('review');
    expect(person.text).to.contain('Check your answers').and.contain('Trần Văn Mẫu');
    expect(person.text).to.not.match(/Sửa|Kiểm tra lại|Để trống|Bước/);
  });
});
