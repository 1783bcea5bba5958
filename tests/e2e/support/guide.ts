/** The guide and the decision guide on secrecy as a GP uses them. Through the words on screen. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { GuideTab } from '../../../renderer/route.js';
import { contentLanguageOf, type InterfaceLanguage } from '../../../shared/base/language.js';
import { openListed } from './people.js';
import { words } from './words.js';

export interface DecisionTexts {
  readonly questions: Readonly<
    Record<
      string,
      { readonly question: string; readonly answers: Readonly<Record<string, string>> }
    >
  >;
  readonly conclusions: Readonly<Record<string, string>>;
}

export const decisionTexts = (language: InterfaceLanguage): DecisionTexts =>
  JSON.parse(
    readFileSync(
      new URL(
        `../../../shared/content/guide/secrecy.${contentLanguageOf(language)}.json`,
        import.meta.url,
      ),
      'utf8',
    ),
  ) as DecisionTexts;

export async function openGuide(
  page: Page,
  tab: GuideTab = 'cards',
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  await openListed(page, t('guide.title.guide'));
  const name = t(`guide.label.tab-${tab}`);
  // The radio itself is off screen: what one presses is its word.
  await page.locator('.seg label').getByText(name, { exact: true }).click();
  await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
}

export const openSecrecy = (page: Page, language: InterfaceLanguage = 'fr') =>
  openListed(page, words(language)('secrecy.title.secrecy'));

/** Presses the digits, waiting for each question by name. */
export async function walk(
  page: Page,
  steps: readonly (readonly [question: string, digit: string])[],
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const { questions } = decisionTexts(language);
  for (const [question, digit] of steps) {
    await expect(page.locator('.secrecy-question')).toHaveText(questions[question]?.question ?? '');
    await page.keyboard.press(digit);
  }
}
