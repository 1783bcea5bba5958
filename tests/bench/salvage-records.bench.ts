/** Reading what is left of 10,000 records, fifty of them damaged, key derivation left out by the recovery key. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { decodeRecoveryKey } from '../../electron/vault/recovery-key.js';
import { openSalvage } from '../../electron/vault/salvage/salvaged-vault.js';
import { createVault, openVault } from '../../electron/vault/vault.js';
import { surgeryQuestions } from '../../shared/content/surgery-pack.js';
import { benchFolder, benchPhrase, benchPorts } from './bench-vault.js';
import { median, type Bench } from './measure.js';

const RECORDS = 10_000;
const DAMAGED = 50;

export const salvageRecords: Bench = async ({ isQuick }) => {
  const dir = join(benchFolder(), 'practice.vault');
  const vault = await createVault(benchPorts(dir), benchPhrase(), () => []);
  const key = decodeRecoveryKey((vault.pendingRecovery() ?? []).join('-'));
  if (!key.ok) throw new Error('expected a key');
  const values = Array.from({ length: RECORDS }, (_, n) => ({
    assessmentId: Math.floor(n / surgeryQuestions.length)
      .toString(16)
      .padStart(32, '0'),
    questionId: surgeryQuestions[n % surgeryQuestions.length]?.id ?? '',
    placeId: 'practice',
    verdict: 'partly',
    note: 'Porte arrière : un seul point de fermeture, cylindre qui dépasse.',
    toConfirm: false,
    answeredAt: '2026-11-22T10:30:00Z',
  }));
  for (let from = 0; from < RECORDS; from += 1000) {
    vault.records.putMany(
      values.slice(from, from + 1000).map((value) => ({
        type: 'answer',
        id: vault.records.idFor(
          'answer',
          `${value.assessmentId}/${value.questionId}@${value.placeId}`,
        ),
        value,
      })),
    );
  }
  vault.close();
  const opens: number[] = [];
  for (let round = 0; round < (isQuick ? 2 : 5); round += 1) {
    const startMs = performance.now();
    (await openVault(benchPorts(dir), benchPhrase())).close();
    opens.push(performance.now() - startMs);
  }
  damage(join(dir, 'records.db'));
  const salvages: number[] = [];
  for (let round = 0; round < (isQuick ? 2 : 5); round += 1) {
    const startMs = performance.now();
    const secret = { kind: 'recovery', recoveryKey: key.bytes } as const;
    const salvaged = await openSalvage(benchPorts(dir), secret, 'record-damaged');
    const { losses, kept } = salvaged.report();
    const answers = salvaged.read().assessments.flatMap((each) => each.answers).length;
    salvages.push(performance.now() - startMs);
    const isRight = losses.length === DAMAGED && answers === RECORDS - DAMAGED;
    if (!isRight) throw new Error(`${losses.length} lost, ${JSON.stringify(kept)} kept`);
    salvaged.close();
  }
  return {
    name: 'salvage-10000-records',
    value: median(salvages),
    unit: 'ms',
    baseline: median(opens),
    baselineName: 'opening the same vault while it was whole, key derivation included',
    aim: 60_000,
  };
};

function damage(file: string): void {
  const db = new Database(file);
  const rows = db
    .prepare<[number], { id: Buffer; envelope: Buffer }>(
      'SELECT id, envelope FROM records WHERE compartment = 2 ORDER BY id LIMIT ?',
    )
    .all(DAMAGED);
  const write = db.prepare('UPDATE records SET envelope = ? WHERE id = ?');
  for (const { id, envelope } of rows) {
    envelope[60] = (envelope[60] ?? 0) ^ 1;
    write.run(envelope, id);
  }
  db.close();
}
