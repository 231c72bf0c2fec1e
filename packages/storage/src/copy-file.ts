import { fromBase64, toBase64 } from './base64.js';
import { derivePassphraseKey, isStretch, newStretch, type Stretch } from './passphrase-key.js';
import { StorageError } from './storage-error.js';

/** What can be read of a copy without its passphrase. */
export interface CopyHeader {
  readonly procedureId: string;
  readonly title: string;
  /** When the copy was made, ms since the epoch. */
  readonly copiedAt: number;
}

/** A header, and a value of plain JSON that only the passphrase opens. */
export interface OpenCopy {
  readonly header: CopyHeader;
  readonly content: unknown;
}

/** Larger files are not ours, and are not read. Photos of a draft have room. */
export const LARGEST_COPY = 64 * 1024 * 1024;

/** Version of the file. Newer ones are refused, and stay as they are. */
const VERSION = 1;
const KIND = 'tungbuoc-draft-copy';

/** The parts of a file that is of this version and whole. */
interface Parts {
  readonly header: CopyHeader;
  readonly stretch: Stretch;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * A file that says in words what it is and how it is opened; what was answered is under the
 * passphrase: AES-256-GCM, the key by PBKDF2-HMAC-SHA-256.
 */
export async function writeCopy({ header, content }: OpenCopy, passphrase: string): Promise<Blob> {
  const stretch = newStretch();
  const key = await derivePassphraseKey(passphrase, stretch);
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const cipher = await crypto.subtle.encrypt(parameters(nonce, header), key, plain);
  const parts = { header, stretch, nonce, data: new Uint8Array(cipher) };
  const file = { ...words(header), ...asJson(parts), check: await checksum(parts) };
  return new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' });
}

/** @throws {StorageError} `damaged`, `newer`, or `passphrase` when it is another one */
export async function readCopy(file: Blob, passphrase: string): Promise<OpenCopy> {
  const { header, stretch, nonce, data } = await readParts(file);
  const key = await derivePassphraseKey(passphrase, stretch);
  const plain = await crypto.subtle.decrypt(parameters(nonce, header), key, data).catch(() => {
    // The checksum was right: so it is not the file.
    throw new StorageError('passphrase');
  });
  return { header, content: parse(new TextDecoder().decode(plain)) };
}

/** What the file says of itself. @throws {StorageError} `damaged`, `newer` */
export async function readCopyHeader(file: Blob): Promise<CopyHeader> {
  return (await readParts(file)).header;
}

async function readParts(file: Blob): Promise<Parts> {
  if (file.size > LARGEST_COPY) throw new StorageError('damaged');
  const json = parse(await file.text());
  const { kind, version, check } = record(json);
  if (kind !== KIND) throw new StorageError('damaged');
  if (typeof version === 'number' && version > VERSION) throw new StorageError('newer');
  const parts = partsOf(record(json));
  if (!parts || (await checksum(parts)) !== check) throw new StorageError('damaged');
  return parts;
}

function partsOf(json: Readonly<Record<string, unknown>>): Parts | undefined {
  const { procedureId, title, copiedAt } = record(json['header']);
  const { rounds } = record(json['key']);
  const stretch = { salt: fromBase64(record(json['key'])['salt']), rounds };
  const nonce = fromBase64(json['nonce']);
  const data = fromBase64(json['data']);
  if (typeof procedureId !== 'string' || typeof title !== 'string') return undefined;
  if (typeof copiedAt !== 'number' || !nonce || !data || !isStretch(stretch)) return undefined;
  return { header: { procedureId, title, copiedAt }, stretch, nonce, data };
}

function asJson({ header, stretch, nonce, data }: Parts) {
  return {
    kind: KIND,
    version: VERSION,
    header,
    key: { name: 'PBKDF2-SHA-256', rounds: stretch.rounds, salt: toBase64(stretch.salt) },
    cipher: 'AES-256-GCM',
    nonce: toBase64(nonce),
    data: toBase64(data),
  };
}

/** For whoever opens the file with an editor. */
function words({ title, copiedAt }: CopyHeader): Readonly<Record<string, string>> {
  return {
    'Tệp này là gì': 'Bản sao có khóa của một hồ sơ đang làm dở. Chưa phải hồ sơ đã nộp.',
    'Thủ tục': title,
    'Chép lúc': new Date(copiedAt).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }),
    'Cách mở':
      'Mở trang làm thủ tục này, bấm “Mở bản sao từ tệp”, chọn tệp này, rồi nhập mã đã ghi lại.',
  };
}

/** Tells a damaged file from a wrong passphrase; it is no protection. */
async function checksum(parts: Parts): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(asJson(parts)));
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** With one letter of the header changed, nothing opens any more. */
function parameters(iv: Uint8Array<ArrayBuffer>, header: CopyHeader): AesGcmParams {
  const { procedureId, title, copiedAt } = header;
  const bound = JSON.stringify([KIND, VERSION, procedureId, title, copiedAt]);
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StorageError('damaged');
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
