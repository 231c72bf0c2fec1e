/** What only drafts with files need, fetched when there is one. */
export { KeptFiles } from './kept-files.js';
export { dropLoneFiles } from './lone-files.js';
export { createMemoryFiles } from './memory-files.js';
export { resealFiles } from './move-files.js';
