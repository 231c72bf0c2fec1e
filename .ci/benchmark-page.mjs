/** Runs in the page before anything else: notes what keys and saves cost, in `window.costs`. */
export function watchCosts() {
  const costs = { keys: [], saves: [], longTasks: 0 };
  window.costs = costs;
  new PerformanceObserver((list) => (costs.longTasks += list.getEntries().length)).observe({
    type: 'longtask',
  });
  // From the key to the frame that shows its letter, and everything that was done before it.
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => costs.keys.push(performance.now() - timeStamp);
      drawn.port2.postMessage(0);
    });
  });
  let sealing = 0;
  const { encrypt } = SubtleCrypto.prototype;
  SubtleCrypto.prototype.encrypt = async function (...request) {
    const start = performance.now();
    try {
      return await encrypt.apply(this, request);
    } finally {
      sealing = performance.now() - start;
    }
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = transaction.call(this, stores, mode, options);
    const start = performance.now();
    made.addEventListener('complete', () => {
      if (mode === 'readwrite') costs.saves.push(sealing + performance.now() - start);
    });
    return made;
  };
}
