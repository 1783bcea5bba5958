import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { root } from '../../../build/repository.mjs';
import { LANGUAGES } from '../../../shared/base/language.js';
import { launch } from '../support/launch.js';
import { tourWebcam } from '../support/webcam.js';
import {
  tourClosed,
  tourPeople,
  tourRestore,
  tourRoles,
  tourSalvage,
  tourSetUp,
  tourSurvey,
  type Stop,
} from '../support/tour.js';
import { tourOverTime } from '../support/tour-over-time.js';
import { FEATURE_TOURS, tourFeatures } from '../support/feature-tours.js';
import { createVault } from '../support/owner.js';
import { tourLoss } from '../support/tour-loss.js';
import { tourMerge, tourVisit } from '../support/tour-visit.js';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
] as const;

/** `SCREENS_OF=law,cameras npm run screens` photographs these features only, from a new vault. */
const ONLY = (process.env['SCREENS_OF'] ?? '').split(',').filter((name) => name !== '');

/** German in one set only, the one where its long words have the least room. */
const SETS = [
  ...LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      SIZES.map((size) => ({ language, theme, size })),
    ),
  ),
  { language: 'de', theme: 'light', size: SIZES[1] } as const,
];

for (const { language, theme, size } of SETS) {
  const name = `${language}-${theme}-${String(size.width)}`;
      test(name, async () => {
        const folder = join(root, 'screens', name);
        mkdirSync(folder, { recursive: true });
        let number = 0;
        const photograph: Stop = async (page, stop) => {
          number += 1;
          await page.waitForTimeout(350);
          await page.screenshot({
            path: join(folder, `${String(number).padStart(2, '0')}-${stop}.png`),
          });
        };
        const program = await launch({ language, theme, size, args: tourWebcam() });
        if (ONLY.length > 0) {
          await createVault(program.page, language);
          for (const feature of ONLY) {
            await FEATURE_TOURS[feature]?.(program.page, language, photograph);
          }
          await program.app.close();
          return;
        }
        await tourRestore(program, language, photograph);
        await tourSetUp(program.page, language, photograph);
        await tourSurvey(program, language, photograph);
        await tourFeatures(program.page, language, photograph);
        await tourVisit(program.page, language, photograph);
        await tourPeople(program.page, language, photograph);
        let closed = await tourRoles(program, language, photograph);
        closed = await tourMerge(program, closed, language, photograph);
        await tourClosed(program, closed, language, photograph);
        await tourLoss(program, language, photograph);
        await tourSalvage(program, language, photograph);
        await program.app.close();
        await tourOverTime(language, { theme, size }, photograph);
      });
}
