import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sodiumReady } from '../../../electron/vault/crypto/sodium-ready.js';
import { FORMAT } from '../../../electron/vault/format.js';
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

it('there is a golden vault of every format', () => {
  for (let format = 1; format <= FORMAT; format += 1) {
    expect(readdirSync(goldenVaultDir(format))).toContain('records.db');
  }
});

describe('the golden vault of format 1', () => {
  it('is the one that was frozen', () => {
    const dir = goldenVaultDir(1);
    const sums = readdirSync(dir).map((name) => [name, shaOf(readFileSync(join(dir, name)))]);
    expect(sums).toMatchInlineSnapshot(`
      [
        [
          "keyring.a",
          "3b4a973ddab7920997ae3b4e239a60c8c89806264d4e56ff02ede6248b1c4456",
        ],
        [
          "keyring.b",
          "3b4a973ddab7920997ae3b4e239a60c8c89806264d4e56ff02ede6248b1c4456",
        ],
        [
          "records.db",
          "6a6b9d62577ca212db0e800d97e871f8ab36aa85a7facf25566ef6c092dc65f6",
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
          "590edcc6dd11adaaf1a61116b25a5fef056f7830fe5f19f81a42b54d42a6fd74",
        ],
        [
          "recovery",
          "590edcc6dd11adaaf1a61116b25a5fef056f7830fe5f19f81a42b54d42a6fd74",
        ],
        [
          "associate",
          "a945b568f318d24b35ca0f5124e23530d048ca032af423327885304448a943e3",
        ],
        [
          "staff",
          "0adebacaad6bf12aba6b34e2a6eee81812cac73f72226fcfd01d1561c855b2c4",
        ],
        [
          "adviser",
          "c07168cea08067cd5e0afe9de92255b1f6efc9629a5bbc3fe5e774826d421f96",
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
