/** Says in the page's title where the person is, and gives the title back. */
export class PageTitle {
  #original: string | undefined;

  /** `Bước 2/5 – Người mẹ – …`, with a prefix ("Lỗi: ") while something is to be put right. */
  set(words: string, prefix = ''): void {
    this.#original ??= document.title;
    document.title = `${prefix}${words} – ${this.#original}`;
  }

  restore(): void {
    if (this.#original !== undefined) document.title = this.#original;
    this.#original = undefined;
  }
}
