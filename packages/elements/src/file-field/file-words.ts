import { msg, str } from '@lit/localize';
import type { FileStanding } from './file-keeper.js';
import { takesImages, takesPdf, type FileType } from './file-type.js';

/** What a field takes, for words about it. */
export interface FileTerms {
  readonly accept: string;
  readonly maxBytes: number;
  readonly max: number;
}

/** `1,2 MB`, as telephones write it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1_000, 'KB'] : [bytes / 1_000_000, 'MB'];
  const digits = size.toFixed(unit === 'MB' ? 1 : 0).replace(/\.0$/, '');
  return `${digits.replace('.', msg(',', { id: 'file-decimal-mark' }))} ${unit}`;
}

/** What may be chosen, said before anybody chooses. */
export function termsWords({ accept, maxBytes, max }: FileTerms): string {
  const size = sizeWords(maxBytes);
  const each = msg(str`Nhận ${wanted(accept)}, mỗi tệp không quá ${size}.`, { id: 'file-terms' });
  if (max === 1) return each;
  return `${each} ${msg(str`Nhiều nhất ${max} tệp.`, { id: 'file-terms-max' })}`;
}

/** Why a file of another type is not taken, and what to do. */
export function wrongTypeWords(name: string, type: FileType | undefined, accept: string): string {
  const kind = type && typeWords[type]();
  if (!kind) {
    return msg(str`Không nhận được tệp “${name}”. Ông/bà chọn ${wanted(accept)}.`, {
      id: 'file-wrong',
    });
  }
  return msg(str`Tệp “${name}” là ${kind}. Ông/bà chọn ${wanted(accept)}.`, {
    id: 'file-wrong-type',
  });
}

export function tooLargeWords({ name, size }: File, maxBytes: number): string {
  const [is, most] = [sizeWords(size), sizeWords(maxBytes)];
  return msg(
    str`Tệp “${name}” nặng ${is}, chỉ gửi được tệp không quá ${most}. Ông/bà chụp lại với cỡ ảnh nhỏ hơn, hoặc chọn tệp khác.`,
    { id: 'file-too-large' },
  );
}

export function emptyFileWords(name: string): string {
  return msg(str`Tệp “${name}” không có gì bên trong. Ông/bà chọn tệp khác.`, {
    id: 'file-empty',
  });
}

/** The file has gone meanwhile, or lies in a cloud that cannot be reached. */
export function unreadableWords(name: string): string {
  return msg(str`Không đọc được tệp “${name}”. Ông/bà chọn lại, hoặc chọn tệp khác.`, {
    id: 'file-unreadable',
  });
}

export function tooManyWords(names: readonly string[], max: number): string {
  return msg(
    str`Chỉ nhận ${max} tệp. Chưa thêm: ${names.join(', ')}. Muốn thêm, ông/bà bỏ bớt tệp khác trước.`,
    { id: 'file-too-many' },
  );
}

export function alreadyThereWords(names: readonly string[]): string {
  return msg(str`Đã có trong danh sách: ${names.join(', ')}.`, { id: 'file-already' });
}

export function addedWords(names: readonly string[], count: number): string {
  return msg(str`Đã thêm ${names.join(', ')}, ${count} tệp.`, { id: 'file-added' });
}

export function replacedWords(name: string): string {
  return msg(str`Đã thay bằng ${name}.`, { id: 'file-replaced' });
}

export function removedWords(name: string, count: number): string {
  if (count === 0) return msg(str`Đã bỏ ${name}, chưa có tệp nào.`, { id: 'file-removed-last' });
  return msg(str`Đã bỏ ${name}, còn ${count} tệp.`, { id: 'file-removed' });
}

/** The draft could not let go of it. */
export function notRemovedWords(name: string): string {
  return msg(str`Chưa bỏ được ${name}. Ông/bà thử lại.`, { id: 'file-not-removed' });
}

/** Where a file is, as shown beside it. */
export const standingWords: Readonly<Record<FileStanding, () => string>> = {
  keeping: () => msg('Đang cất ảnh…', { id: 'file-keeping' }),
  kept: () => msg('Đã lưu trên máy này', { id: 'file-kept' }),
  page: () => msg('Mới giữ trên trang này, đóng trang là mất', { id: 'file-page' }),
  lost: () => msg('Không mở lại được tệp này. Ông/bà bỏ ra rồi chọn lại', { id: 'file-lost' }),
};

/** The same for the live region, of files that were just added; empty where nobody keeps them. */
export function newsWords(standings: readonly (FileStanding | undefined)[]): string {
  const worst = standings.find((standing) => standing !== 'kept') ?? standings[0];
  return worst ? `${standingWords[worst]()}.` : '';
}

/** An answer of files, in the review. */
export function filesWords(names: readonly string[]): string {
  return msg(str`${names.length} tệp: ${names.join(', ')}`, { id: 'file-list' });
}

/** At the end of a guide that does not send. */
export function unsentFilesWords(): string {
  return msg('Ảnh và tệp đã chọn chưa gửi đi đâu. Ông/bà mang bản giấy theo.', {
    id: 'file-unsent',
  });
}

/** On the button that puts a refusal away. */
export function dismissWords(): string {
  return msg('Bỏ qua tệp này', { id: 'file-dismiss' });
}

function wanted(accept: string): string {
  const [images, pdf] = [takesImages(accept), takesPdf(accept)];
  if (images && pdf) return msg('ảnh JPG, PNG hoặc tệp PDF', { id: 'file-wanted-both' });
  if (images) return msg('ảnh JPG, PNG', { id: 'file-wanted-images' });
  if (pdf) return msg('tệp PDF', { id: 'file-wanted-pdf' });
  return msg('tệp khác', { id: 'file-wanted-other' });
}

const typeWords: Readonly<Record<FileType, () => string>> = {
  'image/jpeg': () => msg('ảnh JPG', { id: 'file-is-jpeg' }),
  'image/png': () => msg('ảnh PNG', { id: 'file-is-png' }),
  'image/webp': () => msg('ảnh WebP', { id: 'file-is-webp' }),
  'image/gif': () => msg('ảnh GIF', { id: 'file-is-gif' }),
  'image/heic': () => msg('ảnh HEIC của iPhone', { id: 'file-is-heic' }),
  'application/pdf': () => msg('tệp PDF', { id: 'file-wanted-pdf' }),
  'application/zip': () => msg('tệp Word, Excel hoặc tệp nén', { id: 'file-is-zip' }),
  'application/msword': () => msg('tệp Word hoặc Excel', { id: 'file-is-word' }),
  'video/mp4': () => msg('phim', { id: 'file-is-film' }),
};
