/** Wheel scrolling through 10,000 rows with pictures, frame by frame, beside an empty box of the same height. */
import type { Page } from '@playwright/test';
import { percentile, type Bench } from '../measure.js';
import { openLargeInventory } from './large-inventory.js';

const ITEMS = 10_000;
const PHOTOS = 2000;
/** At sixty frames a second; one that comes later than one and a half of them was dropped. */
const FRAME_MS = 1000 / 60;

export const scrollItems: Bench = async ({ isQuick }) => {
  const photos = isQuick ? 100 : PHOTOS;
  const { page, close } = await openLargeInventory({ items: ITEMS, photos, photoBytes: 20_000 });
  try {
    const steps = isQuick ? 120 : 600;
    const list = await framesOf(page, '.inv-scroll', steps);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.id = 'bench-box';
      box.style.cssText = 'position:fixed;inset:0;overflow-y:auto;background:#fff;z-index:9';
      const inner = document.createElement('div');
      inner.style.height = '500000px';
      box.append(inner);
      document.body.append(box);
    });
    const empty = await framesOf(page, '#bench-box', steps);
    const dropped = (frames: readonly number[]) =>
      frames.filter((ms) => ms > 1.5 * FRAME_MS).length;
    return {
      name: 'scroll-10000-items-frame-p95',
      value: percentile(list, 0.95),
      unit: 'ms',
      baseline: percentile(empty, 0.95),
      baselineName: 'an empty box of the same height scrolled the same way',
      detail: `${String(dropped(list))} of ${String(list.length)} frames dropped, beside ${String(dropped(empty))} of ${String(empty.length)}`,
    };
  } finally {
    await close();
  }
};

/** Milliseconds from frame to frame while it moves by four rows in each. */
function framesOf(page: Page, selector: string, steps: number): Promise<readonly number[]> {
  return page.evaluate(
    ([found, count]) =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector(found);
        const frames: number[] = [];
        let before: number | undefined;
        const step = (now: number): void => {
          if (before !== undefined) frames.push(now - before);
          before = now;
          box?.scrollBy(0, 200);
          if (frames.length < count) requestAnimationFrame(step);
          else resolve(frames);
        };
        requestAnimationFrame(step);
      }),
    [selector, steps] as const,
  );
}
