/**
 * Does one operation on the vault in DIR: `fault-child.ts DIR OPERATION RETRY`. Says `done` or `failed CODE`;
 * after a failure, when it may, tries again and says `again done` or `again CODE`; then closes and says `closed`
 * or `close CODE`. Its steps show in a trace as looks at DIR.begin, DIR.end and DIR.close.
 */
import { accessSync, writeSync } from 'node:fs';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { errorCodeOf } from '../../electron/vault/error-code-of.js';
import { OPERATIONS } from './fault-operations.js';
import { cheapDerivation, openAnchored } from './vault-under-test.js';

const [, , dir = '', name = '', retry = ''] = process.argv;
const operation = OPERATIONS[name];
if (operation === undefined) throw new RangeError(`no operation ${name}`);

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
const mark = (step: 'begin' | 'end' | 'close'): void => {
  try {
    accessSync(`${dir}.${step}`);
  } catch {
    // There is no such file: asking for it is the mark.
  }
};
/** As the vault process answers it. */
const codeOf = (error: unknown): string => {
  if (process.env['DBG']) console.error(error);
  const code = errorCodeOf(error);
  return code === 'internal' ? `uncoded ${String(error)}` : code;
};

await cheapDerivation();
let vault: OpenVault | undefined = operation.isOnOpenVault ? await openAnchored(dir) : undefined;
const attempt = async (): Promise<string> => {
  try {
    vault = await operation.run(dir, vault);
    return 'done';
  } catch (error) {
    return codeOf(error);
  }
};

mark('begin');
const first = await attempt();
mark('end');
say(first === 'done' ? first : `failed ${first}`);
if (first !== 'done' && retry === 'retry') say(`again ${await attempt()}`);
mark('close');
try {
  vault?.close();
  say('closed');
} catch (error) {
  say(`close ${codeOf(error)}`);
}
