import AxeBuilder from '@axe-core/playwright';
import { readFileSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launch, windowOf, type Program } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  pageShown,
  question,
  unlock,
  unlockToHome,
} from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

/** No write for a while: what comes last in the log was acknowledged, and is no unfinished commit. */
async function atRest({ dataDir }: Program): Promise<void> {
  const vaultDir = join(dataDir, 'practice.vault');
  const idleMs = () =>
    Date.now() -
    Math.max(...['anchor', 'records.db-wal'].map((name) => statSync(join(vaultDir, name)).mtimeMs));
  await expect.poll(idleMs, { timeout: 10_000 }).toBeGreaterThan(1000);
}

/** Kills the process that holds the vault, then the program, as a power cut would. */
async function crash({ app, dataDir }: Program): Promise<void> {
  const holder = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, dataDir));
  if (holder === undefined) throw new Error('no process holds the vault');
  process.kill(Number(holder), 'SIGKILL');
  const main = app.process();
  const isGone = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await isGone;
}

function holds(processId: string, dataDir: string): boolean {
  const database = join(dataDir, 'practice.vault', 'records.db');
  try {
    const folder = `/proc/${processId}/fd`;
    return readdirSync(folder).some((fd) => readlinkSync(join(folder, fd)) === database);
  } catch {
    return false;
  }
}

const damaged = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte, at) => (at < bytes.length - 512 ? byte : ~byte)));

const notice = (page: Page) => page.getByText(t('anchor.prose.lead-tail-lost'));

for (const theme of ['light', 'dark'] as const) {
  test(`a damaged end of the log is said after a crash, once acknowledged no more, ${theme}`, async () => {
    test.skip(process.platform !== 'linux', 'finds the vault process in /proc');
    test.setTimeout(120_000);
    const first = await launch({ theme });
    await createVault(first.page);
    await pageShown(first.page);
    await first.app.close();

    // The log holds what is answered from here on, and nothing before.
    const second = await launch({ dataDir: first.dataDir });
    await unlockToHome(second.page);
    await openPage(second.page, 'assessment');
    await second.page
      .getByRole('button', { name: t('assessment.action.start-full'), exact: true })
      .click();
    await expect(question(second.page)).toBeVisible();
    await answerByKeyboard(second.page, ['1', '2', '3']);
    await atRest(second);
    await crash(second);
    const log = join(first.dataDir, 'practice.vault', 'records.db-wal');
    const bytes = readFileSync(log);
    expect(bytes.length).toBeGreaterThan(4096);
    // Flipped and not zeroed: a page may well end in zeros.
    writeFileSync(log, damaged(bytes));

    const third = await launch({ dataDir: first.dataDir });
    await unlock(third.page);
    await expect(notice(third.page)).toBeVisible({ timeout: 20_000 });
    await expect(third.page.getByRole('heading', { level: 1 })).toHaveText(
      t('anchor.title.missing', { count: 1 }),
    );
    await expect(third.page.getByText(t('anchor.prose.safe'))).toBeVisible();
    const { violations } = await new AxeBuilder({ page: third.page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    // Closed without acknowledging: it comes back.
    await third.page.getByRole('button', { name: t('anchor.action.close') }).click();
    await expect.poll(() => third.page.isClosed()).toBe(true);
    const again = await windowOf(third.app);
    await unlock(again);
    await expect(notice(again)).toBeVisible({ timeout: 20_000 });
    await again.getByRole('button', { name: t('anchor.action.acknowledge') }).click();
    await expect(again.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
    await third.app.close();

    const fourth = await launch({ dataDir: first.dataDir });
    await unlockToHome(fourth.page);
    await expect(notice(fourth.page)).toHaveCount(0);
    await fourth.app.close();
  });
}

test('a crash without damage says nothing', async () => {
  test.skip(process.platform !== 'linux', 'finds the vault process in /proc');
  const first = await launch();
  await createVault(first.page);
  // The set-up has a navigation too: the home screen is there only once the recovery key is proved.
  await pageShown(first.page);
  await crash(first);
  const second = await launch({ dataDir: first.dataDir });
  await unlockToHome(second.page);
  await second.app.close();
});
