import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SecondLook } from '../../../electron/vault/store/second-look.js';
import { PASSPHRASE, newVault, removeFolders, reopen } from './vault-fixture.js';

afterAll(removeFolders);

const here = import.meta.dirname;

/** What another program hears that opens the vault. */
function otherProgram(dir: string): string {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      join(here, 'typescript-hooks.mjs'),
      join(here, 'holder-process.ts'),
      dir,
      PASSPHRASE,
    ],
    // Without anything to read it closes the vault at once.
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return (JSON.parse(stdout) as { outcome: string }).outcome;
}

const damage = (): Error => Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });

describe('a second look at a database that is open', () => {
  it('lets nobody else in, and believes the second answer', async () => {
    const { vault, dir } = await newVault();
    const look = new SecondLook(join(dir, 'records.db'));
    let looks = 0;
    const answer = look.surely(() => {
      looks += 1;
      if (looks === 1) throw damage();
      return 'whole';
    });
    expect([answer, looks]).toEqual(['whole', 2]);
    expect(otherProgram(dir)).toBe('vault-in-use');
    vault.records.put('draft', undefined, { text: 'still writing' });
    vault.close();
    look.close();
    expect(otherProgram(dir)).toBe('open');
    const again = await reopen(dir);
    expect(again.records.list('draft')).toHaveLength(1);
    again.close();
  });

  it('says damage that is still there, and does not look twice at anything else', () => {
    const look = new SecondLook(join(here, 'none.db'));
    let looks = 0;
    const failing = (error: Error) => () =>
      look.surely(() => {
        looks += 1;
        throw error;
      });
    expect(failing(damage())).toThrow('malformed');
    expect(looks).toBe(2);
    expect(failing(new Error('else'))).toThrow('else');
    expect(looks).toBe(3);
  });
});
