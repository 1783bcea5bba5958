import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { root } from './repository.mjs';

/** Journeys through the real program. Each starts an Electron: two at a time is what two cores carry. */
export default defineConfig({
  testDir: join(root, 'tests', 'e2e'),
  testMatch: '**/*.e2e.ts',
  testIgnore: '**/screens/**',
  outputDir: join(root, 'test-results', 'e2e'),
  globalSetup: join(root, 'build', 'playwright-setup.mjs'),
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results', 'e2e.json') }]],
  // A control that never comes must fail by its name, not as a test that took too long.
  use: { trace: 'retain-on-failure', actionTimeout: 15_000 },
});
