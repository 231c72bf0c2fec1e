import { services } from '@tungbuoc/elements';
import type { Services } from '@tungbuoc/elements';
import { StoryDrafts } from './story-drafts.js';
import { StoryOutbox } from './story-outbox.js';
import { household } from './story-household.js';
import { data, registerBirth, shipped, shippedData, ward } from './story-packs.js';
import { catalogue, helpfulWard, servicePoints } from './story-ward.js';
import { withRecordings } from './story-recordings.js';

const drafts = new StoryDrafts();
const outbox = new StoryOutbox(drafts);

const inMemory: Omit<Services, 'useLocale'> = {
  loadProcedure: ({ procedure: id, locale, src }) => {
    if (id === 'household') return Promise.resolve(household(locale));
    if (id && id !== 'register-birth') return shipped(`${id}.${locale}`);
    const procedure = registerBirth(locale);
    return Promise.resolve(src ? withRecordings(procedure) : procedure);
  },
  loadPrintLayout: ({ procedure: id }) => shipped(`${id || 'register-birth'}.print`),
  loadAbout: ({ procedure, locale }) => shipped(`${procedure}.about.${locale}`),
  loadTransfer: ({ procedure }) => shipped(`${procedure}.transfer`),
  loadWard: (url) => Promise.resolve(url === '/helpful.json' ? helpfulWard : ward),
  loadServicePoints: () => Promise.resolve(servicePoints),
  loadCatalogue: () => Promise.resolve(catalogue),
  loadData: (name) => (name in data ? Promise.resolve(data[name]) : shippedData(name)),
  drafts: () => Promise.resolve(drafts),
  outbox: () => Promise.resolve(outbox),
};

/**
 * Guides of this page need no network, and keep nothing on the device of whoever looks at them.
 * The languages stay those of the page: they can be set up only once, and were, by `start()`.
 */
export function useStoryServices(): void {
  Object.assign(services(), inMemory);
}
