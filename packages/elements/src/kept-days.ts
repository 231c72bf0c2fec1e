/**
 * How many days a browser keeps what is stored for a site that nobody opens: WebKit deletes it after
 * seven, whatever the site says.
 * @see https://webkit.org/tracking-prevention/, "7-Day Cap on All Script-Writeable Storage"
 */
export function keptDays(): number {
  return navigator.vendor.startsWith('Apple') ? 7 : 30;
}
