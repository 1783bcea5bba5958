import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyText, SIGNATURE_MARK } from '../../../electron/vault/journal/history-text.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { kindOf } from '../../../shared/domain/history/history-entry.js';
import { newTeam, openAs, type Team } from './people-fixture.js';
import { newVault, newVaultDir, removeFolders, reopen } from './vault-fixture.js';

afterAll(removeFolders);

let team: Team;
beforeAll(async () => {
  team = await newTeam();
  team.vault.close();
  const associate = await openAs(team, 'associate');
  for (let n = 0; n < 3; n += 1) associate.records.put('answer', undefined, { n });
  associate.records.putMany(
    [1, 2].map((n) => ({ type: 'plan-item', id: undefined, value: { n } })),
  );
  const draft = associate.records.put('draft', undefined, { key: 'a', text: 'b' });
  associate.records.remove('draft', draft);
  associate.close();
}, 120_000);

/** Every page from the latest entry to the first. */
function allOf(vault: OpenVault, query: Parameters<OpenVault['history']['page']>[0] = {}) {
  const entries = [];
  for (let beforeSeq: number | undefined = Number.MAX_SAFE_INTEGER; beforeSeq !== undefined;) {
    const page = vault.history.page({ ...query, beforeSeq });
    entries.push(...page.entries);
    beforeSeq = page.nextBeforeSeq;
  }
  return entries;
}

describe('the history', () => {
  it('tells who did what in the order of the numbers, and filters by person and subject', async () => {
    const vault = await reopen(team.dir);
    const all = allOf(vault);
    const { length } = vault.journalEntries();
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length }, (_, index) => length - index));
    const theirs = allOf(vault, { personId: team.ids.associate });
    expect(theirs.map(({ parts }) => parts)).toEqual([
      [
        {
          compartment: 'survey',
          isReadable: true,
          counts: [{ type: 'draft', saved: 0, removed: 1 }],
        },
      ],
      [
        {
          compartment: 'survey',
          isReadable: true,
          counts: [{ type: 'draft', saved: 1, removed: 0 }],
        },
      ],
      [
        {
          compartment: 'survey',
          isReadable: true,
          counts: [{ type: 'plan-item', saved: 2, removed: 0 }],
        },
      ],
      ...Array.from({ length: 3 }, () => [
        {
          compartment: 'survey',
          isReadable: true,
          counts: [{ type: 'answer', saved: 1, removed: 0 }],
        },
      ]),
    ]);
    expect(
      theirs.every((entry) => entry.zoneOffsetMin === -new Date(entry.atMs).getTimezoneOffset()),
    ).toBe(true);
    const added = allOf(vault, { kind: 'people' });
    expect(added.map(({ action }) => action?.step)).toEqual([
      'done',
      'planned',
      'done',
      'planned',
      'done',
      'planned',
    ]);
    expect(added[0]?.action).toMatchObject({ name: 'people.add', personId: team.ids.adviser });
    expect(all.filter((entry) => kindOf(entry) === 'people')).toEqual(added);
    expect(allOf(vault, { personId: team.ids.associate, kind: 'people' })).toEqual([]);
    vault.close();
  });

  it('shows an associate what their keys open and names the rest as closed', async () => {
    const vault = await openAs(team, 'associate');
    const all = allOf(vault);
    const parts = all.flatMap((entry) => entry.parts);
    expect(parts.some(({ compartment }) => compartment === 'owner')).toBe(true);
    for (const { compartment, isReadable, counts } of parts) {
      expect(isReadable).toBe(compartment !== 'owner');
      if (!isReadable) expect(counts).toEqual([]);
    }
    expect(() => vault.history.signedText(() => '')).toThrow(
      expect.objectContaining({ code: 'not-permitted' }),
    );
    vault.close();
  });

  it('is closed to staff and adviser', async () => {
    for (const role of ['staff', 'adviser'] as const) {
      const vault = await openAs(team, role);
      for (const attempt of [
        () => vault.history.page({}),
        () => vault.history.people(),
        () => vault.history.signedText(() => ''),
      ]) {
        expect(attempt).toThrow(expect.objectContaining({ code: 'not-permitted' }));
      }
      vault.close();
    }
  });

  it('comes in pages, thousands of entries at reading speed', async () => {
    const { vault } = await newVault(newVaultDir());
    for (let n = 0; n < 3000; n += 1) vault.records.put('draft', undefined, { n });
    vault.history.page({});
    const startedMs = performance.now();
    const first = vault.history.page({});
    const firstMs = performance.now() - startedMs;
    expect(first.entries).toHaveLength(100);
    // About 10 ms on a two-core server; a stutter is what one sees.
    expect(firstMs).toBeLessThan(500);
    const { length } = vault.journalEntries();
    expect(allOf(vault)).toHaveLength(length);
    const rare = vault.history.page({ kind: 'practice' });
    expect(rare.entries).toEqual([]);
    expect(rare.nextBeforeSeq).toBeGreaterThan(1);
    expect(allOf(vault, { kind: 'practice' })).toHaveLength(1);
    vault.close();
  }, 120_000);

  it('is signed by the owner as a whole: any Ed25519 program verifies it, and no changed byte passes', async () => {
    const vault = await reopen(team.dir);
    const words = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      `${key} ${JSON.stringify(values)}`;
    let hashes: readonly string[] = [];
    const signed = vault.history.signedText((lines) => {
      hashes = lines.map(({ hash }) => hash);
      return historyText(lines, {
        words,
        nameOf: (personId) => personId,
        practiceName: 'Cabinet\n1 | forged',
        vaultId: vault.history.vaultId,
        ownerKey: vault.history.ownerKey,
        madeAt: '2026-11-22 11:30:00 +01:00',
      });
    });
    expect(hashes).toHaveLength(vault.journalEntries().length);
    const bytes = Buffer.from(signed);
    expect(isVerified(bytes)).toBe(true);
    for (const hash of hashes) expect(signed).toContain(`  ${hash}\n`);
    expect(signed).not.toContain('\n1 | forged');
    const end = signed.indexOf(SIGNATURE_MARK);
    for (let at = 0; at < end; at += 97) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(isVerified(changed)).toBe(false);
    }
    const spki = createPublicKey(keyOf(signed)).export({ type: 'spki', format: 'der' });
    expect(spki.subarray(-32).equals(vault.history.ownerKey)).toBe(true);
    vault.close();
  });
});

/** By the instructions in the file and Node's own Ed25519, no code of the program's. */
function isVerified(file: Buffer): boolean {
  const mark = file.lastIndexOf('-----BEGIN CABINET SUR HISTORY SIGNATURE-----');
  const text = file.subarray(0, mark);
  const rest = file.subarray(mark).toString();
  const signature = Buffer.from(rest.split('\n')[1] ?? '', 'base64');
  return verify(null, text, keyOf(rest), signature);
}

const keyOf = (text: string): string => text.slice(text.indexOf('-----BEGIN PUBLIC KEY-----'));
