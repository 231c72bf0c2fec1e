import { msg, str } from '@lit/localize';
import { groupMoney, type Issue, type Procedure } from '@tungbuoc/core';

type Words = (params: Issue['params']) => string;

/** What to do about an issue, in the language of the page. A newer server may name others. */
export function issueWords(issue: Issue, procedure: Procedure): string {
  return issue.code === 'rule' ? ruleWords(issue, procedure) : codeWords(issue);
}

/** {@link issueWords} for an issue of one field by itself. */
export function codeWords({ code, params }: Pick<Issue, 'code' | 'params'>): string {
  return code !== 'rule' && Object.hasOwn(words, code) ? words[code](params) : again();
}

function ruleWords(issue: Issue, procedure: Procedure): string {
  return procedure.rules.find((rule) => rule.id === issue.params['ruleId'])?.message ?? again();
}

const again = () => msg('Ông/bà xem lại mục này nhé.', { id: 'issue-again' });

const missingPart: Record<string, () => string> = {
  day: () => msg('Còn thiếu ngày.', { id: 'issue-date-day' }),
  month: () => msg('Còn thiếu tháng.', { id: 'issue-date-month' }),
  year: () => msg('Còn thiếu năm.', { id: 'issue-date-missing-year' }),
};

const words: Record<Exclude<Issue['code'], 'rule'>, Words> = {
  required: () =>
    msg('Mục này cần có. Nếu chưa rõ, ông/bà bấm “Để sau”.', { id: 'issue-required' }),
  'wrong-type': again,
  'too-long': ({ max, count }) =>
    msg(str`Chỉ ghi được ${max} ký tự, ông/bà đã ghi ${count}. Xin ghi ngắn hơn.`, {
      id: 'issue-too-long',
    }),
  'name-digits': () =>
    msg('Tên không có chữ số. Ông/bà xóa chữ số giúp.', { id: 'issue-name-digits' }),
  'name-characters': () =>
    msg('Tên chỉ gồm chữ cái. Ông/bà xóa dấu lạ giúp.', { id: 'issue-name-characters' }),
  'name-one-word': () =>
    msg('Mới có một chữ. Xin ghi đủ họ, chữ đệm và tên.', { id: 'issue-name-one-word' }),
  'name-no-marks': () =>
    msg('Tên chưa có dấu? Xin ghi đủ dấu như trên giấy tờ.', { id: 'issue-name-no-marks' }),
  'date-incomplete': ({ missing }) => (missingPart[String(missing)] ?? again)(),
  'date-impossible': () =>
    msg('Không có ngày này trong lịch. Ông/bà xem lại ngày và tháng.', {
      id: 'issue-date-impossible',
    }),
  'date-year': () => msg('Năm ghi đủ bốn chữ số, ví dụ 1945.', { id: 'issue-date-year' }),
  'date-future': () =>
    msg('Ngày này sau hôm nay. Ông/bà xem lại năm nhé.', { id: 'issue-date-future' }),
  'date-too-partial': () => msg('Cần đủ ngày, tháng và năm.', { id: 'issue-date-too-partial' }),
  'number-format': () => msg('Chỉ ghi bằng chữ số.', { id: 'issue-number-format' }),
  'number-decimals': ({ decimals }) =>
    decimals
      ? msg(str`Sau dấu phẩy chỉ ghi ${decimals} chữ số.`, { id: 'issue-number-decimals' })
      : msg('Chỉ ghi số tròn, không có phần lẻ.', { id: 'issue-number-whole' }),
  'number-min': ({ min = 0 }) =>
    msg(str`Ít nhất là ${groupMoney(min)}.`, { id: 'issue-number-min' }),
  'number-max': ({ max = 0 }) =>
    msg(str`Nhiều nhất là ${groupMoney(max)}.`, { id: 'issue-number-max' }),
  'time-slot-format': () =>
    msg('Ông/bà chọn một buổi trong danh sách.', { id: 'issue-time-slot' }),
  'time-slot-past': () =>
    msg('Buổi này đã qua. Ông/bà chọn một buổi khác.', { id: 'issue-time-slot-past' }),
  'time-slot-closed': () =>
    msg('Buổi này nơi tiếp nhận không làm việc. Ông/bà chọn buổi khác.', {
      id: 'issue-time-slot-closed',
    }),
  'person-id-length': ({ count }) =>
    Number(count) > 12
      ? msg(str`Số căn cước có 12 chữ số. Ông/bà nhập thừa, thành ${count} số.`, {
          id: 'issue-person-id-too-long',
        })
      : msg(str`Số căn cước có 12 chữ số. Ông/bà mới nhập ${count} số.`, {
          id: 'issue-person-id-length',
        }),
  'person-id-characters': () =>
    msg('Số căn cước chỉ gồm chữ số. Ông/bà xem lại giúp.', { id: 'issue-person-id-characters' }),
  'person-id-prefix': () =>
    msg('Ba số đầu hơi lạ. Nếu trên thẻ ghi đúng như vậy thì không sao.', {
      id: 'issue-person-id-prefix',
    }),
  'person-id-birth-year': () =>
    msg('Số này không khớp với năm sinh. Ông/bà xem lại số và năm sinh.', {
      id: 'issue-person-id-birth-year',
    }),
  'person-id-sex': () =>
    msg('Số này không khớp với nam hay nữ. Ông/bà xem lại số trên thẻ.', {
      id: 'issue-person-id-sex',
    }),
  'phone-format': () =>
    msg('Số điện thoại có 10 chữ số, bắt đầu bằng số 0.', { id: 'issue-phone-format' }),
  format: () => msg('Ông/bà ghi lại đúng như trên giấy tờ.', { id: 'issue-format' }),
  'choice-unknown': () => msg('Ông/bà chọn một mục trong danh sách.', { id: 'issue-choice' }),
  'address-commune': () =>
    msg('Ông/bà chọn tỉnh, rồi chọn xã hoặc phường.', { id: 'issue-address-commune' }),
  'address-detail': () =>
    msg('Xin ghi thêm số nhà, thôn hoặc tổ dân phố.', { id: 'issue-address-detail' }),
  'address-district': () =>
    msg('Địa chỉ bây giờ không còn cấp huyện. Chỉ ghi xã, phường và tỉnh.', {
      id: 'issue-address-district',
    }),
  'group-min': ({ min }) =>
    msg(str`Cần ghi ít nhất ${min}. Ông/bà bấm nút “Thêm” ở dưới.`, { id: 'repeat-min' }),
  'group-max': ({ max }) => msg(str`Chỉ ghi được ${max}. Ông/bà bỏ bớt.`, { id: 'repeat-max' }),
  'consent-needed': () => msg('Ông/bà đọc và đánh dấu vào ô này.', { id: 'issue-consent' }),
  'unknown-field': again,
  'not-relevant': again,
};
