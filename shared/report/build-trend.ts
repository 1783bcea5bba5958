/** The report's section on what happened since earlier assessments. */
import {
  compareRounds,
  doneBetween,
  type ComparedAnswer,
  type RoundComparison,
} from '../domain/assessment/compare-rounds.js';
import { answersByKey } from '../domain/assessment/asked-questions.js';
import { roundsOf, trendOf, type Round } from '../domain/assessment/trend.js';
import type { ReportTrend } from './report-document.js';
import type { ReportContext } from './report-input.js';
import { DASH, dateText, placeText, shortDateText } from './report-words.js';

/** As many columns as fit beside the names of the domains. */
const MAX_ROUNDS = 6;

/** Undefined until two assessments are finished, this one among them or not. */
export function buildTrend(context: ReportContext): ReportTrend | undefined {
  const { translate, assessment, exportable } = context;
  const questions = context.questions.filter(({ id }) => exportable.has(id));
  const until = assessment.finishedAt;
  const sources = (context.rounds ?? []).flatMap(({ assessment: each, answers }) => {
    const { finishedAt } = each;
    if (finishedAt === undefined || (until !== undefined && finishedAt > until)) return [];
    // Also what an older pack asked: nobody can tell any more whether it was meant to leave the vault.
    const mayLeave = answers.filter(({ questionId }) => exportable.has(questionId));
    return [{ assessment: each, answers: answersByKey(mayLeave) }];
  });
  const rounds = roundsOf(sources, { questions, sites: context.practice.sites }).slice(-MAX_ROUNDS);
  const [before, after] = [rounds.at(-2), rounds.at(-1)];
  if (before === undefined || after === undefined) return undefined;
  const trend = trendOf(rounds);
  const cells = (scores: readonly (number | undefined)[]) =>
    scores.map((score) => (score === undefined ? DASH : String(score)));
  return {
    heading: translate('report.title.trend'),
    intro: translate('report.prose.trend'),
    description: translate('report.label.trend-chart', {
      values: rounds
        .map(({ finishedAt, score }) =>
          translate('report.label.trend-point', {
            date: dateText(context, finishedAt),
            score: score.overall ?? DASH,
          }),
        )
        .join('; '),
    }),
    points: rounds.flatMap(({ finishedAt, score: { overall } }) =>
      overall === undefined ? [] : [{ at: Date.parse(finishedAt), score: overall }],
    ),
    columns: [
      translate('report.label.column-domain'),
      ...rounds.map(({ finishedAt }) => shortDateText(context, finishedAt)),
    ],
    rows: [
      { name: translate('report.label.overall'), cells: cells(trend.overall), isOverall: true },
      ...trend.domains.map(({ domain, scores }) => ({
        name: translate(`survey.label.domain-${domain}`),
        cells: cells(scores),
        isOverall: false,
      })),
    ],
    since: sinceOf(context, before, after),
  };
}

function sinceOf(context: ReportContext, before: Round, after: Round): ReportTrend['since'] {
  const { translate, texts, planItems, exportable } = context;
  const comparison = compareRounds(before, after);
  const done = doneBetween(planItems, before, after).filter(({ questionId }) =>
    exportable.has(questionId),
  );
  const groups = [
    { heading: 'better' as const, answers: comparison.better },
    { heading: 'worse' as const, answers: comparison.worse },
  ].filter(({ answers }) => answers.length > 0);
  return {
    heading: translate('report.title.since', { date: dateText(context, before.finishedAt) }),
    sentences: sentencesOf(context, comparison),
    lists: [
      ...groups.map(({ heading, answers }) => ({
        heading: translate(`report.label.${heading}`, { count: answers.length }),
        items: answers.map((answer) => changeText(context, answer)),
      })),
      ...(done.length === 0
        ? []
        : [
            {
              heading: translate('report.label.done-between'),
              items: done.map(({ questionId, placeId, changedAt }) =>
                translate('report.label.done-on', {
                  action: withPlace(
                    texts[questionId]?.action ?? questionId,
                    placeText(context, placeId),
                  ),
                  date: dateText(context, changedAt),
                }),
              ),
            },
          ]),
    ],
  };
}

function sentencesOf({ translate }: ReportContext, comparison: RoundComparison): string[] {
  const { scores, answeredBothTimes, better, worse, added, removed, newlyAnswered } = comparison;
  const delta = scores.overall.delta;
  const otherVersion = added.length + removed.length;
  return [
    translate('report.prose.since-basis', {
      count: answeredBothTimes,
      change:
        delta === undefined
          ? DASH
          : translate('report.label.points', {
              change: `${delta > 0 ? '+' : delta < 0 ? '−' : ''}${String(Math.abs(delta))}`,
              points: Math.abs(delta),
            }),
    }),
    ...(better.length + worse.length === 0 ? [translate('report.prose.no-change')] : []),
    ...(newlyAnswered.length === 0
      ? []
      : [translate('report.prose.newly-answered', { count: newlyAnswered.length })]),
    ...(otherVersion === 0
      ? []
      : [translate('report.prose.other-version', { count: otherVersion })]),
  ];
}

function changeText(context: ReportContext, answer: ComparedAnswer): string {
  const { translate, texts } = context;
  const word = (verdict: ComparedAnswer['before']) =>
    verdict === undefined
      ? translate('report.label.no-answer')
      : translate(`survey.label.verdict-${verdict}`);
  return translate('report.label.change-of', {
    title: withPlace(
      texts[answer.questionId]?.title ?? answer.questionId,
      placeText(context, answer.placeId),
    ),
    before: word(answer.before),
    after: word(answer.after),
  });
}

const withPlace = (title: string, place: string): string =>
  place === '' ? title : `${title} (${place})`;
