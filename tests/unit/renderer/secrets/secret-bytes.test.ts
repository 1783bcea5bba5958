import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseBytes } from '../../../../electron/vault/passphrase-bytes.js';
import {
  MAX_SECRET_BYTES,
  MIN_NEW_SECRET_BYTES,
  secretBytes,
  takeSecret,
  withSecret,
} from '../../../../renderer/secrets/secret-bytes.js';
import { contract } from '../../../../shared/ipc/contract.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const isWiped = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

describe('the limits of a secret', () => {
  const isTaken = (length: number) =>
    contract['vault.recover'].input.safeParse({
      recoveryKey: '',
      newPassphrase: new Uint8Array(length),
    }).success;

  it('are those of the contract, not one more and not one less', () => {
    expect([MIN_NEW_SECRET_BYTES - 1, MIN_NEW_SECRET_BYTES].map(isTaken)).toEqual([false, true]);
    expect([MAX_SECRET_BYTES, MAX_SECRET_BYTES + 1].map(isTaken)).toEqual([true, false]);
  });
});

describe('secretBytes', () => {
  it('are the same whichever keyboard composed the accents', () => {
    expect(secretBytes('cle\u0301')).toEqual(utf8('cl\u00e9'));
    expect(secretBytes('cl\u00e9')).toEqual(utf8('cl\u00e9'));
  });

  it('keep blanks, capitals and letters that only look alike', () => {
    expect(secretBytes(' Tilleul ')).toEqual(utf8(' Tilleul '));
    expect(secretBytes('\ufb01')).toEqual(utf8('\ufb01'));
  });

  it('are what the vault derives its key from, for any text', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(passphraseBytes(secretBytes(text))).toEqual(secretBytes(text));
        expect(secretBytes(text.normalize('NFD'))).toEqual(secretBytes(text));
      }),
    );
  });
});

describe('takeSecret', () => {
  it('reads the field once and leaves it empty', () => {
    let reads = 0;
    let value = 'quatre mots sans cle\u0301';
    const field = {
      get value() {
        reads += 1;
        return value;
      },
      set value(text: string) {
        value = text;
      },
    };
    expect(takeSecret(field as HTMLInputElement)).toEqual(utf8('quatre mots sans cl\u00e9'));
    expect(value).toBe('');
    expect(reads).toBe(1);
  });
});

describe('withSecret', () => {
  it('lends the bytes until the work has ended, then overwrites them', async () => {
    const bytes = secretBytes('quatre mots');
    const seen: Uint8Array[] = [];
    const result = await withSecret(bytes, async (lent) => {
      seen.push(lent.slice());
      await Promise.resolve();
      seen.push(lent.slice());
      return 'opened';
    });
    expect(result).toBe('opened');
    expect(seen).toEqual([utf8('quatre mots'), utf8('quatre mots')]);
    expect(isWiped(bytes)).toBe(true);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('wrong-passphrase'))],
    [
      'throws at once',
      () => {
        throw new Error('wrong-passphrase');
      },
    ],
  ])('overwrites the bytes when the work %s, and passes the failure on', async (_, work) => {
    const bytes = secretBytes('quatre mots');
    await expect(withSecret(bytes, work)).rejects.toThrow('wrong-passphrase');
    expect(isWiped(bytes)).toBe(true);
  });
});
