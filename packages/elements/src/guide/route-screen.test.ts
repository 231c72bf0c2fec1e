import { expect } from '@open-wc/testing';
import type { Answers, Route } from '@tungbuoc/core';
import { html } from 'lit';
import { routeScreen } from './route-screen.js';
import { emptyPage, newHost } from './test-host.js';

const route: Route = {
  id: 'young',
  when: { field: 'birthDate', age: { below: 70 } },
  stop: true,
  title: 'Chưa đủ tuổi',
  text: 'Được hưởng khi đủ tuổi.',
  ages: { field: 'birthDate', years: [70, 75] },
};

describe('advice to somebody who is too young yet', () => {
  afterEach(emptyPage);

  it('can be used by everybody', async () => {
    await expect(await shown({ birthDate: '1958-02-03' })).to.be.accessible();
  });

  it('names the days from which it will do', async () => {
    expect(await days({ birthDate: '1958-02-03' })).to.deep.equal([
      'Đủ 70 tuổi: 03/02/2028',
      'Đủ 75 tuổi: 03/02/2033',
    ]);
  });

  it('is as exact as the birth date is known', async () => {
    expect(await days({ birthDate: '1958' })).to.deep.equal([
      'Đủ 70 tuổi: 2028',
      'Đủ 75 tuổi: 2033',
    ]);
    expect(await days({ birthDate: '1956-02-29' })).to.deep.equal([
      'Đủ 70 tuổi: 01/03/2026',
      'Đủ 75 tuổi: 01/03/2031',
    ]);
  });

  it('names none while the birth date is not known', async () => {
    expect(await days({})).to.deep.equal([]);
    expect(await days({ birthDate: '-3-5' })).to.deep.equal([]);
  });
});

async function shown(answers: Answers) {
  const host = newHost();
  const goOn = () => undefined;
  await host.show(routeScreen(route, { answers, goOn, back: goOn }, html``));
  return host;
}

async function days(answers: Answers): Promise<string[]> {
  const { renderRoot } = await shown(answers);
  return [...renderRoot.querySelectorAll('li')].map((item) => item.textContent.trim());
}
