import { afterAll, describe, expect, it } from 'vitest';
import { createVault, openVault, recoverVault } from '../../../electron/vault/vault.js';
import { openAs, newTeam, phraseOf, type Team } from './people-fixture.js';
import {
  TODAY,
  codeOf,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  reopen,
} from './vault-fixture.js';

afterAll(removeFolders);

const bytes = (id: string): Uint8Array => new Uint8Array(Buffer.from(id, 'hex'));
const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

async function closedTeam(): Promise<Team> {
  const team = await newTeam();
  team.vault.close();
  return team;
}

describe('people in a vault', () => {
  it('open it each with their own passphrase and find what their role may read', async () => {
    const team = await closedTeam();
    const associate = await openAs(team, 'associate');
    expect(associate.role).toBe('associate');
    expect(associate.records.list('answer')).toHaveLength(5);
    associate.records.put('answer', undefined, { n: 6 });
    expect(() => associate.records.list('setup')).toThrow(coded('not-permitted'));
    associate.close();
    for (const role of ['staff', 'adviser'] as const) {
      const vault = await openAs(team, role);
      expect(vault.records.list('practice')).toHaveLength(1);
      expect(() => vault.records.list('answer')).toThrow(coded('not-permitted'));
      expect(() => vault.records.idFor('answer', 'q1')).toThrow(coded('not-permitted'));
      const id = vault.records.idFor('practice', 'practice');
      expect(() => vault.records.put('practice', id, {})).toThrow(coded('not-permitted'));
      expect(vault.records.get('practice', id)).toEqual({ name: 'CANARY-practice' });
      vault.close();
    }
    const owner = await reopen(team.dir);
    expect(owner.records.list('answer')).toHaveLength(6);
    expect(owner.journalEntries().at(-1)).toMatchObject({
      actorId: team.ids.associate,
      touched: [{ compartment: 'survey', details: { counts: { answer: 1 } } }],
    });
    owner.close();
  });

  it('tell a wrong passphrase from an unknown person', async () => {
    const team = await closedTeam();
    const wrong = openVault(portsFor(team.dir), phrase('pas la bonne du tout'), team.ids.staff);
    expect(await codeOf(wrong)).toBe('wrong-secret');
    const other = openVault(portsFor(team.dir), phrase(phraseOf('staff')), team.ids.adviser);
    expect(await codeOf(other)).toBe('wrong-secret');
    const unknown = openVault(portsFor(team.dir), phrase(), 'ab'.repeat(16));
    expect(await codeOf(unknown)).toBe('not-found');
  });

  it('are managed by the owner only', async () => {
    const team = await closedTeam();
    const vault = await openAs(team, 'associate');
    const { people } = vault;
    const id = bytes(team.ids.staff);
    for (const attempt of [
      () => people.list(),
      () => people.suspend(id),
      () => people.resume(id),
      () => people.remove(id),
      () => people.reissue(id, phrase('encore une autre')),
      () => people.rotate(),
      () => people.add({ label: 'x', role: 'staff', passphrase: phrase(), expiryDay: 0 }),
      () => vault.renewRecovery(),
    ]) {
      expect(attempt).toThrow(coded('not-permitted'));
    }
    vault.close();
    (await reopen(team.dir)).close();
  });

  it('may be suspended and given access back', async () => {
    const team = await newTeam();
    team.vault.people.suspend(bytes(team.ids.staff));
    expect(() => team.vault.people.suspend(bytes(team.ids.staff))).toThrow(coded('not-permitted'));
    team.vault.close();
    expect(await codeOf(openAs(team, 'staff'))).toBe('person-suspended');
    const wrong = openVault(portsFor(team.dir), phrase('pas la bonne du tout'), team.ids.staff);
    expect(await codeOf(wrong)).toBe('wrong-secret');
    const owner = await reopen(team.dir);
    owner.people.rotate(['contacts']);
    owner.people.resume(bytes(team.ids.staff));
    owner.close();
    const staff = await openAs(team, 'staff');
    expect(staff.records.list('practice')).toHaveLength(1);
    staff.close();
  });

  it('are let in until the evening of their last day', async () => {
    const team = await closedTeam();
    const at = (iso: string) => ({ ...portsFor(team.dir), now: () => new Date(iso) });
    const open = (iso: string) => openVault(at(iso), phrase(phraseOf('adviser')), team.ids.adviser);
    (await open('2026-11-22T23:59:59Z')).close();
    expect(await codeOf(open('2026-11-23T00:00:00Z'))).toBe('person-expired');
    const owner = await reopen(team.dir);
    owner.people.reissue(bytes(team.ids.adviser), phrase(phraseOf('adviser')), TODAY + 1);
    expect(() => owner.people.reissue(bytes(team.ids.staff), phrase('une de plus'), TODAY)).toThrow(
      coded('bad-input'),
    );
    owner.close();
    (await open('2026-11-23T12:00:00Z')).close();
  });

  it('get a new passphrase from the owner, and the old one is over', async () => {
    const team = await newTeam();
    team.vault.people.reissue(bytes(team.ids.associate), phrase('la nouvelle phrase'));
    team.vault.close();
    expect(await codeOf(openAs(team, 'associate'))).toBe('wrong-secret');
    const again = await openVault(
      portsFor(team.dir),
      phrase('la nouvelle phrase'),
      team.ids.associate,
    );
    again.records.put('answer', undefined, { n: 7 });
    again.close();
    (await reopen(team.dir)).close();
  });

  it('leave for good when removed, and what they signed stays valid', async () => {
    const team = await closedTeam();
    const associate = await openAs(team, 'associate');
    associate.records.put('answer', undefined, { n: 6 });
    associate.close();
    const owner = await reopen(team.dir);
    owner.people.remove(bytes(team.ids.associate));
    expect(() => owner.people.remove(bytes(team.ids.associate))).toThrow(coded('not-found'));
    owner.close();
    expect(await codeOf(openAs(team, 'associate'))).toBe('not-found');
    const again = await reopen(team.dir);
    expect(again.records.list('answer')).toHaveLength(6);
    again.close();
    const staff = await openAs(team, 'staff');
    expect(staff.records.list('practice')).toHaveLength(1);
    staff.close();
  });

  it('have labels of their own', async () => {
    const { vault } = await newTeam();
    const add = (label: string) => () =>
      vault.people.add({ label, role: 'staff', passphrase: phrase(), expiryDay: 0 });
    for (const label of ['', '   ', 'x'.repeat(61), 'Label staff']) {
      expect(add(label)).toThrow(coded('bad-input'));
    }
    expect(vault.people.list().map((person) => person.label)).toEqual([
      '',
      'Label associate',
      'Label staff',
      'Label adviser',
    ]);
    vault.close();
  });

  it('leave the recovery key right through every change', async () => {
    const team = await newTeam();
    const groups = team.vault.pendingRecovery() ?? [];
    team.vault.people.reissue(bytes(team.ids.staff), phrase('la nouvelle phrase'));
    team.vault.people.remove(bytes(team.ids.associate));
    team.vault.people.rotate();
    const typed = [0, 3, 5].map((index) => ({ index, text: groups[index] ?? '' }));
    expect(team.vault.proveRecovery(typed).isProved).toBe(true);
    team.vault.close();
    const vault = await recoverVault(portsFor(team.dir), groups.join('-'), phrase('toute neuve'));
    expect(vault.records.list('answer')).toHaveLength(5);
    vault.people.suspend(bytes(team.ids.staff));
    vault.close();
    (await reopen(team.dir, 'toute neuve')).close();
  });
});

describe('the journal', () => {
  it('is vouched for by the keyring once it has grown, and details stay readable after a rotation', async () => {
    const dir = newVaultDir();
    const made = await createVault(portsFor(dir), phrase(), () => []);
    for (let n = 0; n < 260; n += 1) made.records.put('draft', undefined, { n });
    made.close();
    const vault = await reopen(dir);
    expect(vault.checkedSeq).toBeGreaterThan(260);
    vault.people.rotate();
    expect(vault.journalEntries()[5]?.touched).toEqual([
      { compartment: 'survey', details: { counts: { draft: 1 }, ids: [expect.any(String)] } },
    ]);
    vault.close();
    (await reopen(dir)).close();
  });
});
