/**
 * A key pressed in the search of 10,000 objects: until the results stand in the page, laid out (the program's own work), and
 * until they are painted, which adds the wait for the screen's next frame. Beside it a plain scan of the same objects'
 * fields in the same window, which shows nothing.
 */
import type { Page } from '@playwright/test';
import { percentile, type Bench, type Measure } from '../measure.js';
import { openLargeInventory } from './large-inventory.js';

const ITEMS = 10_000;
const TYPED = ['schiller', 'sn-0042', 'otoscope 17', 'local 7', 'dell m-3', '2021-0004', 'zzz'];

export const searchItems: Bench = async ({ isQuick }) => {
  const { page, close, listMs } = await openLargeInventory({ items: ITEMS, photos: 0 });
  try {
    const { laidOut, painted } = await keyMs(page, isQuick ? TYPED.slice(0, 3) : TYPED);
    const scans = await scanMs(page, isQuick ? TYPED.slice(0, 3) : TYPED);
    const beat = await beatMs(page);
    const frames = `a frame every ${beat.toFixed(1)} ms`;
    const measuresOf = (name: string, times: readonly number[], detail: string): Measure[] =>
      [0.5, 0.95].map((share) => ({
        name: `${name}-p${String(100 * share)}`,
        value: percentile(times, share),
        unit: 'ms',
        baseline: percentile(scans, share),
        baselineName: 'plain linear scan of every field of the same objects, nothing painted',
        detail,
      }));
    const measures = [
      ...measuresOf('search-10000-items-laid-out', laidOut, 'without the wait for a frame'),
      ...measuresOf('search-10000-items-painted', painted, frames),
    ];
    return [
      ...measures,
      {
        name: 'list-10000-items-first-rows',
        value: listMs,
        unit: 'ms',
        baseline: await readMs(page),
        baselineName: 'the same objects read from the vault into the window, nothing painted',
      },
    ];
  } finally {
    await close();
  }
};

/** One value for each key, the deleting ones too. */
async function keyMs(
  page: Page,
  texts: readonly string[],
): Promise<{ readonly laidOut: readonly number[]; readonly painted: readonly number[] }> {
  await page.evaluate(() => {
    const times = { laidOut: [] as number[], painted: [] as number[] };
    Reflect.set(window, 'benchTimes', times);
    let start = 0;
    window.addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), true);
    window.addEventListener('input', () => {
      // React has written the page in a microtask of its own by then; asking for a size lays it out.
      queueMicrotask(() => {
        document.body.getBoundingClientRect();
        times.laidOut.push(performance.now() - start);
      });
      requestAnimationFrame(() => {
        // A message comes after the frame it was sent from is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.painted.push(performance.now() - start);
        port2.postMessage(0);
      });
    });
  });
  const search = page.getByRole('searchbox');
  await search.focus();
  for (const text of texts) {
    for (const key of [...text.split(''), ...text.split('').map(() => 'Backspace')]) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(40);
    }
  }
  return page.evaluate(
    () => Reflect.get(window, 'benchTimes') as { laidOut: number[]; painted: number[] },
  );
}

function scanMs(page: Page, texts: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(async (all) => {
    interface Bridge {
      readonly invoke: (channel: string) => Promise<{ readonly value: { items: object[] } }>;
    }
    const { bridge } = window as unknown as { readonly bridge: Bridge };
    const { items } = (await bridge.invoke('inventory.get')).value;
    const times: number[] = [];
    for (const text of all) {
      for (let length = 1; length <= text.length; length += 1) {
        const typed = text.slice(0, length);
        const start = performance.now();
        const found = items.filter((item) =>
          Object.values(item).some((value) => String(value).toLowerCase().includes(typed)),
        );
        times.push(performance.now() - start + 0 * found.length);
      }
    }
    return times;
  }, texts);
}

/** From frame to frame while nothing happens. */
function beatMs(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const FRAMES = 60;
        let count = 0;
        const start = performance.now();
        const step = (): void => {
          count += 1;
          if (count < FRAMES) requestAnimationFrame(step);
          else resolve((performance.now() - start) / FRAMES);
        };
        requestAnimationFrame(step);
      }),
  );
}

function readMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    interface Bridge {
      readonly invoke: (channel: string) => Promise<unknown>;
    }
    const { bridge } = window as unknown as { readonly bridge: Bridge };
    const start = performance.now();
    await bridge.invoke('inventory.get');
    return performance.now() - start;
  });
}
