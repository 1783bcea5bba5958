/** Each role's window: who is added, how they open the vault, what they see, and how that ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { answerByKeyboard, createVault, openPage, PASSPHRASE, unlock } from './support/owner.js';
import { answerSaveDialog, launch, windowOf, type Program } from './support/launch.js';
import { addPerson, choose, lock, openAs, openListed, personRow } from './support/people.js';
import { words } from './support/words.js';

const t = words('fr');
const OWNER = t('vault.label.owner');
const PEOPLE = t('people.title.people');
const SLOW = { timeout: 20_000 };
const STAFF = { name: 'Nadia', role: 'staff', passphrase: 'brouette lampe citron vapeur' } as const;
const ASSOCIATE = {
  name: 'Dr Haddad',
  role: 'associate',
  passphrase: 'girafe poutre mercredi toile',
} as const;
const ADVISER = {
  name: 'Inspecteur Maes',
  role: 'adviser',
  passphrase: 'cascade moulin gant hiver',
  lastDay: '2098-12-31',
} as const;

const isOpen = (page: Page) => expect(page.getByRole('navigation')).toBeVisible(SLOW);
const listed = (page: Page) => page.getByRole('navigation').getByRole('button').allInnerTexts();
const says = (page: Page, key: string) => expect(page.getByText(t(key))).toBeVisible(SLOW);

/** The page fails the test when anything is written to its console as an error. */
function watched(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** What the vault answers this window, whatever the window shows. */
const refusal = (page: Page, channel: string, input?: unknown): Promise<string | undefined> =>
  page.evaluate(
    async ([name, value]) => {
      const { bridge } = window as unknown as {
        bridge: { invoke: (c: unknown, i: unknown) => Promise<{ ok: boolean; code?: string }> };
      };
      return (await bridge.invoke(name, value)).code;
    },
    [channel, input] as const,
  );

async function expectClosedSurvey(
  page: Page,
  program: Program,
  also: readonly string[],
): Promise<void> {
  const pages = [
    'app.label.today',
    ...also,
    'guide.title.guide',
    'secrecy.title.secrecy',
    'law.title.law',
    'health.label.health',
    'app.label.settings',
  ];
  expect(await listed(page)).toEqual(pages.map((key) => t(key)));
  await expect(page.locator('#sheet')).toContainText('Cabinet des Tilleuls');
  for (const channel of ['assessment.list', 'plan.list', 'people.list', 'journal.page']) {
    const input = channel === 'journal.page' ? {} : undefined;
    expect(await refusal(page, channel, input)).toBe('not-permitted');
  }
  expect(await refusal(page, 'draft.list')).toBeUndefined();
  expect(await refusal(page, 'draft.keep', { key: 'a', text: 'b' })).toBe('not-permitted');
  await page.getByRole('button', { name: t('app.action.search') }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('serrure');
  await expect(page.getByText(t('app.prose.nothing-found'))).toBeVisible();
  await page.keyboard.press('Escape');
  const menu = await program.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((top) =>
      (top.submenu?.items ?? []).map(({ label }) => label),
    ),
  );
  expect(menu).toContain(t('menu.action.settings'));
  expect(menu).not.toContain(t('menu.action.assessment'));
  expect(menu).not.toContain(t('menu.action.export-pdf'));
  await openPage(page, 'settings');
  await expect(page.getByText(t('people.prose.practice-read-only'))).toBeVisible();
  await expect(page.getByText(t('people.prose.asks-owner'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('app.action.save') })).toHaveCount(0);
}

test('each role opens its own window, and is told when it may not', async () => {
  test.setTimeout(240_000);
  const program = await launch();
  await createVault(program.page);
  await openListed(program.page, PEOPLE);
  await says(program.page, 'people.title.alone');
  await addPerson(program.page, STAFF);
  await addPerson(program.page, ADVISER);
  await addPerson(program.page, ASSOCIATE);

  let page = await lock(program, program.page);
  await choose(page, STAFF.name);
  await openAs(page, STAFF.name, 'une autre phrase de passe');
  await says(page, 'people.hint.wrong-secret');
  // Somebody else's passphrase is a wrong one too.
  await openAs(page, STAFF.name, ADVISER.passphrase);
  await says(page, 'people.hint.wrong-secret');
  await expect(page.getByText(t('vault.action.use-recovery-key'))).toHaveCount(0);
  let errors = watched(page);
  await openAs(page, STAFF.name, STAFF.passphrase);
  await isOpen(page);
  await says(page, 'people.prose.home-staff');
  await expectClosedSurvey(page, program, [
    'inventory.title.inventory',
    'pads.title.pads',
    'app.label.backups',
    'thefts.title.thefts',
  ]);
  expect(errors).toEqual([]);

  page = await lock(program, page);
  // Whoever opened last on this computer is chosen first.
  await expect(page.locator('.profiles > [aria-current=true]')).toContainText(STAFF.name);
  errors = watched(page);
  await openAs(page, ADVISER.name, ADVISER.passphrase);
  await isOpen(page);
  await says(page, 'people.prose.home-adviser');
  await expect(page.getByText('31 décembre 2098')).toBeVisible();
  await expectClosedSurvey(page, program, ['visit.title.visit']);
  expect(errors).toEqual([]);

  page = await lock(program, page);
  await openAs(page, ASSOCIATE.name, ASSOCIATE.passphrase);
  await isOpen(page);
  expect(await listed(page)).not.toContain(PEOPLE);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(page, ['1', '3']);

  page = await lock(program, page);
  await openAs(page, OWNER, PASSPHRASE);
  await isOpen(page);
  await openListed(page, PEOPLE);
  const row = personRow(page, STAFF.name);
  await row.getByRole('button', { name: t('people.action.suspend') }).click();
  await expect(row.getByText(t('people.label.status-suspended'))).toBeVisible();
  // The window offers no day that is over: the vault is asked directly.
  expect(
    await page.evaluate(async () => {
      const { bridge } = window as unknown as {
        bridge: { invoke: (c: string, i: unknown) => Promise<{ ok: boolean }> };
      };
      const passphrase = new TextEncoder().encode('expire depuis bien longtemps');
      const person = { label: 'Ancien conseiller', role: 'adviser', lastDay: '2020-01-01' };
      return (await bridge.invoke('people.add', { ...person, passphrase })).ok;
    }),
  ).toBe(true);
  await openPage(page, 'today');
  await openListed(page, PEOPLE);
  await expect(
    personRow(page, 'Ancien conseiller').getByText(t('people.label.status-expired')),
  ).toBeVisible();

  page = await lock(program, page);
  await openAs(page, STAFF.name, STAFF.passphrase);
  await says(page, 'vault.error.person-suspended');
  await openAs(page, 'Ancien conseiller', 'expire depuis bien longtemps');
  await says(page, 'vault.error.person-expired');
  await program.app.close();
});

test('a person being added when the vault locks is there again, without a passphrase', async () => {
  const program = await launch();
  await createVault(program.page);
  await openListed(program.page, PEOPLE);
  await program.page.getByRole('button', { name: t('people.action.add') }).click();
  const name = t('people.label.name');
  await program.page.getByRole('dialog').getByLabel(name, { exact: true }).fill('Joke à l’accueil');
  await program.page
    .getByLabel(t('people.label.first-passphrase'), { exact: true })
    .fill('un début de phrase');
  // The dialog covers the button: the vault locks as it does after inactivity.
  void refusal(program.page, 'vault.lock').catch(() => undefined);
  await expect.poll(() => program.page.isClosed()).toBe(true);

  const page = await windowOf(program.app);
  await unlock(page);
  await isOpen(page);
  await openListed(page, PEOPLE);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(name, { exact: true })).toHaveValue('Joke à l’accueil');
  await expect(dialog.getByLabel(t('people.label.first-passphrase'), { exact: true })).toHaveValue(
    '',
  );
  await dialog.getByRole('button', { name: t('people.action.cancel') }).click();
  await openPage(page, 'today');
  await openListed(page, PEOPLE);
  await expect(dialog).toHaveCount(0);
  await program.app.close();
});

