/** A program that opens a vault and keeps it open until it is killed. Prints one line of JSON: what came of the opening. */
import { writeSync } from 'node:fs';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { openVault } from '../../../electron/vault/vault.js';

const [, , dir = '', passphrase = ''] = process.argv;
const say = (outcome: object): void => {
  writeSync(1, `${JSON.stringify(outcome)}\n`);
};
const startMs = performance.now();
const tookMs = (): number => Math.round(performance.now() - startMs);

try {
  const ports = {
    dir,
    nativeBinding: findNativeBinding,
    now: () => new Date(),
    monotonicMs: () => performance.now(),
  };
  const vault = await openVault(ports, new TextEncoder().encode(passphrase));
  say({ outcome: 'open', tookMs: tookMs() });
  process.stdin.on('end', () => {
    vault.close();
    process.exit(0);
  });
  process.stdin.resume();
} catch (error) {
  const { code, holder } =
    error instanceof VaultError ? error : { code: 'internal', holder: undefined };
  say({ outcome: code, holder, tookMs: tookMs() });
  process.exit(1);
}
