/** The few sentences that open the report, each one following from a figure below it. */
import { compareScores } from '../domain/assessment/compare-scores.js';
import { progressOf } from '../domain/assessment/progress.js';
import { openEntries, FIRST_COUNT } from './build-plan.js';
import type { ReportSummary } from './report-document.js';
import type { ReportContext } from './report-input.js';
import { DASH, dateText, listText } from './report-words.js';

export function buildSummary(context: ReportContext): ReportSummary {
  const { translate, score } = context;
  return {
    heading: translate('report.title.summary'),
    score: score.overall === undefined ? DASH : String(score.overall),
    outOf: translate('report.label.out-of'),
    change: changeText(context),
    sentences: [
      ...provisional(context),
      levelSentence(context),
      ...dutySentence(context),
      ...findOutSentence(context),
      ...freeSentence(context),
    ],
  };
}

/** "+12 depuis le 3 mars 2025". Undefined without a previous score. */
function changeText({ score, previous, previousScore, ...rest }: ReportContext) {
  if (previous === undefined || previousScore === undefined) return undefined;
  const { delta } = compareScores(score, previousScore).overall;
  if (delta === undefined) return undefined;
  const { startedAt, finishedAt } = previous.assessment;
  return rest.translate('report.label.change', {
    points: delta > 0 ? `+${String(delta)}` : String(delta).replace('-', '−'),
    date: dateText(rest, finishedAt ?? startedAt),
  });
}

function provisional({ asked, byKey, translate }: ReportContext): readonly string[] {
  const { answered, total } = progressOf(asked, byKey);
  if (answered === total) return [];
  return [translate('report.prose.provisional', { count: total - answered, total })];
}

function levelSentence(context: ReportContext): string {
  const { score, translate } = context;
  if (score.overall === undefined) return translate('report.prose.no-score');
  const weak = score.domains.filter(({ band }) => band === 'weak');
  const names = weak.map(({ domain }) => translate(`survey.label.domain-${domain}`));
  if (weak.length === 0) return translate('report.prose.no-weak-domain');
  return translate('report.prose.weak-domains', {
    count: weak.length,
    names: listText(context, names),
  });
}

function dutySentence({ plan, translate }: ReportContext): readonly string[] {
  const count = plan.duties.length;
  return count === 0 ? [] : [translate('report.prose.duties-unmet', { count })];
}

function findOutSentence({ plan, translate }: ReportContext): readonly string[] {
  const count = plan.toFindOut.length;
  return count === 0 ? [] : [translate('report.prose.to-find-out', { count })];
}

function freeSentence({ plan, translate }: ReportContext): readonly string[] {
  const first = openEntries(plan).slice(0, FIRST_COUNT);
  const count = first.filter(({ asked }) => asked.question.action.cost === 'none').length;
  if (count === 0) return [];
  return [translate('report.prose.free-measures', { count, total: first.length })];
}
