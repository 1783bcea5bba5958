import { defineConfig } from 'vitest/config';
import { root } from './repository.mjs';

/** Tests with the shipped SQLite binding and libsodium, in temporary folders, on the pinned Node. */
export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite/integration',
  test: {
    include: ['tests/integration/**/*.test.ts'],
    environment: 'node',
    // Separate processes: native modules and WASM memory are not shared between files.
    pool: 'forks',
    // Every core: most of the time goes to key derivation and to waiting for the disk.
    maxWorkers: '100%',
    // Argon2id at the strengths we ship takes up to a second on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
