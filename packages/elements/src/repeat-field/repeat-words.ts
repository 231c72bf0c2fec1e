import { msg, str } from '@lit/localize';

/** `Người 2`: what an item is called, and its place. */
export function itemName(itemLabel: string, index: number): string {
  return `${itemLabel || itemWord()} ${index + 1}`;
}

/** For items that the page gives no name. */
export function itemWord(): string {
  return msg('Mục', { id: 'repeat-item' });
}

export function addWords(itemLabel: string): string {
  return msg(str`Thêm ${inSentence(itemLabel)}`, { id: 'repeat-add' });
}

/** On the button that takes an item out. */
export function removeWords(name: string): string {
  return msg(str`Bỏ ${inSentence(name)}`, { id: 'repeat-remove' });
}

export function askWords(name: string): string {
  return msg(str`Bỏ ${inSentence(name)} thì những gì đã ghi ở đó cũng mất.`, { id: 'repeat-ask' });
}

export function surelyWords(name: string): string {
  return msg(str`Vẫn bỏ ${inSentence(name)}`, { id: 'repeat-surely' });
}

export function keepWords(): string {
  return msg('Giữ lại', { id: 'repeat-keep' });
}

export function addedWords(name: string): string {
  return msg(str`Đã thêm ${inSentence(name)}.`, { id: 'repeat-added' });
}

export function removedWords(name: string, count: number): string {
  return msg(str`Đã bỏ ${inSentence(name)}, còn ${count}.`, { id: 'repeat-removed' });
}

/** Why nothing can be added any more. */
export function fullWords(max: number): string {
  return msg(str`Đã đủ ${max}, không thêm được nữa.`, { id: 'repeat-full' });
}

export function tooFewWords(min: number): string {
  return msg(str`Cần ghi ít nhất ${min}. Ông/bà bấm nút “Thêm” ở dưới.`, { id: 'repeat-min' });
}

export function tooManyWords(max: number): string {
  return msg(str`Chỉ ghi được ${max}. Ông/bà bỏ bớt.`, { id: 'repeat-max' });
}

/** A label inside a sentence: `Người 2` → `người 2`; other capitals stay. */
function inSentence(label: string): string {
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}
