/**
 * Fields are fetched together, with the checks of the engine: apart they would be a dozen small
 * files, each compressed alone and each a way to the server. Those with long lists come when the
 * first list is asked; those for files, repeated groups and times to come,
 * when a form has one; the search by former names, when somebody opens it.
 */
export function fieldChunks(module) {
  if (basics.test(module)) return 'basics';
  if (redrawing.test(module)) return 'fields';
  const [, owner, file] = /packages[\\/](core|elements)[\\/]dist[\\/](.*)\.js$/.exec(module) ?? [];
  if (owner === 'core' && visits.test(file)) return 'support';
  if (owner === 'core') return checks.test(file) ? 'fields' : undefined;
  if (owner === 'elements' && support.test(file)) return 'support';
  if (!owner) return undefined;
  if (/^address-field[\\/]former-/.test(file)) return 'former-names';
  const rare = rareFields.exec(file)?.[1];
  if (rare) return rare;
  if (listFields.test(file)) return 'list-fields';
  return fields.test(file) ? 'fields' : undefined;
}

const checks =
  /^(answer-(limits|shape)|check-(address|choice|date|field|name|number|text|time-slot)|former-unit|local-issue|named-formats|normalize-answer|person-id|phone|time-slot)$/;
/** Of the ward's file, what only its widget shows. */
const visits = /^(calendar-file|opening|read-service-points|service-visits|vietnam-moment)$/;
const support = /^support[\\/]/;
const rareFields = /^((?:file|repeat|time-slot)-field)[\\/]/;

const listFields = /^((select|address)-field[\\/]|(combobox|list-(room|words)|suggestions)\b)/;
const fields =
  /^([a-z-]+-field[\\/]|(field-(element|frame)|text-box|card|reading(?!-)|composing|too-long|issue-message|guide[\\/]issue-words)\b)/;

/** What a guide, its review and reading aloud share of core: small files that would go alone. */
const basics =
  /core[\\/]dist[\\/](date-boxes|date-words|dates|evaluate-condition|group-digits|number-words|open-hours|same-value|tidy-text)\.js$/;

/** Of localize, what fields and reading aloud share. */
const redrawing = /localized-controller\.js$/;

/**
 * With `preserveEntrySignatures: 'strict'` the entry only imports the first chunk, and no chunk
 * imports the entry. So a page may ask for `tungbuoc.js?v=2`, or for both, and everything is there
 * once: two copies of Lit could not even start under a policy that names its `trusted-types`. What
 * the first chunk takes for its own address has to be that of the entry.
 */
export function entryAddress() {
  return {
    name: 'entry-address',
    resolveImportMeta(property, { chunkId }) {
      if (property !== 'url' || !chunkId.startsWith('chunks/')) return null;
      return `new URL('../tungbuoc.js', import.meta.url).href`;
    },
  };
}
