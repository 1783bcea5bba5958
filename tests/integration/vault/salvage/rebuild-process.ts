/**
 * A program that makes a new vault of a damaged one's rest and is killed at one step of it. Prints each step it
 * passes. Arguments: folder, passphrase, number of the step to die at (0: none).
 */
import { writeSync } from 'node:fs';
import { KDF_FLOOR } from '../../../../electron/vault/crypto/kdf.js';
import { rebuildVault } from '../../../../electron/vault/salvage/rebuild-vault.js';
import { openSalvage } from '../../../../electron/vault/salvage/salvaged-vault.js';
import { findNativeBinding } from '../../../../electron/vault/store/native-binding.js';

const [, , dir = '', passphrase = '', dieAt = '0'] = process.argv;
let passed = 0;
const phrase = () => new TextEncoder().encode(passphrase);
const ports = {
  dir,
  nativeBinding: findNativeBinding,
  now: () => new Date('2026-11-22T10:30:00.123Z'),
  monotonicMs: () => performance.now(),
  kdfParams: KDF_FLOOR,
  onStep: (step: string) => {
    passed += 1;
    writeSync(1, `${step}\n`);
    if (passed === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
};
const salvaged = await openSalvage(
  ports,
  { kind: 'passphrase', passphrase: phrase() },
  'record-damaged',
);
const vault = await rebuildVault(ports, salvaged, { passphrase: phrase(), practice: undefined });
vault.close();
