/**
 * A host with an optional port; `URL` is no part of the language, so addresses are read as text.
 */
const host = '[A-Za-z0-9.-]+(?::[0-9]{1,5})?';
const link = new RegExp(`^https://${host}(?:[/?#][^\\s\\\\<>"'\`]*)?$`);
const origin = new RegExp(
  `^(?:https://${host}|http://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]{1,5})?)$`,
);
const maxLength = 2_000;

/**
 * Whether a text is an `https:` address that may stand in a link: no credentials, no odd signs.
 */
export function isHttpsLink(text: string): boolean {
  return text.length <= maxLength && link.test(text);
}

/** Whether a text is an origin as browsers write it: `https:`, or this machine for trying out. */
export function isTrustworthyOrigin(text: string): boolean {
  return text.length <= maxLength && origin.test(text);
}
