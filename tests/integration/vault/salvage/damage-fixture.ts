/** A vault as a practice has it, to be damaged, and what the ways of damaging it have in common. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { surgeryQuestions } from '../../../../shared/content/surgery-pack.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import {
  openSalvage,
  type SalvagedVault,
} from '../../../../electron/vault/salvage/salvaged-vault.js';
import type { SalvageableCode } from '../../../../shared/ipc/contract-health.js';
import { SALVAGEABLE_CODES } from '../../../../shared/ipc/contract-health.js';
import { decodeRecoveryKey } from '../../../../electron/vault/recovery-key.js';
import { createVault } from '../../../../electron/vault/vault.js';
import {
  PASSPHRASE,
  codeOf,
  newVaultDir,
  phrase,
  portsFor,
  reopen,
  tamper,
} from '../vault-fixture.js';

export const SITE = 'a1b2c3d4';
export const PRACTICE = {
  name: 'Cabinet des Tilleuls',
  ownerName: 'Dr Claire Vandenbroeck',
  address: '',
  sites: [{ id: SITE, name: 'Grand-Place' }],
};

export const assessmentIdOf = (round: number): string => round.toString(16).padStart(32, '0');
const moment = (round: number, minute = 0): string =>
  new Date(Date.UTC(2026, 0, 1 + round, 9, minute)).toISOString();

export interface PracticeVault {
  readonly vault: OpenVault;
  readonly dir: string;
  /** By the answer's place in the making: record id, and the key it was put under. */
  readonly answers: readonly { readonly recordId: string; readonly note: string }[];
  /** Opens without a slow derivation. */
  readonly recoveryKey: Uint8Array;
}

/** A practice, as many assessments as the answers fill, three decisions and a draft. */
export async function practiceVault(answerCount: number): Promise<PracticeVault> {
  const dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    { type: 'practice', id: records.idFor('practice', 'practice'), value: PRACTICE },
  ]);
  const { records } = vault;
  const perRound = surgeryQuestions.length;
  const rounds = Math.ceil(answerCount / perRound);
  records.putMany(
    Array.from({ length: rounds }, (_, round) => ({
      type: 'assessment' as const,
      id: assessmentIdOf(round),
      value: {
        id: assessmentIdOf(round),
        scope: 'full',
        packVersion: '1.0.0',
        startedAt: moment(round),
        ...(round === rounds - 1 ? {} : { finishedAt: moment(round, 50) }),
        ...(round === 0 ? {} : { previousId: assessmentIdOf(round - 1) }),
      },
    })),
  );
  const answers = Array.from({ length: answerCount }, (_, n) => {
    const question = surgeryQuestions[n % perRound];
    const assessmentId = assessmentIdOf(Math.floor(n / perRound));
    const questionId = question?.id ?? '';
    const placeId = question?.perSite === true ? SITE : 'practice';
    const note = `note ${n}`;
    return {
      note,
      recordId: records.idFor('answer', `${assessmentId}/${questionId}@${placeId}`),
      value: {
        assessmentId,
        questionId,
        placeId,
        verdict: 'partly',
        note,
        toConfirm: false,
        answeredAt: moment(Math.floor(n / perRound), n % 50),
      },
    };
  });
  for (let from = 0; from < answers.length; from += 1000) {
    records.putMany(
      answers
        .slice(from, from + 1000)
        .map(({ recordId, value }) => ({ type: 'answer', id: recordId, value })),
    );
  }
  for (const { id } of surgeryQuestions.slice(0, 3)) {
    const value = { questionId: id, placeId: 'practice', state: 'todo', changedAt: moment(3) };
    records.put('plan-item', records.idFor('plan-item', `${id}@practice`), value);
  }
  records.put('draft', records.idFor('draft', 'practice'), { key: 'practice', text: 'en cours' });
  const decoded = decodeRecoveryKey((vault.pendingRecovery() ?? []).join('-'));
  if (!decoded.ok) throw new Error('expected a key');
  return { vault, dir, answers, recoveryKey: decoded.bytes };
}

/** One changed byte in the sealed part of each of these records. */
export const damageRecords = (dir: string, ids: readonly string[]): void => {
  tamper(dir, (db) => {
    const read = db.prepare<[Buffer], { envelope: Buffer }>(
      'SELECT envelope FROM records WHERE id = ?',
    );
    const write = db.prepare('UPDATE records SET envelope = ? WHERE id = ?');
    for (const id of ids) {
      const key = Buffer.from(id, 'hex');
      const envelope = Buffer.from(read.get(key)?.envelope ?? []);
      envelope[60] = (envelope[60] ?? 0) ^ 0x10;
      write.run(envelope, key);
    }
  });
};

export const removeRows = (dir: string, ids: readonly string[]): void => {
  tamper(dir, (db) => {
    for (const id of ids)
      db.prepare('DELETE FROM records WHERE id = ?').run(Buffer.from(id, 'hex'));
  });
};

/** The strict opening, which has to fail first, and what is left of the vault. */
export async function salvage(
  dir: string,
): Promise<{ readonly cause: SalvageableCode; readonly salvaged: SalvagedVault }> {
  const code = await codeOf(reopen(dir));
  const cause = SALVAGEABLE_CODES.find((each) => each === code);
  if (cause === undefined) throw new Error(`nothing to salvage after ${code}`);
  return { cause, salvaged: await salvageAfter(dir, cause) };
}

export const salvageWithKey = (
  { recoveryKey }: PracticeVault,
  dir: string,
  cause: SalvageableCode,
): Promise<SalvagedVault> => openSalvage(portsFor(dir), { kind: 'recovery', recoveryKey }, cause);

export const salvageAfter = (dir: string, cause: SalvageableCode): Promise<SalvagedVault> =>
  openSalvage(portsFor(dir), { kind: 'passphrase', passphrase: phrase(PASSPHRASE) }, cause);

/** Of every file, by name. */
export const folderHash = (dir: string): string =>
  readdirSync(dir)
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex')}`,
    )
    .join('\n');

export const notesOf = (salvaged: SalvagedVault): readonly string[] =>
  salvaged.read().assessments.flatMap(({ answers }) => answers.map(({ note }) => note));
