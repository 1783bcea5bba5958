/** Damages a closed vault as a failing disk does. */
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Flips a bit in one answer: the survey's rows that were written once and never changed. */
export function damageOneAnswer(dataDir: string): void {
  const db = new Database(join(dataDir, 'practice.vault', 'records.db'));
  try {
    const row = db
      .prepare<[], { id: Buffer; envelope: Buffer }>(
        'SELECT id, envelope FROM records WHERE compartment = 2 AND version = 1 ORDER BY id',
      )
      .get();
    if (row === undefined) throw new Error('no answer to damage');
    row.envelope[60] = (row.envelope[60] ?? 0) ^ 1;
    db.prepare('UPDATE records SET envelope = ? WHERE id = ?').run(row.envelope, row.id);
  } finally {
    db.close();
  }
}
