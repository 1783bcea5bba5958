/**
 * Forward-only migrations of the database. Each has the number of the format it makes: it raises the
 * keyring's format too, so that a program that does not know it touches nothing. FORMAT.md §10.
 */
import type Database from 'better-sqlite3';
import { VaultError } from '../vault-error.js';
import { initialMigration } from './migrations/0001-initial.js';

/**
 * Without keys: anybody who opens the vault carries it out. It leaves every record, bucket, manifest and
 * journal row as it is; what has to be sealed anew is an ordinary commit afterwards.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [initialMigration];

export const latestOf = (migrations: readonly Migration[]): number =>
  migrations.at(-1)?.version ?? 0;

/** The format that a program with these ports knows. */
export const knownFormatOf = (ports: {
  readonly migrations?: readonly Migration[] | undefined;
}): number => latestOf(ports.migrations ?? MIGRATIONS);

export const ensureKnownVersion = (version: number, known = latestOf(MIGRATIONS)): void => {
  if (version > known) throw tooNew(version, known);
};

export const tooNew = (needed: number, known: number): VaultError =>
  new VaultError('format-too-new', `format ${needed}, known ${known}`, { neededFormat: needed });

export const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }));

/** Inside one transaction of the caller's: the version changes together with what it numbers, or not at all. */
export function applyMigrations(db: Database.Database, migrations: readonly Migration[]): void {
  const current = versionOf(db);
  for (const { version, name, sql } of migrations) {
    if (version <= current) continue;
    db.exec(sql);
    db.pragma(`user_version = ${version}`);
    if (!db.inTransaction)
      throw new VaultError('migration-failed', `${name} ended its transaction`);
  }
}
