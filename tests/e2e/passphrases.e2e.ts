/** Choosing and typing a passphrase: a drawn phrase, Caps Lock, and the other keyboard. */
import { expect, test } from '@playwright/test';
import { launch, windowOf } from './support/launch.js';
import { createVault, proveRecovery, unlock } from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

test('a drawn phrase fills the first field once taken, and opens the vault', async () => {
  const program = await launch();
  const { page } = program;
  const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click();
  await press('vault.action.continue');
  await page.getByLabel(t('vault.label.practice-name')).fill('Cabinet des Tilleuls');
  await page.getByLabel(t('vault.label.owner-name')).fill('Dr Claire Vandenbroeck');
  await press('vault.action.continue');

  const first = page.getByLabel(t('vault.label.passphrase'), { exact: true });
  const second = page.getByLabel(t('vault.label.repeat-passphrase'), { exact: true });
  const proposal = page.getByRole('group', { name: t('vault.label.proposal') });
  const shown = proposal.getByRole('status');
  await press('vault.action.propose');
  const earlier = (await shown.textContent()) ?? '';
  expect(earlier).toMatch(/^([a-z]{4,8} ){4}[a-z]{4,8}$/);
  await expect(first).toHaveValue('');
  await press('vault.action.draw-again');
  await expect(shown).not.toHaveText(earlier);
  const phrase = (await shown.textContent()) ?? '';
  await press('vault.action.take-proposal');
  await expect(proposal).toHaveCount(0);
  await expect(first).toHaveValue(phrase);
  await expect(second).toHaveValue('');
  await expect(second).toBeFocused();
  await expect(page.getByText(t('vault.status.strength-best'))).toBeVisible();
  await page.keyboard.type(phrase);
  await press('vault.action.create');
  await proveRecovery(page);

  await page.getByRole('button', { name: t('app.action.lock') }).click();
  await expect.poll(() => page.isClosed()).toBe(true);
  const closed = await windowOf(program.app);
  await unlock(closed, phrase);
  await expect(closed.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await program.app.close();
});

test('Caps Lock is said while a field has the focus, and the other keyboard after a wrong phrase', async () => {
  const program = await launch();
  await createVault(program.page);
  await program.page.getByRole('button', { name: t('app.action.lock') }).click();
  await expect.poll(() => program.page.isClosed()).toBe(true);
  const page = await windowOf(program.app);
  const field = page.locator('input[autocomplete=current-password]');
  await expect(field).toBeFocused();
  const press = (hasCapsLock: boolean) =>
    field.dispatchEvent('keydown', { key: 'b', bubbles: true, modifierCapsLock: hasCapsLock });
  await press(true);
  await expect(page.getByText(t('vault.status.caps-lock'))).toBeVisible();
  await page.getByRole('button', { name: t('vault.action.use-recovery-key') }).focus();
  await expect(page.getByText(t('vault.status.caps-lock'))).toHaveCount(0);
  await field.focus();
  await expect(page.getByText(t('vault.status.caps-lock'))).toBeVisible();
  await press(false);
  await expect(page.getByText(t('vault.status.caps-lock'))).toHaveCount(0);

  await unlock(page, 'citron doux bleu');
  await expect(page.getByText(t('vault.error.wrong-secret'))).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(t('vault.hint.keyboard-layout'))).toHaveCount(0);
  await unlock(page, 'tilleul qaufre');
  await expect(page.getByText(t('vault.hint.keyboard-layout'))).toBeVisible({ timeout: 20_000 });
  await expect(field).toHaveValue('');
  expect(await page.locator('body').innerHTML()).not.toContain('qaufre');
  await program.app.close();
});
