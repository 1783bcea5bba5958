/** A way to bring about every error code, on a vault full of secrets. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessmentHandlers } from '../../electron/assessment/handlers.js';
import { visitHandlers } from '../../electron/visit/handlers.js';
import type { SurveyPort } from '../../electron/visit/survey-port.js';
import { serve } from '../../electron/ipc/serve.js';
import { dispatch } from '../../electron/vault/dispatch.js';
import { encodeRecoveryKey } from '../../electron/vault/recovery-key.js';
import type { Records } from '../../electron/vault/records.js';
import { MIGRATIONS } from '../../electron/vault/store/migrate.js';
import { trustedNativeBinding } from '../../electron/vault/store/native-binding.js';
import { openVault, recoverVault } from '../../electron/vault/vault.js';
import { nodeBackupFs } from '../../electron/vault/backup/backup-fs.js';
import { openArchive } from '../../electron/vault/inventory-archive/archive-file.js';
import { openPack } from '../../electron/vault/visit-pack/pack-file.js';
import type { PackJobs } from '../../electron/vault/visit-pack/pack-jobs.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { aVisit } from '../support/visit-builders.js';
import { withKdfParams } from './crypto-under-test.js';
import { bytesOf, withBitFlipped } from './damaged-vault.js';
import {
  backingUp,
  forgetful,
  refusing,
  restoringNonsense,
  withJobs,
} from './provoking-backups.js';
import {
  makeVault,
  openWith,
  portsFor,
  putImage,
  readTables,
  utf8,
  writeTables,
} from './vault-under-test.js';

import {
  asAdviser,
  bothKeyrings,
  inside,
  opening,
  records,
  systemFails,
  withPhotoFile,
  withoutMemory,
  type Provocation,
  type Victim,
} from './provoking.js';

const noHandlers = {} as Handlers;
const gateOf = (isOpen: boolean, isPaused = false) => ({
  handlers: noHandlers,
  isUnlocked: () => isOpen,
  isSalvaging: () => false,
  isPaused: () => isPaused,
});
const unlockCall = (victim: Victim) => ({
  channel: 'vault.unlock' as const,
  input: { passphrase: utf8(victim.passphrase), note: victim.secretText },
});

export const PROVOCATIONS: Readonly<Record<IpcErrorCode, Provocation>> = {
  'bad-input': (victim) => dispatch(unlockCall(victim), gateOf(true)),
  'untrusted-sender': (victim) => {
    const { channel, input } = unlockCall(victim);
    return serve({ channel, sender: {}, raw: input }, noHandlers, {
      isTrusted: () => false,
      holderOf: () => undefined,
      isVaultUnlocked: () => true,
      isVaultSalvaged: () => false,
      isVaultPaused: () => false,
      codeOf: () => 'internal',
      log: () => undefined,
    });
  },
  'vault-locked': (victim) =>
    dispatch(
      { channel: 'draft.keep', input: { key: 'a', text: victim.secretText } },
      gateOf(false),
    ),
  'vault-paused': (victim) =>
    dispatch({ channel: 'plan.change', input: { note: victim.secretText } }, gateOf(true, true)),
  'vault-absent': (victim) => openWith(join(victim.dir, 'none'), victim.passphrase),
  'vault-exists': (victim) => makeVault(victim.dir, victim.passphrase),
  'wrong-secret': (victim) => openWith(victim.dir, `${victim.passphrase}${victim.secretText}`),
  'wrong-recovery-key': (victim) => {
    const other = encodeRecoveryKey(new Uint8Array(20)).join('-');
    return recoverVault(portsFor(victim.dir), other, utf8(victim.passphrase));
  },
  'recovery-key-mistyped': (victim) =>
    recoverVault(portsFor(victim.dir), `${victim.recoveryKey}-0`, utf8(victim.passphrase)),
  'keyring-damaged': opening((victim) => {
    bothKeyrings(victim, (bytes) => withBitFlipped(bytes, 400));
  }),
  'database-damaged': opening((victim) => {
    writeFileSync(join(victim.dir, 'records.db'), victim.secretText.repeat(100));
  }),
  'record-damaged': opening((victim) => {
    records(victim, (rows) => rows.map((row) => ({ ...row, envelope: new Uint8Array(400) })));
  }),
  'record-missing': opening((victim) => {
    records(victim, (rows) => rows.slice(1));
  }),
  'rollback-suspected': opening((victim) => {
    const { dir } = victim;
    const newer = readTables(dir);
    putImage(dir, victim.earlier);
    const older = readTables(dir);
    putImage(dir, victim.image);
    const known = new Set((older.get('records') ?? []).map((row) => String(row['id'])));
    const kept = (newer.get('records') ?? []).filter((row) => !known.has(String(row['id'])));
    writeTables(dir, new Map(newer).set('records', [...kept, ...(older.get('records') ?? [])]));
  }),
  'journal-broken': opening(({ dir }) => {
    const tables = readTables(dir);
    const journal = (tables.get('journal') ?? []).map((row) => ({
      ...row,
      signature: new Uint8Array(64),
    }));
    writeTables(dir, new Map(tables).set('journal', journal));
  }),
  'person-suspended': asAdviser((vault, personId) => {
    vault.people.suspend(Buffer.from(personId, 'hex'));
  }),
  'person-expired': asAdviser(() => undefined),
  'vault-in-use': inside((_vault, victim) => openWith(victim.dir, victim.passphrase)),
  'vault-on-network': (victim) =>
    openVault(portsFor(`//server/${victim.secretText}`), utf8(victim.passphrase)),
  'format-too-new': opening((victim) => {
    const file = bytesOf(victim.image, 'records.db').slice();
    // SQLite's user_version, in its file header.
    file[63] = 99;
    writeFileSync(join(victim.dir, 'records.db'), file);
  }),
  'migration-failed': (victim) => {
    const broken = { version: 2, name: '0002-broken', sql: `no SQL: ${victim.secretText}` };
    const migrations = [...MIGRATIONS, broken];
    return openVault({ ...portsFor(victim.dir), migrations }, utf8(victim.passphrase));
  },
  'kdf-out-of-memory': withoutMemory,
  'kdf-params-refused': opening((victim) => {
    bothKeyrings(victim, (bytes) => withKdfParams(bytes, { memoryKiB: 1, passes: 1 }));
  }),
  'crypto-selftest-failed': (victim) => {
    const nativeBinding = () => trustedNativeBinding({});
    return openVault({ ...portsFor(victim.dir), nativeBinding }, utf8(victim.passphrase));
  },
  'disk-full': systemFails('ENOSPC'),
  'io-error': opening(({ dir }) => {
    rmSync(join(dir, 'records.db'));
    mkdirSync(join(dir, 'records.db'));
  }),
  'attachment-missing': withPhotoFile((file) => {
    rmSync(file);
  }),
  'attachment-damaged': withPhotoFile((file) => {
    writeFileSync(file, new Uint8Array(2000));
  }),
  'backup-damaged': restoringNonsense,
  'backup-unverified': backingUp(forgetful),
  'backup-disk-full': backingUp(refusing('ENOSPC')),
  'backup-folder-gone': backingUp((_victim, target) => {
    rmSync(target, { recursive: true });
    return refusing('ENOENT')();
  }),
  'backup-folder-read-only': backingUp(refusing('EROFS')),
  'backup-absent': withJobs((jobs, folder) => jobs.run({ kind: 'drill', folder })),
  'backup-running': withJobs((jobs, folder) => {
    const first = jobs.run({ kind: 'make', folder });
    return jobs.run({ kind: 'make', folder }).finally(() => first);
  }),
  'backup-cancelled': withJobs((jobs, folder) => {
    const made = jobs.run({ kind: 'make', folder });
    void jobs.run({ kind: 'cancel' });
    return made;
  }),
  'visit-pack-damaged': inside((_vault, { secretText, passphrase }) =>
    openPack(utf8(`CSVISITP ${secretText}`), utf8(passphrase)),
  ),
  'archive-damaged': inside(async (_vault, { secretText, passphrase }) => {
    const file = join(tmpdir(), `archive-${String(process.pid)}`);
    writeFileSync(file, `CSINVENT ${secretText}`);
    try {
      await openArchive({ fs: nodeBackupFs }, file, utf8(passphrase)).next();
    } finally {
      rmSync(file);
    }
  }),
  'visit-frozen': inside((vault, victim) => reopeningUnsigned(vault.records, victim.secretText)),
  'not-found': inside((vault) => vault.proveRecovery([])),
  'not-permitted': inside((vault) => {
    const handlers = assessmentHandlers({
      records: () => vault.records,
      clock: { now: () => '2026-11-22T10:00:00.000Z', today: () => '2026-11-22' },
      ids: { hex: (count) => 'ab'.repeat(count) },
    });
    return finishedAndAnswered(handlers);
  }),
  internal: inside((vault, { secretText }) => {
    const id = vault.records.idFor('answer', 'secret');
    return vault.records.put('draft', id, { text: secretText });
  }),
};

/** A visit that is none of this practice's, not signed: there is nothing to open again. */
function reopeningUnsigned(records: Records, secretText: string): unknown {
  const visit = aVisit({ summary: secretText, sites: [{ id: 'ffffffff', name: 'Elsewhere' }] });
  records.put('visit', visit.id, visit);
  const handlers = visitHandlers({
    records: () => records,
    clock: { now: () => '2026-11-22T10:00:00.000Z', today: () => '2026-11-22' },
    ids: { hex: (count) => 'ab'.repeat(count) },
    isPractice: () => true,
    survey: {} as SurveyPort,
    packs: {} as PackJobs,
  });
  return handlers['visit.reopen']({ visitId: visit.id });
}

async function finishedAndAnswered(
  handlers: Pick<Handlers, 'assessment.start' | 'assessment.finish' | 'assessment.answer'>,
): Promise<unknown> {
  const { assessment } = await handlers['assessment.start']({ scope: 'first' });
  const place = { assessmentId: assessment.id };
  await handlers['assessment.finish'](place);
  type Given = Parameters<Handlers['assessment.answer']>[0];
  return handlers['assessment.answer'](place as Given);
}

/** A copy of the victim's files in a folder of its own. */
export function victimIn(victim: Omit<Victim, 'dir'>, dir: string): Victim {
  putImage(dir, victim.image);
  return { ...victim, dir };
}
