/** Records kept in memory, with the behaviour features may count on: JSON data in, frozen copies out. */
import type { RecordType, Records, StoredRecord } from '../../electron/vault/records.js';

export interface MemoryRecords extends Records {
  /** How many records of a type there are. */
  readonly size: (type: RecordType) => number;
}

export function memoryRecords(): MemoryRecords {
  const byType = new Map<RecordType, Map<string, string>>();
  let lastId = 0;
  const of = (type: RecordType) => {
    const known = byType.get(type) ?? new Map<string, string>();
    byType.set(type, known);
    return known;
  };
  const parse = (json: string): unknown => JSON.parse(json);
  const put = (type: RecordType, id: string | undefined, value: unknown): string => {
    lastId += 1;
    const given = id ?? lastId.toString(16).padStart(32, '0');
    of(type).set(given, JSON.stringify(value));
    return given;
  };
  return {
    list: <T>(type: RecordType) =>
      [...of(type)].map(([id, json]): StoredRecord<T> => ({ id, value: parse(json) as T })),
    get: <T>(type: RecordType, id: string) => {
      const json = of(type).get(id);
      return json === undefined ? undefined : (parse(json) as T);
    },
    put,
    putMany: (records) => records.map(({ type, id, value }) => put(type, id, value)),
    change: ({ put: written = [], remove = [] }) => {
      for (const { type, id } of remove) of(type).delete(id);
      return written.map(({ type, id, value }) => put(type, id, value));
    },
    remove: (type, id) => {
      of(type).delete(id);
    },
    removeMany: (records) => {
      for (const { type, id } of records) of(type).delete(id);
    },
    idFor: (type, naturalKey) => `${type}:${naturalKey}`,
    size: (type) => of(type).size,
  };
}
