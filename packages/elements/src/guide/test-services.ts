import type {
  About,
  Catalogue,
  PrintLayout,
  Procedure,
  ServicePoint,
  TransferLayout,
  Ward,
} from '@tungbuoc/core';
import { provideServices } from '../services.js';
import type { ProcedureRequest } from '../services.js';
import { TestDrafts } from './test-draft.js';
import { TestOutbox } from './test-outbox.js';
import { samplePack } from './test-pack.js';

/** What the elements of a test page are served with. A test replaces what it is about. */
export interface TestServices {
  drafts: TestDrafts;
  outbox: TestOutbox;
  ward: Ward | undefined;
  points: readonly ServicePoint[];
  catalogue: Catalogue;
  loadProcedure: (request: ProcedureRequest) => Promise<Procedure>;
  loadPrintLayout: (request: ProcedureRequest) => Promise<PrintLayout | undefined>;
  loadAbout: (request: ProcedureRequest) => Promise<About | undefined>;
  loadTransfer: (request: ProcedureRequest) => Promise<TransferLayout | undefined>;
  loadData: (name: string) => Promise<unknown>;
  useLocale: (locale: string) => Promise<string>;
  /** What is fetched late cannot be had while it is `false`. */
  online: boolean;
  /** How often the store of this device was asked for. */
  visits: number;
}

/** The services of this page; {@link freshServices} puts them back to the beginning. */
export const bench = {} as TestServices;

/** For `beforeEach`: nothing is kept, nothing waits, everything can be had. */
export function freshServices(): void {
  Object.assign(bench, {
    drafts: new TestDrafts(),
    outbox: new TestOutbox(),
    ward: undefined,
    points: [],
    catalogue: [],
    loadProcedure: () => Promise.resolve(samplePack()),
    loadPrintLayout: () => Promise.resolve(undefined),
    loadAbout: () => Promise.resolve(undefined),
    loadTransfer: () => Promise.resolve(undefined),
    loadData: () => Promise.resolve([]),
    useLocale: () => Promise.resolve('vi'),
    online: true,
    visits: 0,
  } satisfies TestServices);
}

provideServices({
  useLocale: (locale) => bench.useLocale(locale),
  loadProcedure: (request) => bench.loadProcedure(request),
  loadPrintLayout: (request) => bench.loadPrintLayout(request),
  loadAbout: (request) => bench.loadAbout(request),
  loadTransfer: (request) => bench.loadTransfer(request),
  loadWard: () => (bench.ward ? Promise.resolve(bench.ward) : Promise.reject(new Error('404'))),
  loadServicePoints: () => late(() => bench.points),
  loadCatalogue: () => Promise.resolve(bench.catalogue),
  loadData: (name) => bench.loadData(name),
  drafts: () => {
    bench.visits += 1;
    return late(() => bench.drafts);
  },
  outbox: () => late(() => bench.outbox),
});

async function late<T>(read: () => T): Promise<T> {
  await Promise.resolve();
  if (!bench.online) throw new TypeError('no network');
  return read();
}
