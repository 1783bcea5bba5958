/**
 * `npm test`: sets up what a bare clone lacks, then runs every stage, also after one has failed.
 * `npm test -- --only unit,lint` runs those stages only. The last line is `N passed, N failed`.
 */
import { ensureDependencies } from './dependencies.mjs';
import { SetUpError } from './messages.mjs';
import { ensureSecondReader, ensureTestTools } from './system-packages.mjs';

/** @typedef {import('./test-stages.mjs').Stage} Stage */

/** @param {readonly Stage[]} stages */
function chosenStages(stages) {
  const position = process.argv.indexOf('--only');
  if (position === -1) return stages;
  const names = (process.argv[position + 1] ?? '').split(',');
  const known = stages.map((stage) => stage.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new SetUpError(`Unknown stage ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  }
  return stages.filter((stage) => names.includes(stage.name));
}

/** @param {number} since */
const secondsSince = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** @param {Stage} stage */
async function runStage(stage) {
  console.log(`\n── ${stage.name}`);
  const started = performance.now();
  const outcome = await stage.run().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof SetUpError ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  const { passed, failed } = outcome;
  const counts = `${String(passed)} passed, ${String(failed)} failed`;
  const line = `${failed === 0 ? '✓' : '✗'} ${stage.name}: ${counts} in ${secondsSince(started)} s`;
  console.log(line);
  return { passed, failed, line };
}

async function runTests() {
  await ensureDependencies();
  // Loaded only now: on a bare clone its imports do not exist before the line above.
  const { stages } = await import('./test-stages.mjs');
  const chosen = chosenStages(stages);
  if (chosen.some((stage) => stage.name === 'e2e')) await ensureTestTools();
  if (chosen.some((stage) => stage.name === 'integration')) await ensureSecondReader();

  const outcomes = [];
  for (const stage of chosen) outcomes.push(await runStage(stage));

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${outcomes.map((outcome) => outcome.line).join('\n')}`);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await runTests();
} catch (error) {
  console.error(error instanceof SetUpError ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
