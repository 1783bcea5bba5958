import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../electron/vault/bytes.js';
import { passphraseBytes } from '../../../../electron/vault/passphrase-bytes.js';

describe('passphrase bytes', () => {
  it('are the same however an accent was typed', () => {
    expect(passphraseBytes(utf8('cle\u0301'))).toEqual(utf8('cl\u00e9'));
    expect(passphraseBytes(utf8('cl\u00e9'))).toEqual(utf8('cl\u00e9'));
  });

  it('are passed on untouched when plain, not text, or led by a byte order mark', () => {
    const plain = utf8('quatre mots sans accent');
    expect(passphraseBytes(plain)).toBe(plain);
    const notText = new Uint8Array([0xff, 0xfe, 0x41]);
    expect(passphraseBytes(notText)).toEqual(notText);
    expect(passphraseBytes(utf8('\ufeffa'))).toEqual(utf8('\ufeffa'));
  });
});
