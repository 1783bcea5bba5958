import { describe, expect, it } from 'vitest';
import { conflictCopiesIn } from '../../../../../electron/vault/place/conflict-copies.js';

describe('conflictCopiesIn', () => {
  it.each([
    'keyring (1).a',
    'keyring (1).b',
    'keyring.a (1)',
    'keyring 2.a',
    'keyring-ACCUEIL.a',
    'Keyring.a',
    'keyring - Copie.a',
    'keyring.sync-conflict-20261122-101010-ABCDEFG.a',
    'records (1).db',
    'records (conflicted copy 2026-11-22 101010).db',
    'records.db (conflicted copy 2026-11-22)',
    'records (Copie en conflit de ACCUEIL 2026-11-22).db',
    'records-ACCUEIL.db',
    'records.sync-conflict-20261122-101010-ABCDEFG.db',
    'records.db-wal (1)',
  ])('names %s', (name) => {
    expect(conflictCopiesIn(['keyring.a', name, 'records.db'])).toEqual([name]);
  });

  it.each([
    'keyring.a',
    'keyring.b',
    'keyring.a.new',
    'records.db',
    'records.db-wal',
    'records.db-shm',
    'keyring.a.damaged-20261122T103000123Z',
    'lock',
    'att',
    'copie.vbk',
    'keyrings',
    'recordset.db',
  ])('leaves %s alone', (name) => {
    expect(conflictCopiesIn([name])).toEqual([]);
  });

  it('sorts', () => {
    expect(conflictCopiesIn(['records (2).db', 'keyring (1).a'])).toEqual([
      'keyring (1).a',
      'records (2).db',
    ]);
  });
});
