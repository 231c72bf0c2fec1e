import type { Readable, Writable } from 'node:stream';
import { idFor } from './starting-pack.js';
import type { PackIdea } from './starting-pack.js';

/** Where questions are shown, and answers typed. */
export interface Desk {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks for what is not given yet, in Vietnamese; `undefined` when the author breaks off. */
export async function askForPack(
  given: Partial<PackIdea>,
  desk: Desk,
): Promise<PackIdea | undefined> {
  const { text, intro, outro, isCancel } = await import('@clack/prompts');
  const ask = async (message: string, proposal: string) => {
    const answer = await text({
      message,
      placeholder: proposal,
      defaultValue: proposal,
      ...desk,
    });
    if (isCancel(answer)) throw new BrokenOff();
    return answer.trim() || proposal;
  };
  try {
    intro('Bộ thủ tục mới · A new pack', desk);
    const title = given.title ?? (await ask('Tên thủ tục?', usual.title));
    const id = given.id ?? (await ask('Tên thư mục (chữ thường, không dấu)?', idFor(title)));
    const summary =
      given.summary ?? (await ask('Người dân nhận được gì? (một câu)', usual.summary));
    const basis = given.basis ?? (await ask('Theo văn bản nào?', usual.basis));
    outro('Đang ghi các tệp …', desk);
    return { id: idFor(id), title, summary, basis };
  } catch (error) {
    if (error instanceof BrokenOff) return undefined;
    throw error;
  }
}

/** What stands there until somebody knows better. */
export const usual: Omit<PackIdea, 'id'> = {
  title: 'Gửi yêu cầu đến phường',
  summary: 'Gửi yêu cầu và nhận trả lời của cán bộ.',
  basis: 'Quy chế tiếp nhận của Ủy ban nhân dân',
};

class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}
