/** The stages of `npm test`, in order, and how the outcome of each is counted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareApp } from './prepare-app.mjs';
import { pinnedNode, root, run } from './repository.mjs';
import { runOnVirtualDisplay } from './virtual-display.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Stage
 */

/** @param {string} path inside node_modules */
const tool = (path) => join(root, 'node_modules', path);

/**
 * A stage that either passes or fails as a whole.
 * @param {number} code
 * @returns {Outcome}
 */
const whole = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Counts from a reporter's file. A tool that failed without a failing test (a file that does not
 * load, a crash) counts as one failure more, so that it can never look like a pass.
 * @param {number} code exit code of the tool
 * @param {Outcome | undefined} counted
 * @returns {Outcome}
 */
export function outcomeOf(code, counted) {
  if (counted === undefined) return { passed: 0, failed: 1 };
  const { passed, failed } = counted;
  return code !== 0 && failed === 0 ? { passed, failed: 1 } : { passed, failed };
}

/** @param {any} report of vitest's JSON reporter */
export function countsOfVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** @param {any} report of Playwright's JSON reporter; a flaky test is a failed one */
export function countsOfPlaywright(report) {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/**
 * @param {string} file
 * @param {(report: any) => Outcome} countsOf
 */
function countsIn(file, countsOf) {
  return existsSync(file) ? countsOf(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** @param {string} name */
function freshReport(name) {
  const file = join(root, 'test-results', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} name */
async function vitest(name) {
  const report = freshReport(name);
  const config = join(root, 'build', `vitest.${name}.config.ts`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [tool('vitest/vitest.mjs'), 'run', '--config', config, ...reporters];
  const code = await run(pinnedNode(), args);
  return outcomeOf(code, countsIn(report, countsOfVitest));
}

async function endToEnd() {
  await prepareApp();
  const report = freshReport('e2e');
  const config = join(root, 'build', 'playwright.config.ts');
  const code = await runOnVirtualDisplay([tool('playwright/cli.js'), 'test', '--config', config]);
  return outcomeOf(code, countsIn(report, countsOfPlaywright));
}

/** @param {readonly string[]} args */
const check = async (args) => whole(await run(pinnedNode(), args));

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'format', run: () => check([tool('prettier/bin/prettier.cjs'), '--check', '.']) },
  { name: 'lint', run: () => check([tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0']) },
  { name: 'types', run: () => check([tool('typescript/bin/tsc'), '-b']) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'integration', run: () => vitest('integration') },
  { name: 'build', run: () => check([join(root, 'build', 'compile.mjs')]) },
  { name: 'e2e', run: endToEnd },
];
