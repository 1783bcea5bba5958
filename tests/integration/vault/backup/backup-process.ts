/**
 * A program that makes or restores a backup and is killed at one step of it. Prints each step it passes.
 * Arguments: make or restore, the vault's folder, target folder or backup file, recovery key, number of the
 * step to die at (0: none).
 */
import { writeSync } from 'node:fs';
import { nodeBackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import { makeBackup } from '../../../../electron/vault/backup/make-backup.js';
import { restoreBackup } from '../../../../electron/vault/backup/restore-backup.js';
import { decodeRecoveryKey } from '../../../../electron/vault/recovery-key.js';
import { findNativeBinding } from '../../../../electron/vault/store/native-binding.js';
import { openVault } from '../../../../electron/vault/vault.js';

const [, , work = '', dir = '', target = '', secret = '', dieAt = '0'] = process.argv;
let passed = 0;

const ports = {
  fs: nodeBackupFs,
  dir,
  nativeBinding: findNativeBinding,
  now: () => new Date('2026-11-22T14:00:00.000Z'),
  monotonicMs: () => performance.now(),
};
const onStep = (step: string): void => {
  passed += 1;
  writeSync(1, `${step}\n`);
  if (passed === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
};

if (work === 'make') {
  const vault = await openVault(ports, new TextEncoder().encode(secret));
  await makeBackup(target, vault.backupSource(), { ...ports, onStep });
  vault.close();
} else {
  const decoded = decodeRecoveryKey(secret);
  if (!decoded.ok) throw new Error('the recovery key does not decode');
  await restoreBackup(
    target,
    { kind: 'recovery', recoveryKey: decoded.bytes },
    { ...ports, onStep },
  );
}
