import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../../../electron/vault/bytes.js';
import {
  KDF_CEILING,
  KDF_FLOOR,
  calibratedParams,
  deriveKey,
  ensureKdfParams,
  paramsForMeasured,
  splitDerived,
} from '../../../../../electron/vault/crypto/kdf.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';

beforeAll(async () => {
  await sodiumReady();
});

describe('key derivation', () => {
  it.each([
    { ...KDF_FLOOR, memoryKiB: KDF_FLOOR.memoryKiB - 1 },
    { ...KDF_FLOOR, passes: KDF_FLOOR.passes - 1 },
    { ...KDF_CEILING, memoryKiB: KDF_CEILING.memoryKiB + 1 },
    { ...KDF_CEILING, passes: KDF_CEILING.passes + 1 },
    { memoryKiB: 2 ** 32 - 1, passes: 2 ** 32 - 1 },
    { memoryKiB: 65_536.5, passes: 3 },
  ])('refuses $memoryKiB KiB with $passes passes before running', (params) => {
    const start = performance.now();
    expect(() => deriveKey(utf8('passphrase'), new Uint8Array(16), params)).toThrow(
      expect.objectContaining({ code: 'kdf-params-refused' }) as Error,
    );
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('accepts the floor and the ceiling', () => {
    expect(() => ensureKdfParams(KDF_FLOOR)).not.toThrow();
    expect(() => ensureKdfParams(KDF_CEILING)).not.toThrow();
  });

  it('rejects an output of zeros as a derivation without memory', () => {
    expect(() => splitDerived(new Uint8Array(64))).toThrow(
      expect.objectContaining({ code: 'kdf-out-of-memory' }) as Error,
    );
  });

  it('splits the output into a key and a commitment, and overwrites it', () => {
    const output = Uint8Array.from({ length: 64 }, (_, index) => index + 1);
    const { kek, commitment } = splitDerived(output);
    kek.use((bytes) => {
      expect([bytes[0], bytes[31]]).toEqual([1, 32]);
    });
    expect([commitment[0], commitment[31]]).toEqual([33, 64]);
    expect(output.every((byte) => byte === 0)).toBe(true);
  });

  it.each([
    [10, 256, 20],
    [100, 256, 7],
    [200, 256, 3],
    [250, 256, 3],
    [251, 192, 3],
    [400, 128, 3],
    [700, 64, 3],
    [5000, 64, 3],
  ])('with %i ms for 64 MiB takes %i MiB and %i passes', (floorMs, mib, passes) => {
    expect(paramsForMeasured(floorMs)).toEqual({ memoryKiB: mib * 1024, passes });
  });

  it('never takes more than 256 MiB by itself, nor more than a second where it has a choice', () => {
    for (let floorMs = 1; floorMs <= 2000; floorMs += 1) {
      const params = paramsForMeasured(floorMs);
      ensureKdfParams(params);
      expect(params.memoryKiB).toBeLessThanOrEqual(256 * 1024);
      const estimateMs = floorMs * (params.memoryKiB / KDF_FLOOR.memoryKiB) * (params.passes / 3);
      const isFloor = params.memoryKiB === KDF_FLOOR.memoryKiB;
      const isCeiling = params.passes === KDF_CEILING.passes;
      if (!isFloor) expect(estimateMs).toBeLessThanOrEqual(1001);
      if (!isCeiling) expect(estimateMs).toBeGreaterThan(500);
    }
  });

  it('measures this machine and stays inside the limits', () => {
    let readings = 0;
    const clock = [1000, 1600];
    expect(calibratedParams(() => clock[readings++] ?? Number.NaN)).toEqual({
      memoryKiB: 64 * 1024,
      passes: 3,
    });
    expect(readings).toBe(2);
  });
});
