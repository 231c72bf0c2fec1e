import { addDays } from '@tungbuoc/core';
import type { Answers, PrintLayout, Procedure, Ward } from '@tungbuoc/core';
import communes from '@tungbuoc/packs/data/communes.json' with { type: 'json' };
import formerHanoi from '@tungbuoc/packs/data/former-communes/01.json' with { type: 'json' };
import formerHoaBinh from '@tungbuoc/packs/data/former-communes/17.json' with { type: 'json' };
import formerProvinces from '@tungbuoc/packs/data/former-provinces.json' with { type: 'json' };
import ethnicGroups from '@tungbuoc/packs/data/ethnic-groups.json' with { type: 'json' };
import glossary from '@tungbuoc/packs/data/glossary.json' with { type: 'json' };
import bundle from '@tungbuoc/packs/register-birth/examples/bundle-advised.json' with { type: 'json' };
import grandparent from '@tungbuoc/packs/register-birth/examples/grandparent-files.json' with { type: 'json' };
import leftOpen from '@tungbuoc/packs/register-birth/examples/left-open.json' with { type: 'json' };
import married from '@tungbuoc/packs/register-birth/examples/married-parents.json' with { type: 'json' };
import registered from '@tungbuoc/packs/register-birth/examples/already-registered.json' with { type: 'json' };
import death from '@tungbuoc/packs/register-death/examples/wife-on-time.json' with { type: 'json' };
import twins from '@tungbuoc/packs/register-birth/examples/twins.json' with { type: 'json' };

/** Answers of the pack's own examples, by what follows from them. */
export const examples = {
  complete: thisMonth(married),
  leftOpen: thisMonth(leftOpen),
  advised: thisMonth(bundle),
  stopped: thisMonth(registered),
  twins: thisMonth(twins),
  grandparent: thisMonth(grandparent),
  death: death.answers as Answers,
  signIn: { task: 'sign-in' },
};

const birth = new Map(
  await Promise.all(
    ['vi', 'vi-x-plain', 'en'].map(async (locale) => {
      const file = await packFile(`register-birth.${locale}`);
      return [locale, file as Procedure] as const;
    }),
  ),
);

/** Birth registration as it is published, in one language. */
export function registerBirth(locale: string): Procedure {
  const procedure = birth.get(locale) ?? birth.get('vi');
  if (!procedure) throw new Error('The packs are not built.');
  return procedure;
}

/** The official form of birth registration. */
export const printLayout = (await packFile('register-birth.print')) as PrintLayout;

/** Reference data by name. */
export const data: Readonly<Record<string, unknown>> = {
  communes,
  'ethnic-groups': ethnicGroups,
  'former-provinces': formerProvinces,
  'former-communes/01': formerHanoi,
  'former-communes/17': formerHoaBinh,
  glossary,
};

/** A ward that does not exist. */
export const ward: Ward = {
  name: 'UBND phường Mẫu',
  addressee: 'UBND phường Mẫu, tỉnh Ví Dụ',
  phone: '0900 000 000',
  offices: [
    {
      name: 'Trung tâm Phục vụ hành chính công phường Mẫu',
      address: 'Số 0 đường Thử Nghiệm, phường Mẫu, tỉnh Ví Dụ',
      phone: '0900 000 000',
    },
  ],
  procedures: { 'register-birth': { fees: { 'on-time': 0, late: 5000, copy: 8000 } } },
  dataController: {
    name: 'UBND phường Mẫu',
    purpose: 'Để đăng ký khai sinh cho cháu và trả Giấy khai sinh.',
  },
};

/** The child was born three weeks ago, whenever somebody looks: what follows depends on it. */
function thisMonth({ answers }: { readonly answers: object }): Answers {
  const today = new Date().toISOString().slice(0, 10);
  const birthDate = 'birthDate' in answers && { birthDate: addDays(today, -21) };
  return { ...(answers as Answers), ...birthDate };
}

/** A file of any other pack: `register-death.vi`. */
export function shipped<T>(name: string): Promise<T> {
  return packFile(name) as Promise<T>;
}

/** Any other reference data: `countries`. */
export async function shippedData(name: string): Promise<unknown> {
  return (await fetch(new URL(`tungbuoc/data/${name}.json`, document.baseURI))).json();
}

/**
 * As a page gets it: the CDN build lies beside every page that shows stories. `undefined` where there
 * is no such file.
 */
async function packFile(name: string): Promise<unknown> {
  const response = await fetch(new URL(`tungbuoc/packs/${name}.json`, document.baseURI));
  return response.ok ? response.json() : undefined;
}
