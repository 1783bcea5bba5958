/** Gathers what the report needs from the vault and turns it into a document. */
import type { Language } from '../../shared/base/language.js';
import { loadSurgeryTexts, surgeryQuestions } from '../../shared/content/surgery-pack.js';
import {
  answerKey,
  type AnswerKey,
  type AssessmentId,
} from '../../shared/domain/assessment/answer.js';
import type { Photo } from '../../shared/domain/photo/photo.js';
import { buildReport } from '../../shared/report/build-report.js';
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { loadReportTranslator } from '../../shared/report/load-report-messages.js';
import { renderFooterHtml, renderReportHtml } from '../../shared/report/render-html.js';
import { fingerprintOf } from './fingerprint.js';
import type { AskVault } from './handlers.js';

export interface ReportRequest {
  readonly ask: AskVault;
  readonly assessmentId: AssessmentId;
  readonly language: Language;
  readonly now: Date;
}

export interface FinishedReport {
  readonly html: string;
  readonly footerHtml: string;
  /** Suggested name: no practice name, so that it can lie on a shared disk. */
  readonly fileName: string;
}

export async function reportDocument(request: ReportRequest): Promise<FinishedReport> {
  const { ask, language, now } = request;
  const { assessment, answers } = await ask('assessment.get', {
    assessmentId: request.assessmentId,
  });
  const previous =
    assessment.previousId === undefined
      ? undefined
      : await ask('assessment.get', { assessmentId: assessment.previousId });
  const today = localDate(now);
  const all = await ask('assessment.list', undefined);
  const rounds = await Promise.all(
    all
      .filter(({ finishedAt }) => finishedAt !== undefined)
      .map(({ id }) => ask('assessment.get', { assessmentId: id })),
  );
  const report = buildReport({
    practice: await ask('practice.get', undefined),
    assessment,
    answers,
    planItems: await ask('plan.list', undefined),
    previous,
    rounds,
    photoCounts: photoCounts(await ask('attachment.list', undefined), assessment.id),
    questions: surgeryQuestions,
    texts: await loadSurgeryTexts(language),
    translate: await loadReportTranslator(language),
    language,
    today,
  });
  const html = renderReportHtml(report, { fonts: documentFontUrls });
  return {
    html,
    footerHtml: renderFooterHtml(report, fingerprintOf(html)),
    fileName: `${report.title.replace(/[\\/:*?"<>|]/g, ' ')} ${today}.pdf`,
  };
}

/** How many photos and documents were added to each question in one assessment. */
function photoCounts(
  photos: readonly Photo[],
  assessmentId: AssessmentId,
): ReadonlyMap<AnswerKey, number> {
  const counts = new Map<AnswerKey, number>();
  for (const { subject } of photos) {
    if (subject.kind !== 'question' || subject.assessmentId !== assessmentId) continue;
    const key = answerKey(subject.questionId, subject.placeId);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The calendar day where the computer is, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
