/**
 * A program that opens a vault and writes until it is killed: `vault-child.ts DIR`. Says `ready`, waits for a
 * line, opens, and says `open <last commit> whole|torn quiet|alarmed` or `failed <code>`; then one number after each commit.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { VaultError } from '../../electron/vault/vault-error.js';
import { stateOf, writeCommit } from './counted-writes.js';
import { cheapDerivation, openAnchored } from './vault-under-test.js';

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

await cheapDerivation();
say('ready');
const [line] = (await once(process.stdin, 'data')) as [Buffer];
const [word = 'hold', dir = ''] = line.toString().trim().split(' ');

const vault = await openAnchored(dir).catch((error: unknown) => {
  say(`failed ${error instanceof VaultError ? error.code : 'uncoded'}`);
  process.exit(1);
});
const { last, isWhole } = stateOf(vault.records);
say(`open ${last} ${isWhole ? 'whole' : 'torn'} ${vault.loss === undefined ? 'quiet' : 'alarmed'}`);
if (word === 'hold') await new Promise(() => setInterval(() => undefined, 60_000));
for (let n = last + 1; ; n += 1) {
  writeCommit(vault.records, n);
  say(String(n));
}
