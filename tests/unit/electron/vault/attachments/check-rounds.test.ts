import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ROUND_DAYS,
  shareDue,
  wasReadLately,
  withRun,
  type CheckRun,
} from '../../../../../electron/vault/attachments/check-rounds.js';

const idOf = (n: number): string => n.toString(16).padStart(32, '0');
const day = (n: number): string =>
  new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

const idLists = fc
  .uniqueArray(fc.bigInt({ min: 1n, max: 2n ** 128n - 1n }), { minLength: 1, maxLength: 200 })
  .map((numbers) => numbers.map((n) => n.toString(16).padStart(32, '0')).sort());

describe('the rotating check', () => {
  it('reads everything within thirty days of daily use, and about a thirtieth a day', () => {
    fc.assert(
      fc.property(idLists, (ids) => {
        let runs: readonly CheckRun[] = [];
        const read = new Set<string>();
        for (let n = 0; n < ROUND_DAYS; n += 1) {
          const share = shareDue(ids, runs, day(n));
          expect(share.length).toBe(Math.ceil(ids.length / ROUND_DAYS));
          for (const id of share) read.add(id);
          runs = withRun(runs, share, day(n));
          for (const id of ids) {
            expect(wasReadLately(id, runs, day(n))).toBe(read.has(id));
          }
        }
        expect(read.size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it('reads nothing twice on one day', () => {
    const runs = withRun([], shareDue([idOf(1)], [], day(0)), day(0));
    expect(shareDue([idOf(1)], runs, day(0))).toEqual([]);
    expect(shareDue([idOf(1)], runs, day(1))).toEqual([idOf(1)]);
  });

  it('makes up for days without the program, up to everything', () => {
    const ids = Array.from({ length: 60 }, (_, n) => idOf(n + 1));
    const runs = withRun([], shareDue(ids, [], day(0)), day(0));
    expect(runs).toEqual([{ day: day(0), after: idOf(0), through: idOf(2) }]);
    expect(shareDue(ids, runs, day(3))).toEqual(ids.slice(2, 8));
    expect(shareDue(ids, runs, day(400))).toHaveLength(60);
    const all = withRun(runs, shareDue(ids, runs, day(400)), day(400));
    expect(ids.every((id) => wasReadLately(id, all, day(400)))).toBe(true);
  });

  it('forgets what is older than thirty days', () => {
    const runs = withRun([], [idOf(1)], day(0));
    expect(wasReadLately(idOf(1), runs, day(29))).toBe(true);
    expect(wasReadLately(idOf(1), runs, day(30))).toBe(false);
    expect(withRun(runs, [idOf(1)], day(40))).toHaveLength(1);
  });

  it('goes on when the clock was put back, and when ids come and go', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(idLists, fc.integer({ min: -400, max: 400 })), { maxLength: 40 }),
        (days) => {
          let runs: readonly CheckRun[] = [];
          for (const [ids, n] of days) {
            const share = shareDue(ids, runs, day(n));
            expect(share.length).toBeGreaterThanOrEqual(runs.at(-1)?.day === day(n) ? 0 : 1);
            expect(new Set(share).size).toBe(share.length);
            runs = withRun(runs, share, day(n));
            for (const id of share) expect(wasReadLately(id, runs, day(n))).toBe(true);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
