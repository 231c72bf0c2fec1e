import { expect } from '@open-wc/testing';
import { createGuide } from '@tungbuoc/core';
import type { Answers, PrintedForm, Procedure } from '@tungbuoc/core';
import { parsePrintLayout } from '@tungbuoc/core/parse-print-layout';
import { ownForms } from './own-forms.js';
import type { GuideSession } from './session.js';
import { exampleAnswers, json, registerBirth } from './test-pack.js';
import { bench, freshServices } from './test-services.js';

const ward = { name: 'UBND phường Mẫu', addressee: 'UBND phường Mẫu, tỉnh Ví Dụ' };

describe('the official form of a person', () => {
  let answers: Answers;

  before(async () => {
    answers = await exampleAnswers('married-parents');
  });
  beforeEach(() => {
    freshServices();
    bench.loadProcedure = ({ locale }) => registerBirth(locale);
    bench.loadPrintLayout = async () =>
      parsePrintLayout(await json('/tungbuoc/packs/register-birth.print.json'));
  });

  it('is in Vietnamese though the page was read in English', async () => {
    const english = await filled(await registerBirth('en'));
    expect(textOf(english)).to.contain('Nam').and.contain('Thẻ căn cước công dân');
    expect(textOf(english)).to.equal(textOf(await filled(await registerBirth('vi'))));
  });

  it('is addressed to the ward that the page names', async () => {
    expect(textOf(await filled(await registerBirth()))).to.contain(ward.addressee);
  });

  it('is printed in the words at hand where the Vietnamese ones cannot be had', async () => {
    bench.loadProcedure = () => Promise.reject(new TypeError('no network'));
    expect(textOf(await filled(await registerBirth('en')))).to.contain('TRẦN VĂN MẪU');
  });

  it('keeps to the version that the answers were made for', async () => {
    bench.loadProcedure = async () => ({ ...(await registerBirth()), version: '9.0.0' });
    const english = await registerBirth('en');
    const option = english.steps
      .flatMap((step) => step.screens.flatMap((screen) => screen.fields))
      .find((field) => field.id === 'childSex')!
      .options!.find(({ value }) => value === 'male')!;
    expect(textOf(await filled(english))).to.contain(option.label);
  });

  it('is empty for a procedure without one', async () => {
    bench.loadPrintLayout = () => Promise.resolve(undefined);
    expect(await filled(await registerBirth())).to.deep.equal([]);
  });

  async function filled(procedure: Procedure): Promise<readonly PrintedForm[]> {
    const guide = createGuide(procedure, { today: () => '2026-11-21', answers });
    const session = { guide, ward } as unknown as GuideSession;
    return ownForms(session, { procedure: 'register-birth', locale: procedure.locale });
  }
});

function textOf(forms: readonly PrintedForm[]): string {
  return JSON.stringify(forms);
}
