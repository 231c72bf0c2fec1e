import { expect } from '@open-wc/testing';
import { speakable } from './speakable.js';

/** What is shown, and how it is said. */
const families: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dates are said in words': {
    'Sinh ngày 05/03/1945.': 'Sinh ngày năm tháng ba năm một nghìn chín trăm bốn mươi lăm.',
    '05/03/1945': 'ngày năm tháng ba năm một nghìn chín trăm bốn mươi lăm',
    '21/04/2001': 'ngày hai mươi mốt tháng tư năm hai nghìn không trăm linh một',
    '5-3-1945': 'ngày năm tháng ba năm một nghìn chín trăm bốn mươi lăm',
    'Từ 01/01/2027 trang liên thông ngừng.':
      'Từ ngày một tháng một năm hai nghìn không trăm hai mươi bảy trang liên thông ngừng.',
    '03/1945': 'tháng ba năm một nghìn chín trăm bốn mươi lăm',
    'Cấp từ tháng 7/2024': 'Cấp từ tháng bảy năm hai nghìn không trăm hai mươi tư',
    'ngày 20/7': 'ngày hai mươi tháng bảy',
    'ngày 5/5': 'ngày năm tháng năm',
    'tháng 4': 'tháng tư',
    'tháng 4/2025': 'tháng tư năm hai nghìn không trăm hai mươi lăm',
    'năm 1945': 'năm một nghìn chín trăm bốn mươi lăm',
    '45/13/2020': 'bốn mươi lăm trên mười ba trên hai nghìn không trăm hai mươi',
  },
  'times of the day are': {
    '7 giờ 30': 'bảy giờ ba mươi',
    '7:30': 'bảy giờ ba mươi',
    '07h30': 'bảy giờ ba mươi',
    '7h – 11h30': 'bảy giờ, mười một giờ ba mươi',
    '7 giờ 05': 'bảy giờ năm phút',
    '7 giờ 30 phút': 'bảy giờ ba mươi phút',
    '16:00': 'mười sáu giờ',
    'Đã lưu lúc 10:42': 'Đã lưu lúc mười giờ bốn mươi hai',
    'trong 7 giờ': 'trong bảy giờ',
  },
  'numbers of cards and telephones come digit by digit': {
    '001190000000': 'không không một, một chín không, không không không, không không không',
    '001 190 000 000': 'không không một, một chín không, không không không, không không không',
    '0912345678': 'không chín một hai, ba bốn năm, sáu bảy tám',
    'Gọi 0900 000 000.': 'Gọi không chín không không, không không không, không không không.',
    '0900.000.000': 'không chín không không, không không không, không không không',
    '024 3825 4000': 'không hai bốn, ba tám hai năm, bốn không không không',
    '+84 900 000 000': 'cộng tám bốn, chín không không, không không không, không không không',
    'tổng đài 1900 1234': 'tổng đài một chín không không, một hai ba bốn',
    '1.001193': 'một chấm không không một, một chín ba',
    '(2.000635)': '(hai chấm không không không, sáu ba năm)',
    X0000000: 'X không không không, không không không, không',
    '123456789': 'một hai ba, bốn năm sáu, bảy tám chín',
    '0123': 'không một hai, ba',
  },
  'amounts are numbers': {
    '1.234.567 đồng': 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng',
    '8.000đ': 'tám nghìn đồng',
    '5000 ₫': 'năm nghìn đồng',
    '12,5 m²': 'mười hai phẩy năm mét vuông',
    '12,05 km': 'mười hai phẩy không năm ki-lô-mét',
    '0,5 ha': 'không phẩy năm héc-ta',
    '10 %': 'mười phần trăm',
    '5 MB': 'năm mê-ga-bai',
    '21 ngày': 'hai mươi mốt ngày',
    '60 ngày': 'sáu mươi ngày',
    '05 ngày': 'năm ngày',
    '1005 hồ sơ': 'một nghìn không trăm linh năm hồ sơ',
    '24 xã': 'hai mươi tư xã',
    'Nên xin 2–3 bản để nhập học.': 'Nên xin hai đến ba bản để nhập học.',
    '1/2 mẫu': 'một trên hai mẫu',
    'Khổ giấy A4': 'Khổ giấy A bốn',
    '5 món': 'năm món',
  },
  'places in the procedure are': {
    'Bước 2/5 · Người mẹ': 'Bước hai trong năm bước, Người mẹ',
    'Câu 2.3': 'Câu hai chấm ba',
    'Câu 2.10': 'Câu hai chấm mười',
  },
  'numbers of documents can be understood': {
    '12/2015/QĐST-HNGĐ':
      'mười hai năm hai nghìn không trăm mười lăm, quyết định sơ thẩm hôn nhân gia đình',
    'Nghị định 123/2015/NĐ-CP':
      'Nghị định một trăm hai mươi ba năm hai nghìn không trăm mười lăm, Chính phủ',
    'Thông tư 04/2024/TT-BTP': 'Thông tư bốn năm hai nghìn không trăm hai mươi tư, Bộ Tư pháp',
    'Luật Hộ tịch 60/2014/QH13':
      'Luật Hộ tịch sáu mươi năm hai nghìn không trăm mười bốn, Quốc hội khóa mười ba',
    '401/VBHN-BTP': 'bốn trăm linh một, văn bản hợp nhất Bộ Tư pháp',
    'Số 12/2015': 'Số mười hai trên hai nghìn không trăm mười lăm',
    '00/2020': 'không không trên hai nghìn không trăm hai mươi',
    '2/người': 'hai người',
    '7/2020/ABC': 'bảy năm hai nghìn không trăm hai mươi, A B C',
  },
  'short forms are said in full': {
    'UBND phường Mẫu': 'Ủy ban nhân dân phường Mẫu',
    'Số CCCD': 'Số căn cước công dân',
    'TP. Hồ Chí Minh': 'thành phố Hồ Chí Minh',
    'TP Hồ Chí Minh': 'thành phố Hồ Chí Minh',
    'căn cước, hộ chiếu, v.v.': 'căn cước, hộ chiếu, vân vân.',
    'thẻ BHYT': 'thẻ bảo hiểm y tế',
    'VÍ DỤ': 'ví dụ',
    'TỜ KHAI ĐĂNG KÝ KHAI SINH': 'tờ khai đăng ký khai sinh',
    'UBND TỈNH MẪU': 'Ủy ban nhân dân tỉnh mẫu',
    'mã QR': 'mã QR',
  },
  'signs are not read out': {
    'Ông/bà đọc lại từng mục.': 'Ông bà đọc lại từng mục.',
    'vợ/chồng': 'vợ chồng',
    'Bấm “Sửa”.': 'Bấm Sửa.',
    'Sống & làm việc': 'Sống và làm việc',
    'phuongmau@vidu.vn': 'phuongmau a còng vidu chấm vn',
    'dichvucong.gov.vn': 'dichvucong chấm gov chấm vn',
    'Bước 1 – Hỏi': 'Bước một, Hỏi',
    'Còn  thiếu\n ngày.': 'Còn thiếu ngày.',
  },
  'words stay words': {
    'Nguyễn Thị Thử': 'Nguyễn Thị Thử',
    'Họ, chữ đệm và tên của ông bà?': 'Họ, chữ đệm và tên của ông bà?',
    '': '',
  },
};

describe('what is read aloud', () => {
  for (const [title, forms] of Object.entries(families)) {
    it(title, () => {
      for (const [shown, said] of Object.entries(forms))
        expect(speakable(shown), shown).to.equal(said);
    });
  }

  it('is the same for letters with their marks apart', () => {
    expect(speakable('ỦY BAN, tháng 4'.normalize('NFD'))).to.equal('ủy ban, tháng tư');
  });

  it('holds no digit, whatever is shown', () => {
    for (const text of [
      '1.2.3',
      '12,345.6',
      '1/2/3',
      '00',
      '0',
      '9'.repeat(30),
      '1:2:3',
      '5-6-7',
      '٣',
    ]) {
      expect(speakable(text), text).to.not.match(/[0-9]/);
    }
  });
});
