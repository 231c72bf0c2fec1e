import type { WardSite } from './ward-site.js';

/** What staff see at `/inbox`: the references of everything that has come in, newest first. */
export async function receivedReferences(site: WardSite): Promise<readonly string[]> {
  let response = await openInbox(site);
  if (response.status === 401) {
    cookies.set(site.address, await signIn(site));
    response = await openInbox(site);
  }
  if (!response.ok) throw new Error(`the inbox answers ${response.status}`);
  const page = await response.text();
  return [...page.matchAll(/href="\/inbox\/([^"]+)"/g)].map(([, reference]) => reference!);
}

/** Kept, because the door counts tries. */
const cookies = new Map<string, string>();

function openInbox({ address }: WardSite): Promise<Response> {
  return fetch(`${address}/inbox`, { headers: { cookie: cookies.get(address) ?? '' } });
}

async function signIn({ address, inboxToken }: WardSite): Promise<string> {
  const response = await fetch(`${address}/inbox/session`, {
    method: 'POST',
    body: new URLSearchParams({ token: inboxToken }),
    redirect: 'manual',
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`the inbox does not open: ${response.status}`);
  return cookie;
}
