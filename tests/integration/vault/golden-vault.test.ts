import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import { openVault } from '../../../electron/vault/vault.js';
import { goldenCopy, goldenSecrets, goldenVaultDir, slotSecretOf } from './golden-vault.js';
import { logicalDump } from './logical-dump.js';
import { TODAY, codeOf, phrase, portsFor, removeFolders } from './vault-fixture.js';

beforeAll(async () => {
  await sodiumReady();
});
afterAll(removeFolders);

const shaOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const secrets = goldenSecrets(1);
const READERS = ['owner', 'recovery', 'associate', 'staff', 'adviser'] as const;

const dumpFor = (name: string): string =>
  logicalDump(goldenCopy(1), slotSecretOf(secrets[name]!), TODAY);

describe('the golden vault of format 1', () => {
  it('is the one that was frozen', () => {
    const dir = goldenVaultDir(1);
    const sums = readdirSync(dir).map((name) => [name, shaOf(readFileSync(join(dir, name)))]);
    expect(sums).toMatchInlineSnapshot(`
      [
        [
          "keyring.a",
          "e5ded2c2cd964604e361e4864ad233cddc3e4fbc1ec0adbe5ad29b3240e87bdf",
        ],
        [
          "keyring.b",
          "e5ded2c2cd964604e361e4864ad233cddc3e4fbc1ec0adbe5ad29b3240e87bdf",
        ],
        [
          "records.db",
          "6d54df8cfca921c7dbf432583db708ef2cfd3cde39c2638ba9959272c5bba985",
        ],
      ]
    `);
  });

  it('reads for each person as it did when it was made', () => {
    const frozen = READERS.map((name) => [name, shaOf(dumpFor(name))]);
    expect(frozen).toMatchInlineSnapshot(`
      [
        [
          "owner",
          "32b321d08fe1cb18b796d77c01d3036276f0820ae108cf532d5482f8b73a6c0c",
        ],
        [
          "recovery",
          "32b321d08fe1cb18b796d77c01d3036276f0820ae108cf532d5482f8b73a6c0c",
        ],
        [
          "associate",
          "158f3a241b902de79583df6df763ba88a443653efe213a8f8b6bdcb24614e49c",
        ],
        [
          "staff",
          "3786b3c3125e115ce272721cf66e5d39cffc2082e342796eecb7aefe363c6e18",
        ],
        [
          "adviser",
          "65590d2f5cbbd09ed292bc81363ad7bf503578cbe648f6583c0077f9947264a4",
        ],
      ]
    `);
  });

  it('holds what a later program has to cope with', () => {
    const dump = JSON.parse(dumpFor('owner')) as {
      keyring: {
        checked: { seq: number };
        epochs: { present: number }[];
        people: { role: string; status: string; signingKeys: unknown[] }[];
      };
      records: { type: string; value?: unknown }[];
      journal: unknown[];
    };
    const { keyring, records, journal } = dump;
    expect(keyring.people.map(({ role, status }) => `${role} ${status}`)).toEqual([
      'owner active',
      'associate active',
      'staff active',
      'adviser active',
      'adviser active',
      'associate suspended',
      'associate removed',
    ]);
    expect(Math.max(...keyring.people.map(({ signingKeys }) => signingKeys.length))).toBe(2);
    expect(new Set(keyring.epochs.map(({ present }) => present))).toEqual(new Set([1, 2, 3]));
    expect(keyring.checked.seq).toBeGreaterThan(256);
    expect(journal.length).toBeGreaterThan(keyring.checked.seq);
    expect(new Set(records.map(({ type }) => type)).size).toBe(9);
    expect(records.filter(({ value }) => value === undefined)).toHaveLength(4);
  });

  it('opens, takes a change and opens again with today’s program, for everybody who may', async () => {
    const dir = goldenCopy(1);
    const open = (name: string) => {
      const secret = secrets[name]!;
      if ('recoveryKey' in secret) throw new Error('expected a passphrase');
      return openVault(portsFor(dir), phrase(secret.passphrase), secret.personId);
    };
    for (const name of ['associate', 'staff', 'adviser']) (await open(name)).close();
    const owner = await open('owner');
    const id = owner.records.put('answer', undefined, { n: 'after' });
    owner.close();
    const again = await open('owner');
    expect(again.records.get('answer', id)).toEqual({ n: 'after' });
    expect(again.records.list('answer')).toHaveLength(23);
    again.close();
    expect(await codeOf(open('staffBefore'))).toBe('wrong-secret');
    expect(await codeOf(open('expired'))).toBe('person-expired');
    expect(await codeOf(open('suspended'))).toBe('person-suspended');
    expect(await codeOf(open('removed'))).toBe('not-found');
  });
});
