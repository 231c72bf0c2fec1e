/** What the guide fetches after its first screen, in one file. */
export { finishScreen } from './finish-screen.js';
export { ownForms } from './own-forms.js';
export { downloadCopy, printForms } from './print-frame.js';
export { receiptScreen } from './receipt-screen.js';
export { reviewScreen } from './review-screen.js';
