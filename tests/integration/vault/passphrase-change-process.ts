/**
 * A program that changes the owner's passphrase and is killed at one step of it. Prints each step it
 * passes. Arguments: folder, present passphrase, new one, number of the step to die at (0: none).
 */
import { writeSync } from 'node:fs';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { openVault } from '../../../electron/vault/vault.js';

const [, , dir = '', current = '', next = '', dieAt = '0'] = process.argv;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
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
  bytes(current),
);
vault.changePassphrase(bytes(current), bytes(next));
vault.close();
