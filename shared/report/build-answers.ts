/** Every answer with its note and its source, domain after domain. */
import { DOMAINS } from '../content/schema.js';
import type { ReportAnswers } from './report-document.js';
import type { ReportContext } from './report-input.js';
import { answerText, placeText, sourceText } from './report-words.js';

export function buildAnswers(context: ReportContext): ReportAnswers {
  const { translate, asked, byKey, texts, keptOutCount, photoCounts } = context;
  const photosText = (count = 0) =>
    count === 0 ? '' : translate('report.label.photos', { count });
  const columns = ['question', 'answer', 'source'];
  return {
    heading: translate('report.title.answers'),
    intro: translate('report.prose.answers-intro'),
    columns: columns.map((column) => translate(`report.label.column-${column}`)),
    domains: DOMAINS.flatMap((domain) => {
      const inDomain = asked.filter(({ question }) => question.domain === domain);
      if (inDomain.length === 0) return [];
      const rows = inDomain.map(({ question, placeId, key }) => ({
        question: texts[question.id]?.question ?? question.id,
        place: placeText(context, placeId),
        answer: answerText(context, question, byKey.get(key)),
        note: byKey.get(key)?.note.trim() ?? '',
        photos: photosText(photoCounts?.get(key)),
        source: sourceText(context, question),
      }));
      return [{ heading: translate(`survey.label.domain-${domain}`), rows }];
    }),
    keptOut:
      keptOutCount === 0 ? undefined : translate('report.prose.kept-out', { count: keptOutCount }),
  };
}
