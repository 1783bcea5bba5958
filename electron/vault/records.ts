/** The port through which feature code reads and writes records. Everything behind it is encrypted. */

/** Persisted names: they are inside every encrypted payload. Never rename one. */
export const RECORD_TYPES = [
  'practice',
  'setup',
  'person-key',
  'keyring-change',
  'details-key',
  'assessment',
  'answer',
  'plan-item',
  'draft',
  'photo',
  'attachment-check',
  'camera',
  'camera-dossier',
  'image-request',
  'breach',
  'alarm',
  'videophone',
  'safe',
  'neighbourhood',
  'absence',
  'contact',
  'floor-plan',
  'invoice',
  'visit',
  'visit-item',
  'visit-advice',
  'visit-photo',
  'visit-plan',
  'item',
  'room',
  'item-photo',
  'inventory-view',
  'pad',
  'pad-loss',
  'stock-take',
  'stock-sighting',
  'theft',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export interface StoredRecord<T> {
  /** 32 lower-case hex digits, random or made by `idFor`. */
  readonly id: string;
  /** What was put, as plain JSON data, frozen. The caller's repository checks its shape. */
  readonly value: T;
}

export interface NewRecord {
  readonly type: RecordType;
  /** Undefined: a random id is given. An id not seen before makes a new record. */
  readonly id: string | undefined;
  readonly value: unknown;
}

/**
 * Throws `not-permitted` for a compartment this person may not read, or not write.
 * Synchronous. Each call that writes is one transaction, on disk when the call returns.
 */
export interface Records {
  readonly list: <T>(type: RecordType) => readonly StoredRecord<T>[];
  readonly get: <T>(type: RecordType, id: string) => T | undefined;
  /** Returns the record's id. */
  readonly put: (type: RecordType, id: string | undefined, value: unknown) => string;
  /** All or nothing. Returns the ids in order. */
  readonly putMany: (records: readonly NewRecord[]) => readonly string[];
  /** Does nothing when there is no such record. */
  readonly remove: (type: RecordType, id: string) => void;
  /** Both in one transaction. Returns the ids of what was put, in order. */
  readonly change: (change: {
    readonly put?: readonly NewRecord[];
    readonly remove?: readonly { readonly type: RecordType; readonly id: string }[];
  }) => readonly string[];
  readonly removeMany: (records: readonly { type: RecordType; id: string }[]) => void;
  /** The id a natural key always gets in this vault (a keyed hash: it tells nothing outside). */
  readonly idFor: (type: RecordType, naturalKey: string) => string;
}
