/** A key under its name, which every record that it seals carries. */
export interface NamedKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/**
 * The keys of what belongs together: those of this device, or the one that a passphrase makes.
 * A draft, its pack and its files are sealed and opened with one ring.
 */
export interface KeyRing {
  /** The key to seal one record with; asked anew for each. @throws {StorageError} */
  get(): Promise<NamedKey>;
  /** The keys that may open a record; all of them for records of old that do not name theirs. */
  find(id: string | undefined): Promise<readonly NamedKey[]>;
  /** Within the transaction that writes: can what this key has sealed be opened again later? */
  isKept(records: IDBObjectStore, id: string): Promise<boolean>;
  /** A key is not kept any more: look what the store holds, before the record is sealed again. */
  renew(): Promise<void>;
}
