/** The parts of the report that say what to do. */
import type { Plan, PlanEntry } from '../domain/assessment/plan.js';
import type { ReportAction, ReportActions, ReportPlan } from './report-document.js';
import type { ReportContext } from './report-input.js';
import { answerText, dateText, layerName, placeText } from './report-words.js';

/** As many as fit on the first page. */
export const FIRST_COUNT = 5;

/** Entries of the three layers that are still to do or planned, in plan order. */
export const openEntries = (plan: Plan): readonly PlanEntry[] =>
  plan.layers
    .flatMap((layer) => layer.entries)
    .filter(({ item }) => item === undefined || item.state === 'todo' || item.state === 'planned');

export function buildFirst(context: ReportContext): ReportActions {
  const { translate, plan } = context;
  const columns = ['rank', 'measure', 'layer', 'severity', 'cost', 'when'];
  return {
    heading: translate('report.title.first'),
    intro: '',
    columns: columns.map((column) => translate(`report.label.column-${column}`)),
    rows: openEntries(plan)
      .slice(0, FIRST_COUNT)
      .map((entry) => ({
        ...actionOf(context, entry),
        details: placeDetails(context, entry),
        planned:
          entry.item?.plannedFor === undefined ? '' : dateText(context, entry.item.plannedFor),
      })),
    empty: translate('report.prose.nothing-first'),
    footnote: translate('report.prose.tax-note'),
  };
}

/** Legal duties not met, or what is to find out. */
export function buildActions(
  context: ReportContext,
  section: 'duties' | 'find-out',
  entries: readonly PlanEntry[],
): ReportActions {
  const { translate, byKey, texts } = context;
  const rows = entries.map((entry) => {
    const { question, key } = entry.asked;
    const answer = answerText(context, question, byKey.get(key));
    const action = actionOf(context, entry);
    const isToFindOut = section === 'find-out';
    return {
      ...action,
      title: isToFindOut ? (texts[question.id]?.question ?? question.id) : action.title,
      details: [
        ...placeDetails(context, entry),
        ...(isToFindOut ? [] : [translate('report.label.answered', { answer })]),
        ...reasonDetails(context, entry),
      ],
    };
  });
  return {
    heading: translate(`report.title.${section}`),
    intro: translate(`report.prose.${section}-intro`),
    columns: actionColumns(context, section === 'find-out' ? 'question' : 'measure'),
    rows,
    empty: translate(`report.prose.${section}-empty`),
  };
}

export function buildPlan(context: ReportContext): ReportPlan {
  const { translate, plan } = context;
  return {
    heading: translate('report.title.plan'),
    intro: translate('report.prose.plan-intro'),
    layers: plan.layers.map(({ layer, entries }) => ({
      ...layerName(context, layer),
      heading: translate(`report.title.plan-${layer}`),
      intro: '',
      columns: actionColumns(context, 'measure'),
      rows: entries.map((entry) => ({
        ...actionOf(context, entry),
        details: [
          ...placeDetails(context, entry),
          ...howDetails(context, entry),
          ...reasonDetails(context, entry),
        ],
      })),
      empty: translate('report.prose.layer-empty'),
    })),
  };
}

const actionColumns = (
  { translate }: ReportContext,
  subject: 'measure' | 'question',
): readonly string[] =>
  ['rank', subject, 'severity', 'effort', 'who', 'state'].map((column) =>
    translate(`report.label.column-${column}`),
  );

function actionOf(context: ReportContext, entry: PlanEntry): ReportAction {
  const { translate, texts } = context;
  const { question } = entry.asked;
  const { effort, cost, who } = question.action;
  return {
    rank: String(entry.rank),
    title: texts[question.id]?.action ?? question.id,
    details: [],
    layer: layerName(context, question.layer),
    severity: entry.severity,
    severityText: translate(`survey.label.severity-${entry.severity}`),
    effort: translate(`survey.label.effort-${effort}`),
    cost: translate(`survey.label.cost-${cost}`),
    who: translate(`survey.label.who-${who}`),
    state: translate(`survey.label.state-${entry.item?.state ?? 'todo'}`),
    planned: plannedText(context, entry),
  };
}

function plannedText(context: ReportContext, { item }: PlanEntry): string {
  const date = item?.plannedFor === undefined ? undefined : dateText(context, item.plannedFor);
  return [item?.person, date].filter((part) => part !== undefined).join(', ');
}

function placeDetails(context: ReportContext, { asked }: PlanEntry): readonly string[] {
  const place = placeText(context, asked.placeId);
  return place === '' ? [] : [place];
}

function howDetails({ texts }: ReportContext, { asked }: PlanEntry): readonly string[] {
  const how = texts[asked.question.id]?.how;
  return how === undefined ? [] : [how];
}

function reasonDetails({ translate }: ReportContext, { item }: PlanEntry): readonly string[] {
  if (item?.state !== 'wont-do' || item.reason === undefined) return [];
  return [translate('report.label.reason', { reason: item.reason })];
}
