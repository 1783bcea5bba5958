import { afterAll, describe, expect, it } from 'vitest';
import { forgetAbsences } from '../../../electron/protection/forget-absences.js';
import { protectionHandlers } from '../../../electron/protection/handlers.js';
import { protectionDocument } from '../../../electron/document/protection-document.js';
import type { AskVault } from '../../../electron/document/handlers.js';
import type { Records } from '../../../electron/vault/records.js';
import { createVault } from '../../../electron/vault/vault.js';
import { emptyNeighbourhood } from '../../../shared/domain/protection/neighbourhood.js';
import { LANGUAGES } from '../../../shared/base/language.js';
import { aPractice } from '../../support/assessment-builders.js';
import { anAbsence, anAlarm } from '../../support/protection-builders.js';
import { newVaultDir, phrase, portsFor, removeFolders, reopen } from '../vault/vault-fixture.js';

afterAll(removeFolders);

let count = 0;
const ids = {
  hex: (bytes: number) => {
    count += 1;
    return count.toString(16).padStart(2 * bytes, '0');
  },
};
const handlersOf = (records: Records) => protectionHandlers({ records: () => records, ids });

async function newPractice() {
  const dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    { type: 'practice', id: records.idFor('practice', 'practice'), value: aPractice() },
  ]);
  return { vault, dir };
}
const { id: _alarmId, ...alarm } = anAlarm();
const { id: _absenceId, ...absence } = anAbsence();

describe('the protection page in a vault', () => {
  it('is empty at first, and keeps every part over a restart', async () => {
    const { vault, dir } = await newPractice();
    const handlers = handlersOf(vault.records);
    expect(await handlers['protection.get'](undefined)).toEqual({
      alarms: [],
      videophones: [],
      safes: [],
      neighbourhood: emptyNeighbourhood(),
      absences: [],
    });
    const { id } = await handlers['protection.keep']({ kind: 'alarm', value: alarm });
    const planned = await handlers['protection.keep']({ kind: 'absence', value: absence });
    const neighbourhood = {
      ...emptyNeighbourhood(),
      membership: 'member' as const,
      name: 'PLP Sud',
    };
    await handlers['protection.keepNeighbourhood'](neighbourhood);
    vault.close();

    const again = await reopen(dir);
    expect(await handlersOf(again.records)['protection.get'](undefined)).toEqual({
      alarms: [{ ...alarm, id }],
      videophones: [],
      safes: [],
      neighbourhood,
      absences: [{ ...absence, id: planned.id }],
    });
    again.close();
  });

  it('changes, removes and takes back under the same id', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault.records);
    const { id } = await handlers['protection.keep']({ kind: 'alarm', value: alarm });
    await handlers['protection.keep']({ kind: 'alarm', id, value: { ...alarm, system: 'Radio' } });
    const read = async () => (await handlers['protection.get'](undefined)).alarms;
    expect(await read()).toEqual([{ ...alarm, id, system: 'Radio' }]);
    await handlers['protection.remove']({ kind: 'alarm', id });
    expect(await read()).toEqual([]);
    await handlers['protection.keep']({ kind: 'alarm', id, value: alarm });
    expect(await read()).toEqual([{ ...alarm, id }]);
    vault.close();
  });

  it('erases at the opening the absences that ended a month ago, and no other', async () => {
    const { vault, dir } = await newPractice();
    const handlers = handlersOf(vault.records);
    const keep = (value: typeof absence) => handlers['protection.keep']({ kind: 'absence', value });
    await keep({ ...absence, to: '2027-02-20' });
    const later = await keep({ ...absence, to: '2027-02-21' });
    const open = await keep({ ...absence, to: undefined });
    vault.close();

    const again = await reopen(dir);
    forgetAbsences(again, '2027-03-22');
    const { absences } = await handlersOf(again.records)['protection.get'](undefined);
    expect(absences.map(({ id }) => id).sort()).toEqual([later.id, open.id].sort());
    again.close();
  });

  it('lets nobody without the key to them erase, and goes on when the disk refuses', () => {
    const refusing = {
      access: { writable: [] },
      records: {
        list: () => {
          throw new Error('not asked');
        },
      },
    } as unknown as Parameters<typeof forgetAbsences>[0];
    forgetAbsences(refusing, '2027-03-22');
    const full = { ...refusing, access: { writable: ['survey'] } } as typeof refusing;
    forgetAbsences(full, '2027-03-22');
  });

  it('makes the checklist without asking the vault for anything', async () => {
    const ask: AskVault = () => Promise.reject(new Error('nothing may be asked'));
    for (const language of LANGUAGES) {
      const wanted = { document: 'absence-checklist', language } as const;
      const sheet = await protectionDocument({ ask, wanted, today: '2027-02-10' });
      expect(sheet.html).not.toContain('2027');
      expect(sheet.fileName).not.toMatch(/\d/);
    }
  });
});
