import { expect } from '@open-wc/testing';
import type { Issue } from '@tungbuoc/core';
import { errorSummary } from './error-summary.js';
import { emptyPage, newHost } from './test-host.js';
import { samplePack } from './test-pack.js';

const name = {
  issue: issue('motherName', 'name-digits'),
  label: 'Tên mẹ',
};
const card = {
  issue: issue('motherId', 'person-id-length', { count: 11 }),
  label: 'Số căn cước',
};

describe('the summary of what stops a screen', () => {
  afterEach(emptyPage);

  it('can be used by everybody', async () => {
    const { host } = await shown([name, card]);
    await expect(host).to.be.accessible();
  });

  it('says in the words of the field what to do, and names the fields when there are several', async () => {
    const several = await shown([name, card]);
    expect(several.lines).to.deep.equal([
      'Tên mẹ: Tên không có chữ số. Ông/bà xóa chữ số giúp.',
      'Số căn cước: Số căn cước có 12 chữ số. Ông/bà mới nhập 11 số.',
    ]);
    const one = await shown([name]);
    expect(one.lines).to.deep.equal(['Tên không có chữ số. Ông/bà xóa chữ số giúp.']);
  });

  it('leads from each line to its field, and nowhere else', async () => {
    const { links, gone } = await shown([name, card]);
    const before = location.href;
    for (const link of links) link.click();
    expect(gone).to.deep.equal(['motherName', 'motherId']);
    expect(location.href).to.equal(before);
  });

  it('can take the keyboard, and then has a name', async () => {
    const { section } = await shown([name]);
    section.focus();
    expect(section.matches(':focus')).to.equal(true);
    expect(section.querySelector(`#${section.getAttribute('aria-labelledby')}`)!.textContent)
      .to //
      .equal('Cần xem lại trước khi đi tiếp');
  });

  it('of warnings alone says how to go on', async () => {
    const { section } = await shown([{ ...name, issue: { ...name.issue, level: 'warning' } }]);
    expect(section.textContent).to.contain('Nếu đã đúng, ông/bà bấm “Tiếp tục” lần nữa.');
    expect(section.querySelector('h2')!.textContent).to.equal('Xin xem lại');
    const stopping = await shown([name]);
    expect(stopping.section.textContent).to.not.contain('lần nữa');
  });
});

function issue(fieldId: string, code: Issue['code'], params: Issue['params'] = {}): Issue {
  return { code, level: 'error', fieldId, params };
}

async function shown(lines: Parameters<typeof errorSummary>[0]) {
  const host = newHost();
  const gone: string[] = [];
  await host.show(errorSummary(lines, samplePack(), (fieldId) => gone.push(fieldId)));
  const section = host.renderRoot.querySelector('section')!;
  const links = [...section.querySelectorAll('a')];
  const texts = links.map((link) => link.textContent.trim().replace(/\s+/g, ' '));
  return { host, section, links, lines: texts, gone };
}
