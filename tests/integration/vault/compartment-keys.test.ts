import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPARTMENT_NAMES } from '../../../electron/vault/format.js';
import { goodCopies, readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import type { Keyring } from '../../../electron/vault/keyring/keyring.js';
import { readableOf, rightsOf } from '../../../electron/vault/people/role-rights.js';
import { keyClosure, openedWith } from './key-closure.js';
import { OTHER_ROLES, newTeam, phraseOf, storedState, type Team } from './people-fixture.js';
import { PASSPHRASE, phrase, removeFolders, reopen } from './vault-fixture.js';

afterAll(removeFolders);

let team: Team;
let keyring: Keyring;

const keyringOf = (dir: string): Keyring => {
  const copy = goodCopies(readKeyringCopies(dir))[0];
  if (copy === undefined) throw new Error('expected a keyring');
  return copy.keyring;
};

beforeAll(async () => {
  team = await newTeam();
  team.vault.close();
  keyring = keyringOf(team.dir);
});

describe('the keys that follow from one slot', () => {
  it.each([
    { role: 'owner' as const, text: PASSPHRASE },
    ...OTHER_ROLES.map((role) => ({ role, text: phraseOf(role) })),
  ])('of $role open all their role may read and nothing else', ({ role, text }) => {
    const keys = keyClosure(keyring, phrase(text));
    const opened = openedWith(keys, keyring.vaultId, storedState(team.dir));
    const readable = readableOf(rightsOf(role));
    expect([...opened.keys()].sort()).toEqual([...COMPARTMENT_NAMES].sort());
    for (const [compartment, { opened: count, sealed }] of opened) {
      expect(sealed).toBeGreaterThan(0);
      expect([compartment, count]).toEqual([
        compartment,
        readable.includes(compartment) ? sealed : 0,
      ]);
    }
  });

  it('of a wrong passphrase open nothing', () => {
    const keys = keyClosure(keyring, phrase('une phrase de personne'));
    const opened = openedWith(keys, keyring.vaultId, storedState(team.dir));
    expect([...opened.values()].every(({ opened: count }) => count === 0)).toBe(true);
  });
});

describe('a removed person', () => {
  it('opens nothing written later with anything they had, and nothing at all of the present files', async () => {
    const removed = await newTeam();
    removed.vault.close();
    const before = keyringOf(removed.dir);
    const had = keyClosure(before, phrase(phraseOf('associate')));
    const vault = await reopen(removed.dir);
    const { records } = vault;
    const practiceId = records.idFor('practice', 'practice');
    vault.people.remove(Buffer.from(removed.ids.associate, 'hex'));
    expect(vault.people.isRotating).toBe(false);
    expect(records.idFor('practice', 'practice')).toBe(practiceId);
    records.put('answer', undefined, { note: 'after' });
    records.put('practice', practiceId, { name: 'after' });
    const firstSeq = vault.journalEntries().length;
    records.put('answer', undefined, { note: 'later' });
    vault.close();

    const stored = storedState(removed.dir);
    const { vaultId } = before;
    const later = { records: stored.records, journal: stored.journal.slice(firstSeq) };
    for (const keys of [had, keyClosure(keyringOf(removed.dir), phrase(phraseOf('associate')))]) {
      const opened = openedWith(keys, vaultId, later);
      expect([...opened.values()].map((each) => each.opened)).toEqual(
        [...opened.values()].map(() => 0),
      );
    }
    // What was theirs before stays theirs in an old copy: the test would see it if it could see anything.
    const old = openedWith(had, vaultId, { records: [], journal: stored.journal });
    expect(old.get('survey')?.opened).toBeGreaterThan(0);
  });
});
