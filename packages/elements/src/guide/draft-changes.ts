/** What few drafts need, in one file: those of another pack, and those that were damaged. */
export { draftNotices, droppedAnswers } from './draft-notices.js';
export { moveDraft } from './move-draft.js';
