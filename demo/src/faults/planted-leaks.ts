/** What {@link plantLeaks} does, one way of leaking each: names as the spy calls them. */
export const leaks = [
  'log',
  'fetch',
  'send',
  'sendBeacon',
  'postMessage',
  'pushState',
  'title',
  'cookie',
  'setItem',
  'put',
  'event planted',
  'page',
  'unhandledrejection',
] as const;

/** Runs in the page: lets one value out in every way that a page has, so that the spy is known to hear. */
export async function plantLeaks(value: string): Promise<void> {
  console.log(value);
  const ignore = () => undefined;
  await fetch(`/?${value}`).catch(ignore);
  const request = new XMLHttpRequest();
  request.open('POST', '/');
  request.send(value);
  navigator.sendBeacon('/', value);
  new BroadcastChannel('planted').postMessage(value);
  history.pushState({ value }, '');
  document.title = value;
  document.cookie = `planted=${value}`;
  localStorage.setItem('planted', value);
  const cache = await caches.open('planted');
  const cached = cache.put(`/${value}`, new Response(value));
  await cached;
  dispatchEvent(new CustomEvent('planted', { detail: { value } }));
  document.body.append(value);
  const reason = new Error(value);
  dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: cached, reason }));
}
