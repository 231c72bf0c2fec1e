/** What tabs tell one another: ids and revisions, never answers. */
export type TabNews =
  | { readonly kind: 'draft'; readonly id: string; readonly revision: number }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  /** The device was declared shared: forget everything. */
  | { readonly kind: 'shared' };

/** News between all tabs, and all stores of this tab, that work on one database. */
export interface TabTalk {
  /** Heard at once in this tab, and soon in the others. */
  tell(news: TabNews): void;
  /** Returns the function that ends it. */
  listen(listener: (news: TabNews) => void): () => void;
}

const KINDS = ['draft', 'removed', 'item', 'shared'];

/** Silent until somebody listens. */
export function createTabTalk(database: string): TabTalk {
  const listeners = new Set<(news: TabNews) => void>();
  const hear = (news: TabNews) => [...listeners].forEach((listener) => listener(news));
  const line = createLine(`${database}:news`, hear);
  return {
    tell(news) {
      hear(news);
      line.post(news);
    },
    listen(listener) {
      listeners.add(listener);
      line.open();
      return () => listeners.delete(listener);
    },
  };
}

/** The line to the other tabs. */
function createLine(name: string, hear: (news: TabNews) => void) {
  let channel: BroadcastChannel | undefined;
  const open = () => {
    if (channel || typeof BroadcastChannel === 'undefined') return;
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => isNews(data) && hear(data);
  };
  // A page with an open line may not be kept for the Back button in some browsers.
  addEventListener('pagehide', () => {
    channel?.close();
    channel = undefined;
  });
  addEventListener('pageshow', open);
  return {
    open,
    post(news: TabNews) {
      if (typeof BroadcastChannel === 'undefined') return;
      const line = channel ?? new BroadcastChannel(name);
      line.postMessage(news);
      if (line !== channel) line.close();
    },
  };
}

/** Any script of this origin may post here. */
function isNews(data: unknown): data is TabNews {
  const { kind, id, revision } = (data ?? {}) as Record<string, unknown>;
  if (typeof kind !== 'string' || !KINDS.includes(kind)) return false;
  if (kind === 'shared') return true;
  return typeof id === 'string' && (kind !== 'draft' || typeof revision === 'number');
}
