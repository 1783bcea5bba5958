/** From the vault's data to the report as plain data. Pure; runs in the main process. */
import { compareScores } from '../domain/assessment/compare-scores.js';
import { buildAnswers } from './build-answers.js';
import { buildActions, buildFirst, buildPlan } from './build-plan.js';
import { buildSummary } from './build-summary.js';
import { buildTrend } from './build-trend.js';
import type { ReportDocument, ReportLevels, ReportThresholds } from './report-document.js';
import { reportContext, type ReportContext, type ReportInput } from './report-input.js';
import { DASH, dateText, layerName, percentText } from './report-words.js';

/**
 * The report of one assessment. Questions marked `neverExport` leave nothing in it, neither answer,
 * note, date nor plan; one line says how many answers were kept out.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const context = reportContext(input);
  const { translate, practice, assessment, plan } = context;
  const date = dateText(context, assessment.finishedAt ?? input.today);
  const isFinished = assessment.finishedAt !== undefined;
  return {
    language: input.language,
    title: translate('report.title.cover', { date }),
    productName: 'Cabinet Sûr',
    confidentiality: translate('report.prose.confidential'),
    coverLines: [
      [practice.name, practice.address].filter((part) => part !== '').join(', '),
      translate(isFinished ? 'report.prose.done-by' : 'report.prose.under-way', {
        date,
        owner: practice.ownerName,
      }),
      translate(`report.prose.scope-${assessment.scope}`, { count: context.asked.length }),
    ],
    summary: buildSummary(context),
    levels: buildLevels(context),
    thresholds: buildThresholds(context),
    first: buildFirst(context),
    duties: buildActions(context, 'duties', plan.duties),
    toFindOut: buildActions(context, 'find-out', plan.toFindOut),
    plan: buildPlan(context),
    trend: buildTrend(context),
    answers: buildAnswers(context),
    closing: {
      heading: translate('report.title.closing'),
      paragraphs: [
        translate('report.prose.no-certificate'),
        translate('report.prose.our-reading'),
        translate('report.prose.law-as-information'),
        translate('report.prose.tax'),
        referenceText(context),
      ],
    },
    footer: {
      reference: referenceText(context),
      fingerprint: translate('report.label.fingerprint'),
      page: translate('report.label.page'),
    },
  };
}

const referenceText = ({ translate, assessment }: ReportContext): string =>
  translate('report.label.reference', { version: assessment.packVersion });

function buildLevels(context: ReportContext): ReportLevels {
  const { translate, score, previous, previousScore } = context;
  const comparison = compareScores(score, previousScore ?? score);
  const hasPrevious = previous !== undefined && previousScore !== undefined;
  const rows = score.domains.map(({ domain, score: value, band }, index) => {
    const before = hasPrevious ? comparison.domains[index]?.before : undefined;
    return {
      name: translate(`survey.label.domain-${domain}`),
      score: value,
      before,
      band,
      scoreText: value === undefined ? DASH : String(value),
      bandText: band === undefined ? '' : translate(`survey.label.band-${band}`),
      beforeText: before === undefined ? '' : String(before),
    };
  });
  const columns = ['domain', 'level', 'score', 'word', ...(hasPrevious ? ['before'] : [])];
  return {
    heading: translate('report.title.levels'),
    columns: columns.map((column) => translate(`report.label.column-${column}`)),
    rows,
    legend: [
      ...(hasPrevious
        ? [
            translate('report.prose.legend-before', {
              date: dateText(
                context,
                previous.assessment.finishedAt ?? previous.assessment.startedAt,
              ),
            }),
          ]
        : []),
      translate('report.prose.legend-hatching'),
    ].join(' '),
  };
}

function buildThresholds(context: ReportContext): ReportThresholds {
  const rows = context.score.layers.map(({ layer, score }) => ({
    ...layerName(context, layer),
    score,
    scoreText: percentText(context, score),
  }));
  const description = rows.map(({ name, scoreText }) => `${name} ${scoreText}`).join(', ');
  return {
    heading: context.translate('report.title.thresholds'),
    description: context.translate('report.label.thresholds', { values: description }),
    rows,
  };
}
