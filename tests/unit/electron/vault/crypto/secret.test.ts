import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../../electron/vault/crypto/secret.js';

describe('Secret', () => {
  it('lends its bytes until it is wiped', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const secret = new Secret(bytes);
    expect(secret.use((lent) => lent.length)).toBe(3);
    secret.wipe();
    expect(() => secret.use(() => 0)).toThrow();
    expect([...bytes]).toEqual([0, 0, 0]);
  });

  it('says whether it was wiped, before and after', () => {
    const secret = new Secret(new Uint8Array([1]));
    expect(secret.isWiped).toBe(false);
    secret.wipe();
    expect(secret.isWiped).toBe(true);
  });

  it('shows nothing when written down', () => {
    const secret = new Secret(new Uint8Array([65, 66]));
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
    expect(Object.keys(secret)).toEqual([]);
  });
});
