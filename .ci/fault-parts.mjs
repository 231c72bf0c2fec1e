const everywhere = ['chromium', 'firefox', 'webkit'];

/**
 * The parts of the fault kit: each is a file `demo/src/faults/<name>.test.ts`, run in full in each of
 * its engines by `npm run test:faults`; the quickest, with few repetitions in Chromium, by `npm test`.
 */
export const faultParts = [
  { name: 'figures' },
  { name: 'kills', engines: everywhere },
  { name: 'flushes', engines: everywhere },
  { name: 'saved' },
  { name: 'crashes' },
  { name: 'byte-search' },
  { name: 'leaks', engines: ['chromium', 'firefox'] },
  { name: 'migration' },
  { name: 'long-day' },
  { name: 'sending' },
  { name: 'commits' },
  { name: 'closed' },
  { name: 'upgrade' },
  { name: 'clock' },
  { name: 'after-sending' },
  { name: 'tabs', engines: everywhere },
  { name: 'back-forward' },
  { name: 'damaged', engines: everywhere },
  { name: 'model' },
  { name: 'deleted' },
  { name: 'refused' },
  { name: 'full-disk' },
  { name: 'canaries' },
  { name: 'photos' },
].map((part) => ({ engines: ['chromium'], minutes: 15, ...part }));
