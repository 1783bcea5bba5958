/** Playwright calls this once before the first test, so that tests run on the present sources. */
import { prepareApp } from './prepare-app.mjs';

// Playwright asks for a default export.
export default async function setUp() {
  await prepareApp();
}
