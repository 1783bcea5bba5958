import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { root } from './repository.mjs';

/** Photographs every screen into the git-ignored folder `screens/`. */
export default defineConfig({
  testDir: join(root, 'tests', 'e2e', 'screens'),
  testMatch: '**/*.screens.ts',
  outputDir: join(root, 'test-results', 'screens'),
  globalSetup: join(root, 'build', 'playwright-setup.mjs'),
  fullyParallel: false,
  workers: 1,
  timeout: 600_000,
  reporter: [['list']],
});
