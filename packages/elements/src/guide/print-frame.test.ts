import { expect } from '@open-wc/testing';
import { createGuide, printForm } from '@tungbuoc/core';
import type { Answers, PrintedForm } from '@tungbuoc/core';
import { parsePrintLayout } from '@tungbuoc/core/parse-print-layout';
import { downloadPaper, printPaper } from './print-frame.js';
import { formsPaper } from './forms-paper.js';
import type { Paper } from './paper.js';
import { exampleAnswers, json, registerBirth } from './test-pack.js';

/** What must stay text wherever it is shown. */
const canary = `<img src=x onerror="globalThis.broken=1"><script>broken=1</script>"'&`;

describe('printing the official form', () => {
  let printed: Window[];
  let giveBack: () => void;

  beforeEach(() => {
    printed = [];
    giveBack = replacePrint((view) => () => printed.push(view));
  });
  afterEach(() => {
    giveBack();
    frame()?.remove();
  });

  it('prints the answers, and nothing of the page around them', async () => {
    const before = document.title;
    expect(print(await formsOf(await exampleAnswers('married-parents')))).to.equal(true);
    expect(printed).to.have.length(1);
    const page = printed[0]!.document;
    const text = page.body.textContent;
    expect(text).to.contain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).to.contain('TRẦN VĂN MẪU').and.contain('Bệnh viện Thử');
    expect(text).to.contain('mười một năm hai nghìn không trăm hai mươi sáu');
    expect(page.documentElement.lang).to.equal('vi');
    expect(document.title).to.equal(before);
  });

  it('leaves dotted lines where nothing was answered', async () => {
    print(await formsOf({}));
    const { document: page } = printed[0]!;
    const values = [...page.querySelectorAll('.value')].map((value) => value.textContent);
    expect(values).to.deep.equal(['Việt Nam']);
    expect(page.querySelectorAll('.dots').length).to.be.greaterThan(10);
  });

  it('prints a form a page for twins', async () => {
    print(await formsOf(await exampleAnswers('twins')));
    const { document: page, getComputedStyle } = printed[0] as Window & typeof globalThis;
    const articles = [...page.querySelectorAll('article')];
    expect(articles).to.have.length(2);
    expect(articles.map((form) => getComputedStyle(form).breakBefore)).to.deep.equal([
      'auto',
      'page',
    ]);
  });

  it('uses one frame, out of sight and out of the way of the keyboard', async () => {
    const forms = await formsOf({});
    print(forms);
    print(forms);
    expect(document.querySelectorAll('iframe#tungbuoc-print')).to.have.length(1);
    expect(frame()!.tabIndex).to.equal(-1);
    expect(frame()!.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(frame()!).visibility).to.equal('hidden');
  });

  it('says when the browser cannot print', async () => {
    giveBack();
    giveBack = replacePrint(() => undefined);
    expect(print(await formsOf({}))).to.equal(false);
  });

  it('makes no markup of what people type, printed or saved', async () => {
    const answers = { ...(await exampleAnswers('married-parents')) };
    for (const [id, value] of Object.entries(answers)) {
      if (typeof value === 'string' && /[a-z]{3} /i.test(value)) answers[id] = canary;
    }
    const forms = await formsOf({ ...answers, children: [{ childName: canary }] });
    print(forms);
    const saved = new DOMParser().parseFromString(await savedCopy(forms), 'text/html');
    for (const page of [printed[0]!.document, saved]) {
      expect(page.body.textContent).to.contain('<img src=x onerror="globalThis.broken=1">');
      expect(page.querySelectorAll('img, script')).to.have.length(0);
    }
    expect(globalThis).to.not.have.property('broken');
  });

  it('gives a copy that any browser opens, with the same words and its own style', async () => {
    const forms = await formsOf(await exampleAnswers('married-parents'));
    const text = await savedCopy(forms);
    expect(text).to.match(/^<!doctype html>/);
    print(forms);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.body.textContent).to.equal(printed[0]!.document.body.textContent);
    expect(page.documentElement.lang).to.equal('vi');
    expect(page.querySelector('style')!.textContent).to.contain('size: A4');
    expect(page.querySelector('meta')!.getAttribute('charset')).to.equal('utf-8');
  });

  it('takes no markup from a pack either', async () => {
    const paper = { ...formsPaper([], 'own-pack'), lang: canary };
    const page = new DOMParser().parseFromString(await savedCopyOf(paper), 'text/html');
    expect(page.querySelectorAll('img, script')).to.have.length(0);
  });

  it('keeps to the strictest content security policy', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content =
      "style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    document.head.append(policy);
    const reports: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      reports.push(violatedDirective),
    );
    const forms = await formsOf(await exampleAnswers('married-parents'));
    print(forms);
    await savedCopy(forms);
    const { document: page, getComputedStyle } = printed[0] as Window & typeof globalThis;
    expect(getComputedStyle(page.querySelector('h1')!).textAlign).to.equal('center');
    expect(reports).to.deep.equal([]);
    expect(() => (document.createElement('p').innerHTML = '<b>')).to.throw(TypeError);
  });
});

async function formsOf(answers: Answers): Promise<readonly PrintedForm[]> {
  const layout = parsePrintLayout(await json('/tungbuoc/packs/register-birth.print.json'));
  const procedure = await registerBirth();
  const today = '2026-11-21';
  const guide = createGuide(procedure, { today: () => today, answers });
  return printForm(layout, { procedure, answers: guide.snapshot.answers, today });
}

function print(forms: readonly PrintedForm[]): boolean {
  return printPaper(formsPaper(forms, 'register-birth'));
}

function frame(): HTMLIFrameElement | null {
  return document.querySelector('#tungbuoc-print');
}

/** Puts another `print` into every frame; returns how to put the browser's own back. */
function replacePrint(make: (view: Window) => (() => void) | undefined): () => void {
  const { prototype } = HTMLIFrameElement;
  const own = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')!;
  Object.defineProperty(prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = own.get!.call(this) as Window | null;
      return view && Object.assign(view, { print: make(view) });
    },
  });
  return () => Object.defineProperty(prototype, 'contentWindow', own);
}

/** What the browser would have written to the person's downloads. */
async function savedCopy(forms: readonly PrintedForm[]): Promise<string> {
  return savedCopyOf(formsPaper(forms, 'register-birth'));
}

async function savedCopyOf(paper: Paper): Promise<string> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const saved: Blob[] = [];
  const names: string[] = [];
  URL.createObjectURL = (blob: Blob) => (saved.push(blob), 'blob:test');
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  downloadPaper(paper);
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
  expect(names).to.deep.equal([`${paper.name}.html`]);
  return saved[0]!.text();
}
