/** Submissions that were received. Nothing is ever changed or deleted here. */
export interface SubmissionStore {
  /** What was received under an idempotency key. */
  find(key: string): Promise<Kept | undefined>;
  /**
   * Keeps a submission, on disk when this resolves. Under a key that was used before, nothing is
   * added and the first one comes back.
   */
  keep(arrival: Arrival): Promise<{ readonly kept: Kept; readonly isNew: boolean }>;
  /** Newest first; `before` is the `id` of the last one seen. */
  list(page: { readonly limit: number; readonly before?: number }): Promise<readonly Listed[]>;
  open(reference: string): Promise<Opened | undefined>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** A submission at the door. */
export interface Arrival {
  readonly key: string;
  /** SHA-256 of the body as received, hex. */
  readonly bodyHash: string;
  /** The body as received. */
  readonly body: string;
  readonly procedure: string;
  readonly packVersion: string;
  /** ms since the epoch. */
  readonly receivedAt: number;
}

/** What the receipt says, and the hash that tells a repeat from another submission. */
export interface Kept {
  readonly reference: string;
  /** ms since the epoch. */
  readonly receivedAt: number;
  readonly bodyHash: string;
}

/** A line of the inbox. */
export interface Listed {
  readonly id: number;
  readonly reference: string;
  readonly receivedAt: number;
  readonly procedure: string;
}

/** A submission with its body, as received. */
export interface Opened extends Listed {
  readonly packVersion: string;
  readonly body: string;
}

/** The database cannot be used now; the sender keeps its submission and tries again. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code = 'store-unavailable';

  constructor(cause: unknown) {
    super('The database did not answer.', { cause });
  }
}
