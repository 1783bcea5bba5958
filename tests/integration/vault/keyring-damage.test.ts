import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../electron/vault/byte-writer.js';
import { checksum } from '../../../electron/vault/crypto/hash.js';
import { decodeKeyringFile } from '../../../electron/vault/keyring/keyring-file.js';
import { readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import { encodeKeyringBody } from '../../../electron/vault/keyring/keyring-body.js';
import type { Keyring } from '../../../electron/vault/keyring/keyring.js';
import { unlockKeyring } from '../../../electron/vault/keyring/unlock-keyring.js';
import { decodeRecoveryKey } from '../../../electron/vault/recovery-key.js';
import { TODAY, codeOf, copyOf, newVault, removeFolders, reopen, tamper } from './vault-fixture.js';

afterAll(removeFolders);

let dir: string;
let recoveryKey: Uint8Array;
const NAMES = ['keyring.a', 'keyring.b'] as const;
const file = (at: string, name: string): string => join(at, name);

function flip(path: string, at: number, bit = 0): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}

/** Re-encodes both copies with another body and a right checksum, as someone without keys could. */
function forge(
  at: string,
  change: (keyring: Keyring) => Keyring,
  names: readonly string[] = NAMES,
): void {
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(file(at, name)));
    const copy = decodeKeyringFile(bytes);
    if (copy.state !== 'good') throw new Error('expected a good copy');
    const body = encodeKeyringBody(change(copy.keyring));
    const content = new ByteWriter()
      .raw(bytes.slice(0, 12))
      .u32(body.length)
      .raw(body)
      .raw(copy.signature)
      .bytes();
    writeFileSync(file(at, name), new ByteWriter().raw(content).raw(checksum(content)).bytes());
  }
}

const hashesOf = (at: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(at).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(file(at, name)))
        .digest('hex'),
    ]),
  );

beforeAll(async () => {
  const made = await newVault();
  const decoded = decodeRecoveryKey((made.vault.pendingRecovery() ?? []).join('-'));
  if (!decoded.ok) throw new Error('expected a key');
  recoveryKey = decoded.bytes;
  made.vault.close();
  ({ dir } = made);
});

describe('a damaged keyring', () => {
  it('with one copy bad opens from the other, is repaired, and keeps the bad one', async () => {
    for (const name of NAMES) {
      const copy = copyOf(dir);
      flip(file(copy, name), 40);
      const damaged = readFileSync(file(copy, name));
      const vault = await reopen(copy);
      expect(vault.wasRepaired).toBe(true);
      vault.close();
      const aside = `${name}.damaged-20261122T103000123Z`;
      expect(readFileSync(file(copy, aside))).toEqual(damaged);
      const again = await reopen(copy);
      expect(again.wasRepaired).toBe(false);
      again.close();
    }
  });

  it('with one copy missing opens from the other and is repaired', async () => {
    const copy = copyOf(dir);
    rmSync(file(copy, 'keyring.a'));
    const vault = await reopen(copy);
    expect(vault.wasRepaired).toBe(true);
    vault.close();
    expect(existsSync(file(copy, 'keyring.a'))).toBe(true);
  });

  it('with the same byte bad in both copies says damaged, for every byte and any secret', () => {
    // Through the recovery slot, which has no slow derivation, so that every byte can be tried.
    const copy = copyOf(dir);
    const size = readFileSync(file(copy, 'keyring.a')).length;
    for (let at = 0; at < size; at += 1) {
      for (const name of NAMES) flip(file(copy, name), at, at % 8);
      for (const secret of [recoveryKey, new Uint8Array(20)]) {
        expect(() =>
          unlockKeyring(readKeyringCopies(copy), { kind: 'recovery', recoveryKey: secret }, TODAY),
        ).toThrow(expect.objectContaining({ code: 'keyring-damaged' }) as Error);
      }
      for (const name of NAMES) flip(file(copy, name), at, at % 8);
    }
  });

  it('with the latest copy bad at any byte still tells a right secret from a wrong one', () => {
    const copy = copyOf(dir);
    const unlock = (secret: Uint8Array) =>
      unlockKeyring(readKeyringCopies(copy), { kind: 'recovery', recoveryKey: secret }, TODAY);
    const size = readFileSync(file(copy, 'keyring.b')).length;
    for (let at = 0; at < size; at += 1) {
      flip(file(copy, 'keyring.b'), at, at % 8);
      expect(unlock(recoveryKey).copy.name).toBe('keyring.a');
      expect(() => unlock(new Uint8Array(20))).toThrow(
        expect.objectContaining({ code: 'wrong-recovery-key' }) as Error,
      );
      flip(file(copy, 'keyring.b'), at, at % 8);
    }
  });

  it('in both copies is left as it is and never taken for a wrong passphrase', async () => {
    const copy = copyOf(dir);
    for (const name of NAMES) flip(file(copy, name), 60);
    const before = hashesOf(copy);
    expect(await codeOf(reopen(copy))).toBe('keyring-damaged');
    expect(await codeOf(reopen(copy, 'wrong'))).toBe('keyring-damaged');
    expect(hashesOf(copy)).toEqual(before);
  });

  it('with both copies gone is damage, not an absent vault', async () => {
    const copy = copyOf(dir);
    for (const name of NAMES) rmSync(file(copy, name));
    expect(await codeOf(reopen(copy))).toBe('keyring-damaged');
  });
});

