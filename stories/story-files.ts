/** A file to show: a drawn sheet of paper as a picture, or the first bytes of another kind of file. */
export function storyFile(name: string): File {
  const ending = name.split('.').at(-1) ?? '';
  const kind = kinds.get(ending) ?? kinds.get('jpg');
  if (!kind) throw new Error(`No example ends with .${ending}`);
  return new File([kind.bytes()], name, { type: kind.type, lastModified: 0 });
}

const kinds = new Map([
  ['jpg', { type: 'image/jpeg', bytes: sheetOfPaper }],
  ['pdf', { type: 'application/pdf', bytes: () => padded('%PDF-1.7') }],
  ['docx', { type: '', bytes: () => padded('PK\u0003\u0004') }],
]);

function padded(beginning: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(48_000);
  bytes.set(new TextEncoder().encode(beginning));
  return bytes;
}

/** A photograph of a sheet on a table, by the browser's own means. */
function sheetOfPaper(): Uint8Array<ArrayBuffer> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [480, 640];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('Nothing can be drawn here.');
  pen.fillStyle = '#7a5c3e';
  pen.fillRect(0, 0, 480, 640);
  pen.fillStyle = '#fdfcf7';
  pen.fillRect(50, 50, 380, 540);
  pen.fillStyle = '#444444';
  for (let line = 0; line < 14; line++) pen.fillRect(90, 110 + 32 * line, line % 4 ? 300 : 180, 8);
  const [, encoded = ''] = canvas.toDataURL('image/jpeg').split(',');
  return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
}
