import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../../../../electron/vault/error-code-of.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';

const systemError = (code: string): Error => Object.assign(new Error('system'), { code });

describe('error codes of the vault process', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['EACCES', 'io-error'],
    ['SQLITE_IOERR_FSYNC', 'io-error'],
    ['SQLITE_CANTOPEN', 'io-error'],
    ['SQLITE_BUSY', 'vault-in-use'],
    ['SQLITE_LOCKED_SHAREDCACHE', 'vault-in-use'],
    ['SQLITE_CORRUPT_INDEX', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_ERROR', 'database-damaged'],
    ['SQLITE_CONSTRAINT', 'internal'],
  ])('maps %s to %s', (code, expected) => {
    expect(errorCodeOf(systemError(code))).toBe(expected);
  });

  it('keeps the code of a vault error and calls everything else internal', () => {
    expect(errorCodeOf(new VaultError('wrong-secret', 'no'))).toBe('wrong-secret');
    expect(errorCodeOf(new TypeError('bug'))).toBe('internal');
    expect(errorCodeOf('text')).toBe('internal');
  });
});
