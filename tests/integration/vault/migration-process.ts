/**
 * A program of format 2 that opens a vault and is killed at one step of its migration. Prints each step it
 * passes. Arguments: folder, passphrase, number of the step to die at (0: none), person id (the owner without).
 */
import { writeSync } from 'node:fs';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { openVault } from '../../../electron/vault/vault.js';
import { WITH_SECOND } from './test-migration.js';

const [, , dir = '', passphrase = '', dieAt = '0', personId] = process.argv;
let passed = 0;

const vault = await openVault(
  {
    dir,
    nativeBinding: findNativeBinding,
    now: () => new Date('2026-11-22T10:30:00.123Z'),
    monotonicMs: () => performance.now(),
    migrations: WITH_SECOND,
    onStep: (step) => {
      passed += 1;
      writeSync(1, `${step}\n`);
      if (passed === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
    },
  },
  new TextEncoder().encode(passphrase),
  personId,
);
vault.close();
