/** What can be seen of an open vault from outside, as one line of text that is the same for the same state. */
import { hexOf } from '../../electron/vault/bytes.js';
import { goodCopies, readKeyringCopies } from '../../electron/vault/keyring/keyring-files.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { stateOf } from './counted-writes.js';

/** Longest name of a record that is only there to be large. */
export const LARGE = 'large';

interface Large {
  readonly n: number;
  readonly text: string;
}

/** A record of `size` characters in one commit. */
export function writeLarge({ records }: OpenVault, n: number, size: number): void {
  const large: Large = { n, text: String(n % 10).repeat(size) };
  records.put('draft', records.idFor('draft', LARGE), large);
}

/** As the owner sees it. `known`: a recovery slot (hex) that is told apart from every other one only. */
export function observed(vault: OpenVault, dir: string, known?: string): string {
  const { records, people } = vault;
  const counted = stateOf(records);
  const large = records.get<Large>('draft', records.idFor('draft', LARGE));
  const slot = recoverySlotOf(dir);
  return JSON.stringify({
    last: counted.last,
    isWhole: counted.isWhole,
    large: large && [large.n, large.text.length, new Set(large.text).size],
    people: people.list().map(({ label, status }) => `${label} ${status}`),
    isRotating: people.isRotating,
    loss: vault.loss?.kind ?? 'none',
    epochs: ['owner', 'survey', 'contacts', 'journal'].map((name) =>
      records.epochOf(name as 'owner'),
    ),
    recovery: known === undefined || slot === known ? slot : 'another',
  });
}

/** Hex: a new recovery key has a new slot. */
export function recoverySlotOf(dir: string): string {
  const slots = goodCopies(readKeyringCopies(dir))[0]?.keyring.slots ?? [];
  return slots
    .filter(({ header }) => header.kind === 'recovery')
    .map(({ header }) => hexOf(header.slotId))
    .join(' ');
}
