/** Vaults for measuring, in temporary folders, with the program's own settings unless said otherwise. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KDF_FLOOR } from '../../electron/vault/crypto/kdf.js';
import {
  findNativeBinding,
  nativeHashOf,
  trustedNativeBinding,
} from '../../electron/vault/store/native-binding.js';
import type { VaultPorts } from '../../electron/vault/vault-ports.js';

const binding = findNativeBinding();
const hashes = { [binding]: nativeHashOf(binding) };

export const BENCH_PASSPHRASE = 'quatre chats gris dorment';
export const benchPhrase = (): Uint8Array => new TextEncoder().encode(BENCH_PASSPHRASE);

export const benchFolder = (): string => mkdtempSync(join(tmpdir(), 'cabinet-sur-bench-'));

export const benchPorts = (dir: string): VaultPorts => ({
  dir,
  nativeBinding: () => trustedNativeBinding(hashes),
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  kdfParams: KDF_FLOOR,
});
