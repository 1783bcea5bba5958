/** Time that passes at once, and how long a lock takes. */
import type { ElectronApplication, Page } from '@playwright/test';

/** Moves the program's clocks on; with `isAsleep` only the one on the wall, as in sleep on Linux. */
export const pass = (app: ElectronApplication, ms: number, isAsleep = false): Promise<void> =>
  app.evaluate(
    (_electron, [byMs, wallOnly]) => {
      const wall = Date.now.bind(Date);
      Date.now = () => wall() + byMs;
      if (wallOnly) return;
      const steady = performance.now.bind(performance);
      performance.now = () => steady() + byMs;
    },
    [ms, isAsleep] as const,
  );

/** Milliseconds until the window with the data is gone. */
export async function untilClosed(page: Page): Promise<number> {
  const start = performance.now();
  while (!page.isClosed()) {
    if (performance.now() - start > 15_000) throw new Error('not locked within 15 s');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - start;
}
