/** What the first bytes of a file say that it is. */
export type FileType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/gif'
  | 'image/heic'
  | 'application/pdf'
  | 'application/zip'
  | 'application/msword'
  | 'video/mp4';

/** As many bytes of a file as are looked at. */
export const bytesNeeded = 16;

/** Told from the first bytes: a name can say anything, and the browser believes the name. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, bytesNeeded));
  return beginnings.find(([pattern]) => pattern.test(text))?.[1];
}

/** Whether a file may be taken where `accept` stands, written as for `<input type="file">`. */
export function isAccepted(type: FileType | undefined, accept: string): boolean {
  return type !== undefined && acceptedTypes(accept).some((pattern) => matches(type, pattern));
}

/** Whether any image may be taken. */
export function takesImages(accept: string): boolean {
  return acceptedTypes(accept).some((pattern) => matches(pattern, 'image/*'));
}

/** Whether PDF may be taken. */
export function takesPdf(accept: string): boolean {
  return isAccepted('application/pdf', accept);
}

/** The part of `accept` that a camera can serve. */
export function imagesOf(accept: string): string {
  return acceptedTypes(accept)
    .filter((pattern) => matches(pattern, 'image/*'))
    .join(',');
}

/** In Office's new formats a ZIP archive holds the text; a film and HEIC say what they are later. */
const beginnings: readonly (readonly [RegExp, FileType])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^%PDF/, 'application/pdf'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^GIF8/, 'image/gif'],
  [/^[^]{4}ftyp(hei|hev|mif1|msf1)/, 'image/heic'],
  [/^[^]{4}ftyp/, 'video/mp4'],
  [/^PK\x03\x04/, 'application/zip'],
  [/^\xd0\xcf\x11\xe0/, 'application/msword'],
];

const extensions = new Map<string, FileType>(
  Object.entries({
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.png': 'image/png',
    '.webp': 'image/webp',
    '.gif': 'image/gif',
    '.heic': 'image/heic',
    '.pdf': 'application/pdf',
  } as const),
);

function acceptedTypes(accept: string): readonly string[] {
  const patterns = accept.split(',').map((pattern) => pattern.trim().toLowerCase());
  return patterns
    .filter((pattern) => pattern !== '')
    .map((pattern) => extensions.get(pattern) ?? pattern);
}

function matches(type: string, pattern: string): boolean {
  if (!pattern.endsWith('/*')) return type === pattern;
  return type.startsWith(pattern.slice(0, -1));
}
