/** After a working session nothing that was typed stands in the clear anywhere the program writes. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, launch, windowOf } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  PASSPHRASE,
  question,
  unlockToHome,
} from './support/owner.js';
import { tracesIn } from './support/traces.js';
import { words } from './support/words.js';

const t = words('fr');
const NOTE = 'canari-note-8f1c2e porte arrière';
const DRAFT = 'canari-brouillon-5d77a0';
const TYPED = [NOTE, DRAFT, 'Cabinet des Tilleuls', 'Claire Vandenbroeck', PASSPHRASE];

test('the search for traces finds each spelling', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cabinet-sur-traces-'));
  const spelled = [NOTE, Buffer.from(NOTE, 'utf16le'), 'QUJD'];
  for (const [index, before] of ['', 'a', 'ab'].entries()) {
    spelled[3 + index] = Buffer.from(`${before}${NOTE}zz`).toString('base64');
    spelled[6 + index] = Buffer.from(`${before}${NOTE}zz`, 'utf16le').toString('base64');
  }
  for (const [index, bytes] of spelled.entries()) {
    writeFileSync(
      join(folder, String(index)),
      Buffer.concat([Buffer.from('…'), Buffer.from(bytes)]),
    );
  }
  // All but the one that holds something else.
  expect(tracesIn(folder, [NOTE]).length).toBe(spelled.length - 1);
});

test('a session leaves nothing in the clear: vault, user data, temp, recent files, titles, clipboard', async () => {
  const home = mkdtempSync(join(tmpdir(), 'cabinet-sur-home-'));
  const temp = join(home, 'tmp');
  mkdirSync(temp);
  const { app, page, dataDir } = await launch({
    // All that a program writes for its user lands below this folder: settings, caches, recent files.
    env: {
      HOME: home,
      TMPDIR: temp,
      XDG_DATA_HOME: join(home, 'share'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: join(home, 'config'),
    },
  });
  await app.evaluate(({ clipboard }) => clipboard.writeText('avant'));
  await answerSaveDialog(app, undefined);
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(page, ['1', '3']);
  await page.getByLabel(t('assessment.label.note')).fill(NOTE);
  const noted = (await question(page).textContent()) ?? '';
  await page.keyboard.press('Control+Enter');
  // The next question: a digit typed sooner would be text of the note.
  await expect(question(page)).not.toHaveText(noted);
  await answerByKeyboard(page, ['3', '2']);
  await openPage(page, 'results');
  await page.getByRole('button', { name: t('results.action.export-pdf') }).click();
  await openPage(page, 'settings');
  await page.getByLabel(t('app.label.practice-name')).fill(DRAFT);
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(new Set([...titles, await page.title()])).toEqual(new Set(['Cabinet Sûr']));
  await page.getByRole('button', { name: t('app.action.lock') }).click();
  await expect.poll(() => page.isClosed()).toBe(true);

  const closed = await windowOf(app);
  const look = (): string[] => [dataDir, home].flatMap((folder) => tracesIn(folder, TYPED));
  expect(look()).toEqual([]);
  await unlockToHome(closed);
  await openPage(closed, 'settings');
  await expect(closed.getByLabel(t('app.label.practice-name'))).toHaveValue(DRAFT);
  expect(look()).toEqual([]);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('avant');
  await app.close();
  expect(look()).toEqual([]);
});
