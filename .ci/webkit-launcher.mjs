import { launchEngine } from '../demo/dist/engines/launch-engine.js';

/** WebKitGTK for web-test-runner: one browser, one page at a time. */
export function webkitLauncher() {
  const active = new Map();
  let engine;
  let page;
  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      engine ??= await launchEngine('webkit');
      page ??= await engine.open();
      active.set(id, url);
      await page.goto(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      return {};
    },
    stop: () => engine?.close(),
  };
}
