/** A long procedure of text fields: as many as make a draft of so many bytes. */
export function longPack(fields) {
  const ids = Array.from({ length: fields }, (_, at) => `field${at}`);
  const steps = [];
  for (let at = 0; at < ids.length; at += 20) steps.push(step(at / 20, ids.slice(at, at + 20)));
  const head = { formatVersion: 1, id: 'benchmark', version: '1.0.0', locale: 'vi' };
  const words = { title: 'Thủ tục dài', summary: 'Chỉ để đo.' };
  const dates = { validFrom: '2026-01-01', lastVerified: '2026-11-01' };
  const empty = { legalBasis: [], routes: [], papers: [], fees: [], afterwards: [], rules: [] };
  return { ...head, ...words, ...dates, ...empty, steps };
}

/** Answers to all fields but the first, of so many bytes together. */
export function longAnswers(fields, bytes) {
  const letters = Math.floor(bytes / fields) - 14;
  const text = 'Nguyen Thi Thu, so 1, pho Mau. '.repeat(20).slice(0, letters);
  const ids = Array.from({ length: fields - 1 }, (_, at) => `field${at + 1}`);
  return Object.fromEntries(ids.map((id) => [id, text]));
}

function step(number, ids) {
  const screens = ids.map((id) => ({
    id: `screen-${id}`,
    fields: [{ id, kind: 'text', label: `Mục ${id}`, optional: true }],
  }));
  return { id: `step-${number}`, title: `Bước ${number + 1}`, screens };
}
