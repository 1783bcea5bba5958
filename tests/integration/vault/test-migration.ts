/** A migration that no program ships: what a later format may do to the tables, and what it must not. */
import { MIGRATIONS, type Migration } from '../../../electron/vault/store/migrate.js';

const second = (sql: string): readonly Migration[] => [
  ...MIGRATIONS,
  { version: 2, name: '0002-test', sql },
];

/** A new column and a new table: every row stays. */
export const WITH_SECOND = second(`
  ALTER TABLE manifests ADD COLUMN note TEXT;
  CREATE TABLE places (id BLOB PRIMARY KEY NOT NULL, place INTEGER NOT NULL) STRICT;
`);

export const WITH_BAD_SQL = second(
  'CREATE TABLE places (id BLOB) STRICT; INSERT INTO nowhere VALUES (1)',
);

/** Loses a record. */
export const WITH_LOSS = second('DELETE FROM records WHERE id = (SELECT min(id) FROM records)');

/** Ends its own transaction, so that nothing can be rolled back any more. */
export const WITH_OWN_COMMIT = second(
  'DELETE FROM records WHERE id = (SELECT min(id) FROM records); COMMIT; CREATE TABLE places (id BLOB)',
);
