import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { launch } from './support/launch.js';
import { createVault } from './support/owner.js';
import { tourFloorPlan } from './support/tour-floor-plan.js';

for (const [language, first, width] of [['fr', 'light', 1280], ['nl', 'dark', 1024]] as const) {
  test(`look ${language}`, async () => {
    test.setTimeout(180_000);
    mkdirSync('/tmp/look', { recursive: true });
    const program = await launch({ language, theme: first, size: { width, height: width === 1280 ? 800 : 768 } });
    const { app, page } = program;
    page.on('pageerror', (e) => console.log('pageerror', e.message));
    await createVault(page, language);
    const show = async (p: Page, next: string) => {
      await app.evaluate(({ nativeTheme }, source) => { nativeTheme.themeSource = source as 'light'; }, next);
      await expect(p.locator('html')).toHaveAttribute('data-theme', next);
    };
    await tourFloorPlan(page, language, async (p, name) => {
      await p.waitForTimeout(500);
      await p.screenshot({ path: `/tmp/look/${name}-${language}.png` });
      for (const theme of language === 'fr' ? [first === 'light' ? 'dark' : 'light', first] : []) {
        await show(p, theme);
        await p.waitForTimeout(300);
        const { violations } = await new AxeBuilder({ page: p }).setLegacyMode(true).analyze();
        for (const { id, nodes } of violations) console.log('AXE', name, theme, id, nodes.map((n) => n.target.join(' ')).join(', ').slice(0, 300));
      }
    });
    await app.close();
  });
}
