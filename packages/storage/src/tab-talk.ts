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

export function createTabTalk(database: string): TabTalk {
  const listeners = new Set<(news: TabNews) => void>();
  const hear = (news: TabNews) => [...listeners].forEach((listener) => listener(news));
  const line = createLine(database, hear);
  return {
    tell(news) {
      hear(news);
      line.post(news);
    },
    listen(listener) {
      listeners.add(listener);
      line.open();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) line.close();
      };
    },
  };
}

/** The line to the other tabs: open only while somebody listens. */
function createLine(database: string, hear: (news: TabNews) => void) {
  const name = `${database}:news`;
  let channel: BroadcastChannel | undefined;
  return {
    open() {
      if (channel || typeof BroadcastChannel === 'undefined') return;
      channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }) => isNews(data) && hear(data);
    },
    close() {
      channel?.close();
      channel = undefined;
    },
    post(news: TabNews) {
      if (typeof BroadcastChannel === 'undefined') return;
      const once = channel ?? new BroadcastChannel(name);
      once.postMessage(news);
      if (!channel) once.close();
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
