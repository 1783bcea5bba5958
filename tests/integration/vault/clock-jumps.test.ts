import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../electron/vault/journal/verify-journal.js';
import { goodCopies, readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { createVault, openVault } from '../../../electron/vault/vault.js';
import { storedState } from './people-fixture.js';
import { newVaultDir, phrase, portsFor, removeFolders } from './vault-fixture.js';

afterAll(removeFolders);

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** By the computer's clock, in this order, and its time zone then. */
const MOMENTS: readonly (readonly [at: string, zone: string])[] = [
  ['2026-11-22T10:00:00Z', 'Europe/Brussels'],
  // Set forward and back by a day and by ten years.
  ['2026-11-23T10:00:00Z', 'Europe/Brussels'],
  ['2026-11-21T10:00:00Z', 'Europe/Brussels'],
  ['2036-11-22T10:00:00Z', 'Europe/Brussels'],
  ['2016-11-22T10:00:00Z', 'Europe/Brussels'],
  // The hour that is left out, and the one that comes twice.
  ['2027-03-28T00:59:59Z', 'Europe/Brussels'],
  ['2027-03-28T01:00:00Z', 'Europe/Brussels'],
  ['2027-10-31T00:30:00Z', 'Europe/Brussels'],
  ['2027-10-31T01:30:00Z', 'Europe/Brussels'],
  // A journey.
  ['2027-10-31T01:31:00Z', 'Pacific/Kiritimati'],
  ['2027-10-31T01:32:00Z', 'Etc/GMT+12'],
  ['2028-02-29T12:00:00Z', 'Europe/Brussels'],
  // Beyond 31 and 32 bits of seconds, and a computer whose battery is empty.
  ['2038-01-19T03:14:08Z', 'UTC'],
  ['2106-02-07T06:28:16Z', 'UTC'],
  ['1970-01-01T00:00:00Z', 'UTC'],
  ['1969-12-31T23:59:59Z', 'UTC'],
];

describe('a vault on a computer whose clock is turned', () => {
  it('keeps its journal in the order things were done, and loses nothing', async () => {
    const dir = newVaultDir();
    let now = new Date(MOMENTS[0]![0]);
    let openMs = 0;
    const ports = { ...portsFor(dir), now: () => now, monotonicMs: () => openMs };
    let vault: OpenVault = await createVault(ports, phrase(), () => []);
    const begin = vault.journalEntries().length;
    for (const [n, [at, zoneThen]] of MOMENTS.entries()) {
      process.env['TZ'] = zoneThen;
      now = new Date(at);
      openMs += 1000;
      vault.records.put('answer', vault.records.idFor('answer', `q${n}`), { n });
      // Opened again under every clock.
      vault.close();
      openMs = 0;
      vault = await openVault(ports, phrase());
      expect(vault.loss).toBeUndefined();
    }
    const entries = vault.journalEntries();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const written = entries.slice(begin);
    expect(written.map(({ atMs }) => atMs)).toEqual(
      MOMENTS.map(([at]) => Math.max(0, Date.parse(at))),
    );
    expect(written[9]?.zoneOffsetMin).toBe(14 * 60);
    expect(written[10]?.zoneOffsetMin).toBe(-12 * 60);
    expect(vault.records.list('answer')).toHaveLength(MOMENTS.length);
    vault.close();
    const keyring = goodCopies(readKeyringCopies(dir))[0]!.keyring;
    const openTimes = verifyJournal(keyring, storedState(dir)).entries.map((each) => each.openMs);
    // By clocks nobody sets: a second for each commit, whatever the other clock said.
    expect(openTimes.slice(begin)).toEqual(MOMENTS.map((_, n) => 1000 * (n + 1)));
  });
});
