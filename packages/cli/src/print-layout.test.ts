import { readFileSync, readdirSync } from 'node:fs';
import { createGuide, printForm } from '@tungbuoc/core';
import type { PrintedForm } from '@tungbuoc/core';
import { parsePrintLayout } from '@tungbuoc/core/parse-print-layout';
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import type { Example } from './example.js';
import { openPackFolder, readPack } from './pack-folder.js';

const folder = fileURLToPath(new URL('../../packs/register-birth/', import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as unknown;
const layout = parsePrintLayout(openPackFolder(folder).print);
const examples = readdirSync(`${folder}examples`).map((name) => {
  return read(`examples/${name}`) as Example;
});

/** The lines of the form of Circular 04/2024/TT-BTP, in its order. */
const officialLabels = [
  'Kính gửi:(1)',
  'Họ, chữ đệm, tên người yêu cầu:',
  'Ngày, tháng, năm sinh:',
  'Nơi cư trú (2):',
  'Giấy tờ tùy thân (3):',
  'Quan hệ với người được khai sinh:',
  'Họ, chữ đệm, tên:',
  'Ngày, tháng, năm sinh:',
  'ghi bằng chữ:',
  'Giới tính:',
  'Dân tộc:',
  'Quốc tịch:',
  'Nơi sinh (4):',
  'Quê quán:',
  'Họ, chữ đệm, tên người mẹ:',
  'Năm sinh (5):',
  'Dân tộc (2):',
  'Quốc tịch (2):',
  'Nơi cư trú (2):',
  'Giấy tờ tùy thân (3):',
  'Họ, chữ đệm, tên người cha:',
  'Năm sinh (5):',
  'Dân tộc (2):',
  'Quốc tịch (2):',
  'Nơi cư trú (2):',
  'Giấy tờ tùy thân (3):',
  'Thông tin về Giấy chứng nhận kết hôn của cha, mẹ trẻ (nếu đã đăng ký kết hôn):',
  'Số:',
  ', Quyển số:',
  ', đăng ký ngày',
  'tại',
  'Đề nghị cấp bản sao (6):',
  'Số lượng:',
];

describe('the printed birth registration form', () => {
  const procedure = readPack(folder, 'vi');

  function print(id: string): readonly PrintedForm[] {
    const { answers, today } = examples.find((example) => example.id === id) as Example;
    const guide = createGuide(procedure, { answers, today: () => today });
    const ward = { name: 'UBND phường Mẫu, tỉnh Mẫu' };
    return printForm(layout, { procedure, answers: guide.snapshot.answers, ward, today });
  }

  function lines(form: PrintedForm | undefined): string[] {
    return (form?.blocks ?? []).flatMap((block) => {
      if (block.kind !== 'line') return [];
      return [block.segments.map((one) => ('text' in one ? one.text : '…')).join('')];
    });
  }

  it('has the lines of the official form in their order', () => {
    const [form] = print('married-parents');
    const labels = form?.blocks.flatMap((block) =>
      block.kind === 'line' ? block.segments.filter(({ kind }) => kind === 'label') : [],
    );

    expect(labels?.map((label) => ('text' in label ? label.text.trim() : ''))).to.deep.equal(
      officialLabels,
    );
    expect(form?.blocks.map(({ kind }) => kind)).to.include.members([
      'motto',
      'signature',
      'notes',
    ]);
    expect(form?.blocks[1]).to.deep.equal({ kind: 'title', text: 'TỜ KHAI ĐĂNG KÝ KHAI SINH' });
  });

  it('carries what the mother answered into the lines where the officer looks', () => {
    const [form] = print('married-parents');

    expect(lines(form)).to.include.members([
      'Kính gửi:(1) UBND phường Mẫu, tỉnh Mẫu',
      'Họ, chữ đệm, tên người yêu cầu: NGUYỄN THỊ THỬ',
      'Quan hệ với người được khai sinh: Mẹ đẻ',
      'Họ, chữ đệm, tên: TRẦN VĂN MẪU',
      'Nơi sinh (4): Bệnh viện Thử, Phường Ba Đình, Thành phố Hà Nội',
      'Họ, chữ đệm, tên người mẹ: NGUYỄN THỊ THỬ',
      'Họ, chữ đệm, tên người cha: TRẦN VĂN THỬ',
    ]);
    expect(lines(form).join('\n')).to.match(
      /02\/11\/2026\u2003ghi bằng chữ: Ngày hai tháng mười một năm hai nghìn không trăm hai mươi sáu/,
    );
    expect(lines(form).join('\n')).to.match(/Thẻ căn cước số [\d ]+, do Bộ Công an cấp ngày/);
  });

  it('leaves dots for the parents of an abandoned child', () => {
    const [form] = print('abandoned-guardian');

    expect(lines(form)).to.include.members([
      'Họ, chữ đệm, tên người mẹ: …',
      'Họ, chữ đệm, tên người cha: …',
      'Quan hệ với người được khai sinh: Người đang nuôi dưỡng',
      'Quê quán: Phường Ba Đình, Thành phố Hà Nội',
    ]);
  });

  it('writes a parent known by the year alone, with residence and ethnicity', () => {
    expect(lines(print('birth-year-only')[0])).to.include.members([
      'Năm sinh (5): 1986\u2003Dân tộc (2): Mông\u2003Quốc tịch (2): Việt Nam',
      'Nơi cư trú (2): Thôn Thử, Xã Phượng Dực, Thành phố Hà Nội',
      'Giấy tờ tùy thân (3): …',
    ]);
  });

  it('gives each twin a form with its own day of birth', () => {
    const forms = print('twins').map(lines);

    expect(forms).to.have.length(2);
    expect(forms[0]?.join('\n')).to.match(/TRẦN VĂN MẪU\n.*14\/11\/2026/);
    expect(forms[1]?.join('\n')).to.match(/TRẦN THỊ MẪU\n.*15\/11\/2026/);
    expect(forms[1]).to.include('Giấy tờ tùy thân (3): Hộ chiếu số X0000000, do … cấp ngày …');
  });

  it('prints the relation that a relative wrote', () => {
    expect(lines(print('adult-never-registered')[0])).to.include(
      'Quan hệ với người được khai sinh: Anh ruột',
    );
  });
});