test('the owner removes somebody, gives a new passphrase, changes their own and reads the history', async () => {
  test.setTimeout(240_000);
  const program = await launch();
  let { page } = program;
  await createVault(page);
  await openListed(page, PEOPLE);
  await addPerson(page, STAFF);
  await addPerson(page, ASSOCIATE);
  await page.getByRole('button', { name: t('people.action.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('people.label.name'), { exact: true }).fill(STAFF.name);
  await dialog.getByRole('radio', { name: t('people.label.role-adviser') }).check();
  await dialog.getByRole('button', { name: t('people.action.add-now'), exact: true }).click();
  await says(page, 'people.error.name-taken');
  await says(page, 'people.error.last-day-missing');
  await page.keyboard.press('Escape');

  await personRow(page, ASSOCIATE.name)
    .getByRole('button', { name: t('people.action.remove') })
    .click();
  await says(page, 'people.prose.remove-past');
  await dialog.getByRole('button', { name: t('people.action.remove-now') }).click();
  await expect(personRow(page, ASSOCIATE.name)).toHaveCount(0, SLOW);
  await says(page, 'people.status.keys-current');

  const fresh = 'plume tambour orage vallon';
  await personRow(page, STAFF.name)
    .getByRole('button', { name: t('people.action.reissue') })
    .click();
  await dialog.getByLabel(t('people.label.first-passphrase'), { exact: true }).fill(fresh);
  await dialog.getByLabel(t('vault.label.repeat-passphrase'), { exact: true }).fill(fresh);
  await dialog.getByRole('button', { name: t('people.action.reissue-now'), exact: true }).click();
  await expect(dialog).toHaveCount(0, SLOW);

  const own = 'ancre violon patate brume';
  await personRow(page, OWNER).getByRole('button').click();
  const change = async (current: string) => {
    await dialog.getByLabel(t('people.label.current-passphrase'), { exact: true }).fill(current);
    await dialog.getByRole('button', { name: t('people.action.change-now'), exact: true }).click();
  };
  await page.getByRole('button', { name: t('people.action.change-passphrase') }).click();
  await dialog.getByLabel(t('vault.label.new-passphrase'), { exact: true }).fill(own);
  await dialog.getByLabel(t('vault.label.repeat-passphrase'), { exact: true }).fill(own);
  await change('pas la bonne phrase du tout');
  await says(page, 'people.error.current-wrong');
  await change(PASSPHRASE);
  await expect(dialog).toHaveCount(0, SLOW);

  page = await lock(program, page);
  await expect(page.getByText(ASSOCIATE.name)).toHaveCount(0);
  await openAs(page, STAFF.name, STAFF.passphrase);
  await says(page, 'people.hint.wrong-secret');
  await openAs(page, OWNER, PASSPHRASE);
  await says(page, 'vault.error.wrong-secret');
  await openAs(page, OWNER, own);
  await isOpen(page);

  await openListed(page, t('history.title.history'));
  const entries = page.locator('.history-entry');
  await expect(entries.first()).toContainText(t('history.label.action-passphrase-change'));
  await expect(
    page.getByText(t('history.label.action-people-reissue', { name: STAFF.name })).first(),
  ).toBeVisible();
  const removed = t('history.label.removed-person', { name: ASSOCIATE.name });
  await expect(
    page.getByText(t('history.label.action-people-remove', { name: removed })).first(),
  ).toBeVisible();
  const all = await entries.count();
  await page.getByLabel(t('history.label.kind')).selectOption('people');
  await expect.poll(() => entries.count()).toBeLessThan(all);
  await expect(page.getByText(t('history.label.action-passphrase-change'))).toHaveCount(0);
  await page.getByLabel(t('history.label.who')).selectOption(STAFF.name);
  await says(page, 'history.title.none-found');
  await page.getByRole('button', { name: t('history.action.show-all') }).click();
  await expect(entries).toHaveCount(all);

  const file = join(program.dataDir, 'historique.txt');
  await answerSaveDialog(program.app, file);
  await page.getByRole('button', { name: t('history.action.export') }).click();
  await says(page, 'history.status.exported');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(t('history.label.action-vault-create'));
  expect(text).toContain('-----BEGIN CABINET SUR HISTORY SIGNATURE-----');
  expect(text).toContain(await page.locator('.history-key .mono').innerText());
  await program.app.close();
});
