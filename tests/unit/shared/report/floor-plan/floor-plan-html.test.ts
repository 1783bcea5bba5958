import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../../shared/base/language.js';
import type { FloorPlan } from '../../../../../shared/domain/floor-plan/floor-plan.js';
import { createTranslator, type Catalogue } from '../../../../../shared/i18n/messages.js';
import { PRINT_SCALES } from '../../../../../shared/ipc/contract-floor-plan.js';
import {
  floorPlanHtml,
  type FloorPlanDocumentInput,
} from '../../../../../shared/report/floor-plan/floor-plan-html.js';
import {
  drawingSpace,
  extentOf,
  printLayoutOf,
} from '../../../../../shared/report/floor-plan/print-layout.js';
import { aPractice, SITE_A } from '../../../../support/assessment-builders.js';
import { aSurgeryPlan } from '../../../../support/floor-plan-samples.js';

const catalogues = (language: Language) =>
  ['floor-plan-print', 'floor-plan-rules'].map(
    (name) =>
      JSON.parse(
        readFileSync(
          new URL(`../../../../../shared/locales/${language}/${name}.json`, import.meta.url),
          'utf8',
        ),
      ) as Catalogue,
  );

const input = (
  language: Language,
  differences: Partial<FloorPlanDocumentInput> = {},
): FloorPlanDocumentInput => ({
  plan: aSurgeryPlan(),
  practice: aPractice({ sites: [{ id: SITE_A, name: 'Namur' }] }),
  paper: 'A4',
  withValuables: true,
  language,
  translate: createTranslator(language, catalogues(language)),
  today: '2026-11-23',
  fonts: { ui: 'app://document/ui.woff2', read: 'app://document/read.woff2' },
  ...differences,
});

const large: FloorPlan = {
  ...aSurgeryPlan(),
  walls: aSurgeryPlan().walls.map(({ id, from, to }) => ({
    id,
    from: { x: from.x * 8, y: from.y * 8 },
    to: { x: to.x * 8, y: to.y * 8 },
  })),
};

describe('the printed plan', () => {
  test.each(LANGUAGES)('in %s is the page that was looked at and approved', async (language) => {
    await expect(floorPlanHtml(input(language))).toMatchFileSnapshot(
      `../../../../fixtures/report/floor-plan.${language}.html.golden`,
    );
  });

  test.each(LANGUAGES)('in %s leaves no key, placeholder or missing value', (language) => {
    const bare: FloorPlan = {
      ...aSurgeryPlan(),
      walls: [],
      openings: [],
      rooms: [],
      zones: [],
      objects: [],
    };
    for (const given of [
      input(language),
      input(language, { plan: bare }),
      input(language, { plan: large }),
    ]) {
      const page = floorPlanHtml(given).replace(/<style>.*?<\/style>/s, '');
      expect(page).not.toMatch(/floor-plan(?:-print|-rules)?\.|\{|undefined|NaN|Infinity|\[object/);
    }
  });

  it('keeps what a user wrote as text, and runs and fetches nothing', () => {
    const payload = '<script>alert(1)</script>';
    const plan = aSurgeryPlan();
    const page = floorPlanHtml(
      input('en', {
        plan: {
          ...plan,
          name: payload,
          rooms: plan.rooms.map((room) => ({ ...room, name: payload })),
        },
      }),
    );
    expect(page).not.toContain(payload);
    expect(page).not.toMatch(/<(script|img|link|iframe|a|form)\b|\sstyle=/i);
  });

  it('leaves valuables and what is found about them out unless they are asked for', () => {
    const page = floorPlanHtml(input('en', { withValuables: false }));
    const whole = floorPlanHtml(input('en'));
    for (const word of ['Safe', 'Computer', 'Valuables and the waiting room']) {
      expect(whole).toContain(word);
      expect(page).not.toContain(word);
    }
  });
});

describe('the scale', () => {
  it.each(PRINT_SCALES)('1:%d draws a metre as so many millimetres', (scale) => {
    const page = floorPlanHtml(input('fr', { scale, paper: 'A3' }));
    const drawings = [
      ...page.matchAll(
        /class="plan"[^>]*? width="([\d.]+)mm"\s+height="([\d.]+)mm"\s+viewBox="-?[\d.]+ -?[\d.]+ ([\d.]+) ([\d.]+)"/g,
      ),
    ];
    expect(drawings.length).toBeGreaterThan(0);
    for (const [, width, height, across, down] of drawings) {
      expect((Number(width) / Number(across)) * 100).toBeCloseTo(1000 / scale, 9);
      expect((Number(height) / Number(down)) * 100).toBeCloseTo(1000 / scale, 9);
    }
  });

  it('is the largest at which the plan fits on one sheet', () => {
    expect(printLayoutOf(aSurgeryPlan(), 'A4')).toMatchObject({ scale: 100 });
    expect(printLayoutOf(aSurgeryPlan(), 'A4').tiles.length).toBe(1);
    expect(printLayoutOf(large, 'A4').scale).toBe(200);
  });

  it('spreads a large plan over sheets that together show all of it', () => {
    for (const paper of ['A4', 'A3'] as const) {
      for (const scale of PRINT_SCALES) {
        const { tiles, isWide } = printLayoutOf(large, paper, scale);
        const extent = extentOf(large);
        const [wide, high] = drawingSpace(paper, isWide);
        expect(tiles.length).toBeGreaterThan(1);
        for (const tile of tiles) {
          expect((tile.width * 10) / scale).toBeLessThanOrEqual(wide);
          expect((tile.height * 10) / scale).toBeLessThanOrEqual(high);
        }
        const right = Math.max(...tiles.map(({ left, width }) => left + width));
        const bottom = Math.max(...tiles.map(({ top, height }) => top + height));
        expect(right).toBeGreaterThanOrEqual(extent.left + extent.width);
        expect(bottom).toBeGreaterThanOrEqual(extent.top + extent.height);
      }
    }
  });
});
