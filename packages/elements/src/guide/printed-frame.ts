/** Id of the frame that was printed from. */
export const printFrame = 'tungbuoc-print';

/** Takes what was printed out of the page: it holds answers. Not at `afterprint`, which Safari fires early. */
export function removePrinted(): void {
  document.getElementById(printFrame)?.remove();
}
