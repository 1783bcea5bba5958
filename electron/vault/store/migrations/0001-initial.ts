/** Records, their manifest and the journal. No index, no clear column but opaque id, compartment and version. */
export const initialMigration = {
  version: 1,
  name: '0001-initial',
  sql: `
    CREATE TABLE records (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      compartment INTEGER NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      envelope BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE buckets (
      compartment INTEGER NOT NULL,
      bucket INTEGER NOT NULL CHECK (bucket BETWEEN 0 AND 255),
      entries BLOB NOT NULL,
      PRIMARY KEY (compartment, bucket)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE manifests (
      compartment INTEGER PRIMARY KEY NOT NULL,
      epoch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      root BLOB NOT NULL
    ) STRICT;
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY NOT NULL,
      entry BLOB NOT NULL,
      signature BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
  `,
} as const;
