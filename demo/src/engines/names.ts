import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../packages/packs/data/', import.meta.url);

const surnames = 'Nguyễn Trần Lê Phạm Huỳnh Hoàng Vũ Võ Phan Trương Bùi Đặng Đỗ Ngô Hồ Dương Đinh';
const middles = 'Văn Thị Hữu Đức Ngọc Quỳnh Thúy Khánh';
const givens =
  'Anh Bảo Cường Diễm Đạt Giang Hằng Hiếu Hòa Hưởng Khuê Kỳ Lữ Mẫn Nghĩa Nguyệt Oanh Phượng Quyên ' +
  'Sửu Thuở Tuyết Uyên Ước Vượng Xuyến Yến Ẩn Ỷ Ức';

/**
 * 500 names of people, peoples, provinces and communes. The people are parts of names put together;
 * the rest comes from our own data.
 */
export function fiveHundredNames(): readonly string[] {
  const communes = communeNames();
  const rest = [...ethnicGroups(), ...provinceNames(), ...people()];
  const step = Math.floor(communes.length / (500 - rest.length));
  const some = communes.filter((_, index) => index % step === 0);
  return [...rest, ...some].slice(0, 500);
}

/** A few of them, from every part of the list. */
export function someNames(count: number): readonly string[] {
  const all = fiveHundredNames();
  const step = all.length / count;
  return Array.from({ length: count }, (_, index) => all[Math.floor(index * step)] ?? '');
}

/** One of each middle and given name, the surnames in turn. */
function people(): readonly string[] {
  const [family, middle, given] = [surnames, middles, givens].map((names) => names.split(' '));
  return Array.from({ length: 160 }, (_, index) =>
    [family, middle, given].map((names = []) => names[index % names.length]).join(' '),
  );
}

function ethnicGroups(): readonly string[] {
  const { groups } = read('ethnic-groups.json') as { groups: { name: string }[] };
  return groups.map(({ name }) => name);
}

function provinceNames(): readonly string[] {
  const { provinces } = read('communes.json') as { provinces: [string, string][] };
  return provinces.map(([, name]) => name);
}

/** `p3127 Điện Biên Phủ|p24 Mường Lay`: kind and code before each name. */
function communeNames(): readonly string[] {
  const { communes } = read('communes.json') as { communes: Record<string, string> };
  const lines = Object.values(communes).flatMap((province) => province.split('|'));
  return [...new Set(lines.map((line) => line.slice(line.indexOf(' ') + 1)))];
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(file, folder)), 'utf8'));
}