describe('a forged keyring with a right checksum', () => {
  it('is damaged when the sealed key, a wrap, the generation or the vault id was changed', async () => {
    const changes: readonly ((keyring: Keyring) => Keyring)[] = [
      (keyring) => ({ ...keyring, generation: keyring.generation + 9 }),
      (keyring) => ({ ...keyring, wraps: keyring.wraps.slice(1) }),
      (keyring) => ({ ...keyring, checked: { ...keyring.checked, seq: 1 } }),
      (keyring) => ({
        ...keyring,
        people: keyring.people.map((person) => ({ ...person, label: 'Quelqu’un d’autre' })),
      }),
      (keyring) => ({
        ...keyring,
        people: keyring.people.map((person) => ({
          ...person,
          signingKeys: person.signingKeys.map((key) => ({ ...key, publicKey: new Uint8Array(32) })),
        })),
      }),
      (keyring) => ({ ...keyring, wraps: keyring.wraps.map((wrap) => ({ ...wrap, epoch: 2 })) }),
      (keyring) => ({
        ...keyring,
        slots: keyring.slots.map((slot) => ({
          ...slot,
          sealed: { ...slot.sealed, nonce: new Uint8Array(24) },
        })),
      }),
      (keyring) => ({
        ...keyring,
        slots: keyring.slots.map((slot) => ({
          ...slot,
          header: { ...slot.header, slotId: new Uint8Array(16) },
        })),
      }),
    ];
    for (const change of changes) {
      const copy = copyOf(dir);
      forge(copy, change);
      expect(await codeOf(reopen(copy))).toBe('keyring-damaged');
    }
  });

  it('in one copy gives way to the other one, and is kept aside', async () => {
    const copy = copyOf(dir);
    forge(copy, (keyring) => ({ ...keyring, generation: 999 }), ['keyring.a']);
    const vault = await reopen(copy);
    expect(vault.wasRepaired).toBe(true);
    vault.close();
    expect(readdirSync(copy).some((name) => name.startsWith('keyring.a.damaged-'))).toBe(true);
  });

  it('with derivation parameters outside the limits is refused before they are run', async () => {
    const copy = copyOf(dir);
    forge(copy, (keyring) => ({
      ...keyring,
      slots: keyring.slots.map((slot) => ({
        ...slot,
        header: { ...slot.header, kdf: slot.header.kdf && { memoryKiB: 4_194_304, passes: 3 } },
      })),
    }));
    const start = performance.now();
    expect(await codeOf(reopen(copy))).toBe('kdf-params-refused');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a keyring change cut short', () => {
  it('is finished at the next opening, without a false alarm', async () => {
    const copy = copyOf(dir);
    const older = readFileSync(file(copy, 'keyring.a'));
    const vault = await reopen(copy);
    vault.renewRecovery();
    vault.close();
    // As if the power went after the first of the two writes.
    const latest = readKeyringCopies(copy);
    const generation = (name: 'keyring.a' | 'keyring.b'): number => {
      const state = latest[name];
      return state.state === 'good' ? state.keyring.generation : 0;
    };
    const second = generation('keyring.a') > generation('keyring.b') ? 'keyring.a' : 'keyring.b';
    writeFileSync(file(copy, second), older);
    const again = await reopen(copy);
    expect(again.wasRepaired).toBe(false);
    again.close();
    expect(readdirSync(copy).some((name) => name.includes('damaged'))).toBe(false);
    expect(Object.values(readKeyringCopies(copy)).every(({ state }) => state === 'good')).toBe(
      true,
    );
  });
});

describe('a vault of a newer program', () => {
  it('is neither opened nor changed when its keyring says so', async () => {
    const copy = copyOf(dir);
    for (const name of NAMES) {
      const bytes = new Uint8Array(readFileSync(file(copy, name)));
      const content = new ByteWriter()
        .raw(bytes.slice(0, 8))
        .u16(2)
        .u16(2)
        .raw(bytes.slice(12, -32))
        .bytes();
      writeFileSync(file(copy, name), new ByteWriter().raw(content).raw(checksum(content)).bytes());
      const before = hashesOf(copy);
      expect(await codeOf(reopen(copy))).toBe('format-too-new');
      expect(hashesOf(copy)).toEqual(before);
    }
  });

  it('is neither opened nor changed when its database says so', async () => {
    const copy = copyOf(dir);
    tamper(copy, (db) => db.pragma('user_version = 99'));
    const before = hashesOf(copy);
    expect(await codeOf(reopen(copy))).toBe('format-too-new');
    expect(hashesOf(copy)).toEqual(before);
  });
});
