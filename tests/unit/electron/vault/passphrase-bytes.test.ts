import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../electron/vault/bytes.js';
import { passphraseBytes, withPassphrase } from '../../../../electron/vault/passphrase-bytes.js';

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

  it('are overwritten after use when they are a copy, and left to the caller when not', () => {
    const kept: Uint8Array[] = [];
    for (const given of [utf8('cle\u0301'), utf8('plain')]) {
      withPassphrase(given, (lent) => kept.push(lent));
    }
    expect(kept[0]?.every((byte) => byte === 0)).toBe(true);
    expect(kept[1]).toEqual(utf8('plain'));
  });
});
