import { defineConfig } from 'vitest/config';
import { root } from './repository.mjs';

/** Fast tests: pure code, the IPC contract and the content packs. */
export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite/unit',
  test: {
    include: ['tests/{unit,contract,content}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
