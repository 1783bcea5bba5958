/** The golden vaults: one frozen folder for each format that was ever written. Only copies are opened. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bytesOfHex } from '../../../electron/vault/bytes.js';
import type { SlotSecret } from '../../../electron/vault/keyring/slot.js';
import { decodeRecoveryKey } from '../../../electron/vault/recovery-key.js';
import type { ReaderSecret } from './second-reader/second-reader.js';
import { copyOf, phrase } from './vault-fixture.js';

const secretsSchema = z.object({
  passphrases: z.record(z.string(), z.string()),
  recoveryKey: z.string(),
  people: z.record(z.string(), z.string()),
});

export const goldenFolder = (format: number): string =>
  join(import.meta.dirname, '..', '..', 'fixtures', `vault-format-${format}`);

export const goldenVaultDir = (format: number): string =>
  join(goldenFolder(format), 'practice.vault');

/** A copy that may be opened, damaged and migrated. */
export const goldenCopy = (format: number): string => copyOf(goldenVaultDir(format));

/** Everybody of the golden vault, with what they type. `owner` has no id to choose. */
export function goldenSecrets(format: number): Readonly<Record<string, ReaderSecret>> {
  const file = join(goldenFolder(format), 'secrets.json');
  const { passphrases, recoveryKey, people } = secretsSchema.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  const all = Object.entries(passphrases).map(([name, passphrase]): [string, ReaderSecret] => {
    const personId = people[name.replace('Before', '')];
    return [name, { passphrase, ...(personId === undefined ? {} : { personId }) }];
  });
  return { ...Object.fromEntries(all), recovery: { recoveryKey } };
}

/** The same for our own code. Throws for a recovery key that does not decode. */
export function slotSecretOf(secret: ReaderSecret): SlotSecret {
  if ('recoveryKey' in secret) {
    const decoded = decodeRecoveryKey(secret.recoveryKey);
    if (!decoded.ok) throw new Error('expected a recovery key');
    return { kind: 'recovery', recoveryKey: decoded.bytes };
  }
  const { passphrase, personId } = secret;
  const whose = personId === undefined ? {} : { personId: bytesOfHex(personId, 16) };
  return { kind: 'passphrase', passphrase: phrase(passphrase.normalize('NFC')), ...whose };
}
