/**
 * A program that removes a person and is killed at one step of it. Prints each step it passes. Arguments:
 * folder, passphrase, person id, number of the step to die at (0: none).
 */
import { writeSync } from 'node:fs';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { openVault } from '../../../electron/vault/vault.js';

const [, , dir = '', passphrase = '', personId = '', dieAt = '0'] = process.argv;
let passed = 0;

const vault = await openVault(
  {
    dir,
    nativeBinding: findNativeBinding,
    now: () => new Date('2026-11-22T10:30:00.123Z'),
    monotonicMs: () => performance.now(),
    onStep: (step) => {
      passed += 1;
      writeSync(1, `${step}\n`);
      if (passed === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
    },
  },
  new TextEncoder().encode(passphrase),
);
vault.people.remove(new Uint8Array(Buffer.from(personId, 'hex')));
vault.close();
