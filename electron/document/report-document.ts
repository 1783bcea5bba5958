/** Gathers what the report needs from the vault and turns it into a document. */
import { createHash } from 'node:crypto';
import type { Language } from '../../shared/base/language.js';
import { loadSurgeryTexts, surgeryQuestions } from '../../shared/content/surgery-pack.js';
import type { AssessmentId } from '../../shared/domain/assessment/answer.js';
import { buildReport } from '../../shared/report/build-report.js';
import { documentFontUrls } from '../../shared/report/document-fonts.js';
import { loadReportTranslator } from '../../shared/report/load-report-messages.js';
import { renderFooterHtml, renderReportHtml } from '../../shared/report/render-html.js';
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
  const report = buildReport({
    practice: await ask('practice.get', undefined),
    assessment,
    answers,
    planItems: await ask('plan.list', undefined),
    previous,
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

/** Three groups of four hexadecimal digits of the document's SHA-256: short enough to read out loud. */
function fingerprintOf(html: string): string {
  const digest = createHash('sha256').update(html).digest('hex').toUpperCase();
  return [0, 4, 8].map((start) => digest.slice(start, start + 4)).join(' ');
}

/** The calendar day where the computer is, YYYY-MM-DD. */
export function localDate(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
