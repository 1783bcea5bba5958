/** A profile whose practice has gone round three times over the years: what nobody can wait for in a test. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerRecord,
  assessmentRecord,
} from '../../../electron/assessment/assessment-repository.js';
import { putPlanItem } from '../../../electron/assessment/plan-repository.js';
import { practiceRecord } from '../../../electron/practice/practice-repository.js';
import { KDF_FLOOR } from '../../../electron/vault/crypto/kdf.js';
import {
  findNativeBinding,
  nativeHashOf,
  trustedNativeBinding,
} from '../../../electron/vault/store/native-binding.js';
import { createVault } from '../../../electron/vault/vault.js';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { surgeryQuestions } from '../../../shared/content/surgery-pack.js';
import { answerSchema, type Verdict } from '../../../shared/domain/assessment/answer.js';
import { assessmentSchema } from '../../../shared/domain/assessment/assessment.js';
import { planItemSchema } from '../../../shared/domain/assessment/plan-item.js';
import { practiceSchema } from '../../../shared/domain/practice/practice.js';
import { newDataDir } from './launch.js';
import { PASSPHRASE, proveRecovery, unlock } from './owner.js';
import { words } from './words.js';

const SITE = '00112233';
const DAY_MS = 86_400_000;

/** Three finished rounds, 30, 20 and 13 months old: a first survey, then two full ones, each a little better. */
const ROUNDS = [
  { digit: '1', scope: 'first', daysAgo: 900, verdicts: '31235133' },
  { digit: '2', scope: 'full', daysAgo: 600, verdicts: '21135113' },
  { digit: '3', scope: 'full', daysAgo: 400, verdicts: '11132112' },
] as const;
const VERDICT: Readonly<Record<string, Verdict>> = {
  '1': 'yes',
  '2': 'partly',
  '3': 'no',
  '5': 'unknown',
};

export async function profileWithRounds(settings: {
  readonly language: InterfaceLanguage;
  readonly theme?: 'light' | 'dark';
}): Promise<string> {
  const dataDir = newDataDir();
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ theme: 'light', ...settings }));
  const binding = findNativeBinding();
  const practice = practiceSchema.parse({
    name: 'Cabinet des Tilleuls',
    ownerName: 'Dr Claire Vandenbroeck',
    address: '',
    sites: [{ id: SITE, name: 'Rue Haute' }],
  });
  const vault = await createVault(
    {
      dir: join(dataDir, 'practice.vault'),
      nativeBinding: () => trustedNativeBinding({ [binding]: nativeHashOf(binding) }),
      now: () => new Date(),
      monotonicMs: () => performance.now(),
      kdfParams: KDF_FLOOR,
    },
    new TextEncoder().encode(PASSPHRASE),
    (records) => [practiceRecord(records, practice)],
  );
  const { records } = vault;
  const choices = surgeryQuestions.filter(
    ({ answer, followUp, since }) =>
      answer.kind === 'choice' && followUp === undefined && since === undefined,
  );
  for (const { digit, scope, daysAgo, verdicts } of ROUNDS) {
    const day = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
    const assessment = assessmentSchema.parse({
      id: digit.repeat(32),
      scope,
      packVersion: '1.1.0',
      startedAt: day,
      finishedAt: day,
      ...(digit === '1' ? {} : { previousId: String(Number(digit) - 1).repeat(32) }),
    });
    const answers = choices
      .filter(({ first }) => scope === 'full' || first)
      .map((question, index) =>
        answerSchema.parse({
          questionId: question.id,
          placeId: question.perSite ? SITE : 'practice',
          verdict: VERDICT[verdicts[index % verdicts.length] ?? '1'],
          note: '',
          toConfirm: false,
          answeredAt: day,
        }),
      );
    records.putMany([
      assessmentRecord(assessment),
      ...answers.map((answer) => answerRecord(records, assessment.id, answer)),
    ]);
  }
  for (const [index, question] of choices.slice(0, 2).entries()) {
    putPlanItem(
      records,
      planItemSchema.parse({
        questionId: question.id,
        placeId: question.perSite ? SITE : 'practice',
        state: 'done',
        person: 'Dr Haddad',
        changedAt: new Date(Date.now() - (450 + index) * DAY_MS).toISOString(),
      }),
    );
  }
  vault.close();
  return dataDir;
}

/** Opens it. It comes without anchors, as from another computer: that is said first, and the sheet proved. */
export async function openWithRounds(page: Page, language: InterfaceLanguage): Promise<void> {
  await unlock(page);
  await page
    .getByRole('button', { name: words(language)('anchor.action.continue') })
    .click({ timeout: 20_000 });
  await proveRecovery(page, language);
}
