/** `vi` of `vi`, `vi-VN`, `vi_VN` and `vi-x-plain`: as much of BCP 47 as voices agree on. */
export function primaryLanguage(tag: string): string {
  return tag.slice(0, 2).toLowerCase();
}
