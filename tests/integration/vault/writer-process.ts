/**
 * A program that opens a vault and writes until it is killed. Prints one line per commit, after it:
 * `open <last>`, then numbers. Two records per commit must always be found together. Arguments: folder, passphrase,
 * folder of this computer's anchors.
 */
import { writeSync } from 'node:fs';
import { findNativeBinding } from '../../../electron/vault/store/native-binding.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import { openVault } from '../../../electron/vault/vault.js';

const [, , dir = '', passphrase = '', machineAnchorDir] = process.argv;
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const vault = await openVault(
  {
    dir,
    machineAnchorDir,
    nativeBinding: findNativeBinding,
    now: () => new Date(),
    monotonicMs: () => performance.now(),
  },
  new TextEncoder().encode(passphrase),
).catch((error: unknown) => {
  say(`failed ${error instanceof VaultError ? error.code : 'internal'}`);
  process.exit(1);
});

const { records } = vault;
const numbers = (type: 'answer' | 'plan-item'): number[] =>
  records
    .list<{ n: number }>(type)
    .map(({ value }) => value.n)
    .sort((a, b) => a - b);

const answers = numbers('answer');
const isWhole =
  JSON.stringify(answers) === JSON.stringify(numbers('plan-item')) &&
  answers.every((n, index) => n === index + 1);
const counter = records.get<{ n: number }>('draft', records.idFor('draft', 'counter'))?.n ?? 0;
const state = isWhole && counter === answers.length ? 'whole' : 'torn';
say(
  `open ${answers.length} ${state} ${vault.loss === undefined ? 'quiet' : 'alarmed'} ${vault.anchorCheck}`,
);

for (let n = answers.length + 1; ; n += 1) {
  records.putMany([
    { type: 'answer', id: undefined, value: { n, note: 'x'.repeat((n * 37) % 3000) } },
    { type: 'plan-item', id: undefined, value: { n } },
    { type: 'draft', id: records.idFor('draft', 'counter'), value: { n } },
  ]);
  say(String(n));
}
