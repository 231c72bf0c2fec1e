/** What the guide fetches after its first question, in one file. */
export { errorSummary } from './error-summary.js';
export { issueWords } from './issue-words.js';
export { papersList } from './papers-list.js';
export { receiptScreen, receiptTitle } from './receipt-screen.js';
export { reviewScreen } from './review-screen.js';
export { routeScreen } from './route-screen.js';
export { termNotes, wordsOf } from './term-notes.js';
