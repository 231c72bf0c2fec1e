/**
 * `ban-nhap-dang-ky-khai-sinh-22-11-2026.tungbuoc.json`: the procedure and the day, nothing about the
 * person.
 */
export function copyName(title: string, now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(now.getDate())}-${two(now.getMonth() + 1)}-${now.getFullYear()}`;
  const plain = title.replace(/[đĐ]/g, 'd').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `ban-nhap-${words}-${day}.tungbuoc.json`;
}

/** Hands the person a file. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
