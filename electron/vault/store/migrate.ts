/** Forward-only migrations, each in one transaction together with its version number. */
import type Database from 'better-sqlite3';
import { VaultError } from '../vault-error.js';
import { initialMigration } from './migrations/0001-initial.js';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [initialMigration];
export const LATEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

export const ensureKnownVersion = (version: number): void => {
  if (version > LATEST_VERSION) {
    throw new VaultError('format-too-new', `database version ${version}, known ${LATEST_VERSION}`);
  }
};

export function migrate(db: Database.Database): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  ensureKnownVersion(current);
  for (const migration of MIGRATIONS.filter(({ version }) => version > current)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).exclusive();
  }
}
