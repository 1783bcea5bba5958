import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { trustedNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { createVault, recoverVault } from '../../../electron/vault/vault.js';
import {
  codeOf,
  copyOf,
  newVault,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  reopen,
  temporaryFolder,
} from './vault-fixture.js';

afterAll(removeFolders);

const groupsOf = (vault: OpenVault): readonly string[] => vault.pendingRecovery() ?? [];
const typed = (groups: readonly string[], indexes: readonly number[]) =>
  indexes.map((index) => ({ index, text: groups[index] ?? '' }));

describe('a vault', () => {
  it('gives back after reopening what was put in', async () => {
    const { vault, dir } = await newVault();
    const draft = vault.records.put('draft', undefined, { key: 'k', text: 'half a sent' });
    vault.records.remove('answer', vault.records.idFor('answer', 'q2'));
    vault.close();
    const again = await reopen(dir);
    expect(again.wasRepaired).toBe(false);
    expect(again.records.get('draft', draft)).toEqual({ key: 'k', text: 'half a sent' });
    const answers = again.records.list<{ n: number }>('answer').map(({ value }) => value.n);
    expect(answers.sort()).toEqual([1, 3, 4, 5]);
    expect(again.records.list('practice')).toHaveLength(1);
    again.close();
  });

  it('keeps versions growing over a removal', async () => {
    const { vault, dir } = await newVault();
    const id = vault.records.idFor('draft', 'note');
    for (const text of ['a', 'b']) {
      vault.records.put('draft', id, { text });
      vault.records.remove('draft', id);
    }
    expect(vault.records.get('draft', id)).toBeUndefined();
    vault.records.put('draft', id, { text: 'c' });
    vault.close();
    const again = await reopen(dir);
    expect(again.records.get('draft', id)).toEqual({ text: 'c' });
    again.close();
  });

  it('hands out frozen values, all or nothing, and one type per id', async () => {
    const { vault } = await newVault();
    const { records } = vault;
    const id = records.put('draft', undefined, { inner: { text: 'a' } });
    expect(Object.isFrozen(records.get<{ inner: object }>('draft', id)?.inner)).toBe(true);
    expect(records.get('answer', id)).toBeUndefined();
    expect(() => records.put('answer', id, {})).toThrow();
    const before = records.list('draft').length;
    expect(() =>
      records.putMany([
        { type: 'draft', id: undefined, value: { text: 'b' } },
        { type: 'draft', id: undefined, value: undefined },
      ]),
    ).toThrow();
    expect(records.list('draft')).toHaveLength(before);
    vault.close();
  });

  it('opens with an accent typed in either way', async () => {
    const dir = newVaultDir();
    const vault = await createVault(portsFor(dir), phrase('la cl\u00e9 du pr\u00e9'), () => []);
    vault.close();
    (await reopen(dir, 'la cle\u0301 du pre\u0301')).close();
    expect(await codeOf(reopen(dir, 'la cle du pre'))).toBe('wrong-secret');
  });

  it('answers wrong passphrases with wrong-secret, whatever they look like', async () => {
    const { vault, dir } = await newVault();
    vault.close();
    for (const wrong of [
      'quatre chats gris dormen',
      'Quatre chats gris dorment',
      ' ',
      'x'.repeat(1024),
    ]) {
      expect(await codeOf(reopen(dir, wrong))).toBe('wrong-secret');
    }
    (await reopen(dir)).close();
  });

  it('lets nobody else read its files and shows nothing of its content', async () => {
    const { vault, dir } = await newVault();
    const mode = (file: string): number => statSync(file).mode & 0o777;
    expect(mode(dir)).toBe(0o700);
    const names = readdirSync(dir);
    expect(names.filter((name) => !name.startsWith('records.db')).sort()).toEqual([
      'anchor',
      'keyring.a',
      'keyring.b',
      'lock',
    ]);
    // Exclusive locking leaves no shared-memory file that other processes could join.
    expect(names).not.toContain('records.db-shm');
    for (const name of names) {
      expect(mode(join(dir, name))).toBe(0o600);
      expect(readFileSync(join(dir, name)).includes('CANARY')).toBe(false);
      expect(readFileSync(join(dir, name)).includes('answer')).toBe(false);
    }
    vault.close();
  });

  it('is not made where there is one, not opened where there is none, and not on a network path', async () => {
    const { vault, dir } = await newVault();
    expect(await codeOf(createVault(portsFor(dir), phrase(), () => []))).toBe('vault-exists');
    vault.close();
    expect(await codeOf(createVault(portsFor(dir), phrase(), () => []))).toBe('vault-exists');
    expect(await codeOf(reopen(newVaultDir()))).toBe('vault-absent');
    expect(await codeOf(reopen('//server/share/practice.vault'))).toBe('vault-on-network');
    expect(await codeOf(reopen('\\\\server\\share'))).toBe('vault-on-network');
  });

  it('starts over after a creation that was cut short', async () => {
    const dir = newVaultDir();
    mkdirSync(`${dir}.creating`);
    writeFileSync(join(`${dir}.creating`, 'records.db'), 'half');
    mkdirSync(dir);
    (await newVault(dir)).vault.close();
    expect(existsSync(`${dir}.creating`)).toBe(false);
    (await reopen(dir)).close();
  });

  it('makes no folder when its first records cannot be written', async () => {
    const dir = newVaultDir();
    const broken = createVault(portsFor(dir), phrase(), () => [
      { type: 'practice', id: 'not-an-id', value: {} },
    ]);
    await expect(broken).rejects.toThrow();
    expect(existsSync(dir)).toBe(false);
  });

  it('does not load a native binary whose hash is not pinned', async () => {
    const { vault, dir } = await newVault();
    vault.close();
    const ports = {
      ...portsFor(dir),
      nativeBinding: () => trustedNativeBinding({ x: '0'.repeat(64) }),
    };
    const { openVault } = await import('../../../electron/vault/vault.js');
    expect(await codeOf(openVault(ports, phrase()))).toBe('crypto-selftest-failed');
    (await reopen(dir)).close();
  });
});

describe('the recovery key', () => {
  it('is proved by unlocking the files with what was typed', async () => {
    const { vault, dir } = await newVault();
    const groups = groupsOf(vault);
    expect(groups).toHaveLength(8);
    expect(vault.isRecoveryProved).toBe(false);
    const swapped = [
      { index: 1, text: groups[2] ?? '' },
      { index: 4, text: (groups[4] ?? '').toLowerCase() },
      { index: 6, text: 'ZZZZZ' },
    ];
    expect(vault.proveRecovery(swapped)).toEqual({ isProved: false, wrong: [1, 6] });
    expect(vault.isRecoveryProved).toBe(false);
    expect(vault.proveRecovery(typed(groups, [1, 4, 6]))).toEqual({ isProved: true, wrong: [] });
    expect(vault.isRecoveryProved).toBe(true);
    expect(vault.pendingRecovery()).toBeUndefined();
    vault.close();
    const again = await reopen(dir);
    expect(again.isRecoveryProved).toBe(true);
    again.close();
  });

  it('is not proved when the files on disk do not open with it', async () => {
    const { vault, dir } = await newVault();
    const groups = groupsOf(vault);
    for (const name of ['keyring.a', 'keyring.b']) writeFileSync(join(dir, name), 'gone');
    expect(() => vault.proveRecovery(typed(groups, [0, 1, 2]))).toThrow(
      expect.objectContaining({ code: 'keyring-damaged' }) as Error,
    );
    expect(vault.isRecoveryProved).toBe(false);
    vault.close();
  });

  it('is replaced by renewal: the old one opens nothing and its proof counts no more', async () => {
    const { vault, dir } = await newVault();
    const old = groupsOf(vault);
    vault.proveRecovery(typed(old, [0, 3, 7]));
    const fresh = vault.renewRecovery();
    expect(vault.isRecoveryProved).toBe(false);
    vault.close();
    expect(
      await codeOf(recoverVault(portsFor(dir), old.join('-'), phrase('une autre phrase'))),
    ).toBe('wrong-recovery-key');
    const opened = await recoverVault(portsFor(dir), fresh.join(' '), phrase('une autre phrase'));
    opened.close();
  });

  it('sets a new passphrase and issues a new key, and the old ones are over', async () => {
    const { vault, dir } = await newVault();
    const old = groupsOf(vault).join('').toLowerCase();
    vault.close();
    const recovered = await recoverVault(portsFor(dir), old, phrase('une autre phrase'));
    expect(recovered.records.list('answer')).toHaveLength(5);
    expect(recovered.isRecoveryProved).toBe(false);
    expect(recovered.proveRecovery(typed(groupsOf(recovered), [2, 5, 7])).isProved).toBe(true);
    recovered.close();
    expect(await codeOf(reopen(dir))).toBe('wrong-secret');
    expect(await codeOf(recoverVault(portsFor(dir), old, phrase('encore une phrase')))).toBe(
      'wrong-recovery-key',
    );
    const again = await reopen(dir, 'une autre phrase');
    expect(again.isRecoveryProved).toBe(true);
    again.close();
  });

  it('tells a mistyped key from a wrong one', async () => {
    const { vault, dir } = await newVault();
    const groups = groupsOf(vault);
    vault.close();
    const [first = '', second = '', ...rest] = groups;
    const swapped = [second, first, ...rest].join('-');
    expect(await codeOf(recoverVault(portsFor(dir), swapped, phrase('une autre phrase')))).toBe(
      'recovery-key-mistyped',
    );
    const { vault: other } = await newVault(join(temporaryFolder(), 'other.vault'));
    const foreign = groupsOf(other).join('-');
    other.close();
    expect(
      await codeOf(recoverVault(portsFor(copyOf(dir)), foreign, phrase('une autre phrase'))),
    ).toBe('wrong-recovery-key');
  });
});
