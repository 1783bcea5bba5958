/**
 * Makes a vault in DIR and changes it, step by step: `power-cut-child.ts DIR SEED QUICK`. Says `begin N`
 * before and `done N STATE` after each step.
 */
import { writeSync } from 'node:fs';
import { observed } from './observed-state.js';
import { QUICK_STEPS, STEPS, create } from './power-cut-steps.js';
import { cheapDerivation, withSeed } from './vault-under-test.js';

const [, , dir = '', seed = '0', quick = ''] = process.argv;
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

await cheapDerivation();
await withSeed(Number(seed), async () => {
  say('begin 0');
  let vault = await create(dir);
  say(`done 0 ${observed(vault, dir)}`);
  for (const [index, step] of (quick === 'quick' ? QUICK_STEPS : STEPS).entries()) {
    say(`begin ${index + 1}`);
    vault = await step(dir, vault);
    say(`done ${index + 1} ${observed(vault, dir)}`);
  }
  say('begin the end');
  vault.close();
  say('done all');
});
