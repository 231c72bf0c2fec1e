import type { Services, ProcedureRequest } from '@tungbuoc/elements';
import { readWard } from '@tungbuoc/core';
import type { About, Catalogue, PrintLayout, Procedure, TransferLayout } from '@tungbuoc/core';

/** A file of the SDK, of the ward or of a pack could not be had. `code` says why. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: 'network' | 'status' | 'origin' | 'json' | 'name';

  constructor(code: FileError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

type Files = Pick<
  Services,
  | 'loadProcedure'
  | 'loadPrintLayout'
  | 'loadAbout'
  | 'loadTransfer'
  | 'loadWard'
  | 'loadServicePoints'
  | 'loadCatalogue'
  | 'loadData'
>;

/**
 * Fetches packs, the ward's file and reference data. Our own packs were checked when they were
 * built; packs from elsewhere are checked here, and taken only from the page's own origin or one
 * that the ward names.
 *
 * @param base address of the folder that holds `packs/` and `data/`, with a slash at its end
 */
export function createFiles(base: string): Files {
  const data = new Map<string, Promise<unknown>>();
  const wards = new Map<string, Promise<unknown>>();
  const wardFile = (url: string) => remember(wards, url, () => fetchJson(url));
  return {
    loadProcedure: (request) =>
      translated(request.locale, (locale) => loadLocalized(base, { ...request, locale })),
    loadPrintLayout: (request) => loadPrintLayout(base, request),
    loadAbout: (request) => loadAbout(base, request),
    loadTransfer: (request) => loadTransfer(base, request),
    loadWard: async (url) => readWard(await wardFile(url)),
    loadServicePoints: async (url) => {
      const { readServicePoints } = await import('@tungbuoc/core/read-service-points');
      return readServicePoints(await wardFile(url));
    },
    loadCatalogue: (locale) => translated(locale, (name) => loadCatalogue(base, name)),
    loadData: async (name) => {
      const address = `${base}data/${name.split('/').map(safeName).join('/')}.json`;
      return remember(data, name, () => fetchJson(address));
    },
  };
}

/** What is not translated is read in Vietnamese. */
async function translated<T>(locale: string, load: (locale: string) => Promise<T>): Promise<T> {
  try {
    return await load(locale);
  } catch (error) {
    if (!isMissing(error) || locale === 'vi') throw error;
    return load('vi');
  }
}

async function loadCatalogue(base: string, locale: string): Promise<Catalogue> {
  return (await fetchJson(`${base}packs/catalogue.${safeName(locale)}.json`)) as Catalogue;
}

async function loadLocalized(base: string, request: ProcedureRequest): Promise<Procedure> {
  const { src, procedure = '', locale } = request;
  if (!src) {
    const own = `${base}packs/${safeName(procedure)}.${safeName(locale)}.json`;
    return placeAudio((await fetchJson(own)) as Procedure, own);
  }
  const address = foreignAddress(src.replaceAll('{locale}', locale), request.packOrigins);
  const [json, { parsePack }] = await Promise.all([
    fetchJson(address),
    import('@tungbuoc/core/parse-pack'),
  ]);
  return placeAudio(parsePack(json), address);
}

/** Recordings lie beside their pack: what it names elsewhere, a pack may not bring in. */
function placeAudio(procedure: Procedure, pack: string): Procedure {
  if (!procedure.audio) return procedure;
  const audio = procedure.audio.map(({ files, ...entry }) => ({
    ...entry,
    files: Object.fromEntries(
      Object.entries(files).map(([text, file]) => [text, new URL(file, pack).href]),
    ),
  }));
  return { ...procedure, audio };
}

async function loadPrintLayout(
  base: string,
  request: ProcedureRequest,
): Promise<PrintLayout | undefined> {
  return loadBeside(base, { ...request, part: 'print' }, async (json) => {
    const { parsePrintLayout } = await import('@tungbuoc/core/parse-print-layout');
    return parsePrintLayout(json);
  });
}

/** In Vietnamese where it is not translated. */
async function loadAbout(base: string, request: ProcedureRequest): Promise<About | undefined> {
  const load = (locale: string) =>
    loadBeside(base, { ...request, part: `about.${safeName(locale)}` }, async (json) => {
      const { parseAbout } = await import('@tungbuoc/core/parse-about');
      return parseAbout(json);
    });
  return (await load(request.locale)) ?? load('vi');
}

async function loadTransfer(
  base: string,
  request: ProcedureRequest,
): Promise<TransferLayout | undefined> {
  return loadBeside(base, { ...request, part: 'transfer' }, async (json) => {
    const { parseTransfer } = await import('@tungbuoc/core/parse-transfer');
    return parseTransfer(json);
  });
}

/** A file beside the pack, named in place of the language; nothing where there is none. */
async function loadBeside<T>(
  base: string,
  { src, procedure = '', packOrigins, part }: ProcedureRequest & { readonly part: string },
  parse: (json: unknown) => Promise<T>,
): Promise<T | undefined> {
  const address = src
    ? foreignAddress(src.replaceAll('{locale}', part), packOrigins)
    : `${base}packs/${safeName(procedure)}.${part}.json`;
  if (src && !src.includes('{locale}')) return undefined;
  const json = await fetchJson(address).catch(missingIsNone);
  return src && json !== undefined ? parse(json) : (json as T | undefined);
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { referrerPolicy: 'no-referrer' }).catch(
    (cause: unknown) => {
      throw new FileError('network', `cannot fetch ${address}`, cause);
    },
  );
  if (!response.ok) throw new FileError('status', `${address} answers ${response.status}`);
  return response.json().catch((cause: unknown) => {
    throw new FileError('json', `${address} is not JSON`, cause);
  });
}

function foreignAddress(src: string, origins: readonly string[] = []): string {
  const url = new URL(src, document.baseURI);
  const isAllowed = url.origin === location.origin || origins.includes(url.origin);
  if (isAllowed && /^https?:$/.test(url.protocol)) return url.href;
  throw new FileError('origin', `packs from ${url.origin} are not allowed by the ward's file`);
}

function safeName(name: string): string {
  if (/^[a-zA-Z0-9-]{1,80}$/.test(name)) return name;
  throw new FileError('name', 'names of packs hold letters, digits and hyphens only');
}

function missingIsNone(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof FileError && error.code === 'status';
}

/** A fetch that failed is not remembered. */
function remember(
  known: Map<string, Promise<unknown>>,
  name: string,
  load: () => Promise<unknown>,
): Promise<unknown> {
  const loading = known.get(name) ?? load();
  known.set(name, loading);
  loading.catch(() => known.delete(name));
  return loading;
}
