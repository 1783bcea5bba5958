/**
 * Second versions of the vault's files, which services make when two computers wrote the same one: "keyring (1).a",
 * "records (conflicted copy 2026-11-22).db", "records.sync-conflict-….db", "records-ACCUEIL.db". Pure.
 */

/** The names that the program itself gives. */
const OWN = [
  /^keyring\.[ab](?:\.new)?$/,
  /^records\.db(?:-wal|-shm|-journal)?$/,
  /^(?:keyring\.[ab]|records\.db(?:-wal)?)\.damaged-\d{8}T\d{9}Z$/,
];
const ALIKE = /^(?:keyring|records)(?![a-z])/i;

/** Those of the vault folder's names that begin like one of its files and are none of them, sorted. */
export const conflictCopiesIn = (names: readonly string[]): readonly string[] =>
  names.filter((name) => ALIKE.test(name) && !OWN.some((own) => own.test(name))).sort();
