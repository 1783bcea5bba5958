import { describe, expect, it } from 'vitest';
import { surgeryQuestions } from '../../../../shared/content/surgery-pack.js';
import { answerSchema } from '../../../../shared/domain/assessment/answer.js';
import { assessmentSchema } from '../../../../shared/domain/assessment/assessment.js';
import { createTranslator } from '../../../../shared/i18n/messages.js';
import type { SalvageReport } from '../../../../shared/ipc/contract-health.js';
import health from '../../../../shared/locales/fr/health.json' with { type: 'json' };
import survey from '../../../../shared/locales/fr/survey.json' with { type: 'json' };
import {
  salvageHtml,
  salvageJson,
  type SalvageDocument,
} from '../../../../shared/report/salvage-document.js';

const inside = surgeryQuestions.find(({ neverExport }) => neverExport === true)?.id ?? '';
const outside = surgeryQuestions.find(({ neverExport }) => neverExport !== true)?.id ?? '';

const answerOf = (questionId: string, note: string) =>
  answerSchema.parse({
    questionId,
    placeId: 'practice',
    verdict: 'no',
    note,
    toConfirm: false,
    answeredAt: '2026-01-02T10:00:00Z',
  });

const report: SalvageReport = {
  cause: 'record-damaged',
  role: 'owner',
  openedWith: 'passphrase',
  kept: [],
  losses: [{ recordId: 'c'.repeat(32), state: 'damaged', group: 'answer' }],
  strayCount: 0,
  isCountCertain: true,
  journal: { state: 'whole', holdsTo: 3 },
  keyring: ['intact', 'intact'],
  otherPeople: 0,
  isPracticeLost: true,
  unnamedPlaces: 0,
};

const document: SalvageDocument = {
  report,
  contents: {
    assessments: [
      {
        assessment: assessmentSchema.parse({
          id: 'a'.repeat(32),
          scope: 'full',
          packVersion: '1.0.0',
          startedAt: '2026-01-02T09:00:00Z',
          cursor: `${inside}@practice`,
        }),
        answers: [
          answerOf(outside, '<script>alert(1)</script> & encore'),
          answerOf(inside, 'SECRET-note'),
        ],
      },
    ],
    planItems: [],
  },
  language: 'fr',
  translate: createTranslator('fr', [health, survey]),
  texts: {},
  madeAt: '2026-11-22T10:00:00Z',
};

describe('what is left as a file in clear text', () => {
  it('keeps inside what must stay inside, in both forms, and says how much', () => {
    for (const text of [salvageHtml(document), salvageJson(document)]) {
      expect(text).not.toContain('SECRET-note');
      expect(text).not.toContain(inside);
      expect(text).toContain('encore');
    }
    expect(salvageHtml(document)).toContain('1 réponse reste dans le coffre');
    expect(JSON.parse(salvageJson(document))).toMatchObject({ keptOut: 1, version: 1 });
  });

  it('escapes what was typed and allows no script', () => {
    const html = salvageHtml(document);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; encore');
    expect(html).not.toContain('<script');
    expect(html).toContain("default-src 'none'");
  });

  it('is data another program can read', () => {
    const data = JSON.parse(salvageJson(document)) as { assessments: unknown[] };
    expect(data.assessments).toHaveLength(1);
    expect(data).toMatchObject({ format: 'cabinet-sur-salvage', lost: [{ state: 'damaged' }] });
  });
});
