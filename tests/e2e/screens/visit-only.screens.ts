import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { root } from '../../../build/repository.mjs';
import { launch } from '../support/launch.js';
import { answerByKeyboard, openPage } from '../support/owner.js';
import { createVault } from '../support/owner.js';
import { addPerson, lock, openAs, openListed } from '../support/people.js';
import { expect } from '@playwright/test';
import { tourMerge, tourVisit, tourWalk } from '../support/tour-visit.js';
import { words } from '../support/words.js';
import type { Stop } from '../support/tour.js';
for (const [language, theme, size] of [['fr','light',{width:1280,height:800}],['nl','dark',{width:1024,height:768}]] as const) {
  test(`visitonly-${language}`, async () => {
    test.setTimeout(200000);
    const t = words(language);
    const folder = join(root, 'screens', `visit-${language}`);
    mkdirSync(folder, { recursive: true });
    let n = 0;
    const stop: Stop = async (page, name) => { n += 1; await page.waitForTimeout(350); await page.screenshot({ path: join(folder, `${String(n).padStart(2,'0')}-${name}.png`) }); };
    const program = await launch({ language, theme, size });
    let { page } = program;
    await createVault(page, language);
    await openPage(page, 'assessment', language);
    await page.getByRole('button', { name: t('assessment.action.start-full'), exact: true }).click();
    await answerByKeyboard(page, '3123153241335123233152314213'.split(''));
    await tourVisit(page, language, stop);
    await openListed(page, t('people.title.people'));
    await addPerson(page, { name: 'Inspecteur Maes', role: 'adviser', passphrase: 'cascade moulin gant hiver', lastDay: '2098-12-31' }, language);
    page = await lock(program, page, language);
    await openAs(page, 'Inspecteur Maes', 'cascade moulin gant hiver');
    await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
    await stop(page, 'home-adviser');
    await tourWalk(page, language, stop);
    page = await lock(program, page, language);
    await tourMerge(program, page, language, stop);
    await program.app.close();
  });
}
