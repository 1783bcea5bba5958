/** Dates, names, answers and sources in the words of the report. */
import { LOCALE_TAG } from '../base/language.js';
import type { Question } from '../content/schema.js';
import type { Answer, PlaceId } from '../domain/assessment/answer.js';
import { expiredSince } from '../domain/assessment/expiry.js';
import type { ReportLayerName } from './report-document.js';
import type { ReportInput } from './report-input.js';

export const DASH = '–';

type WordsInput = Pick<ReportInput, 'language' | 'translate' | 'practice'>;

/** "29 septembre 2025" for a day (YYYY-MM-DD) or a moment (UTC), the latter as a day in Belgium. */
export function dateText({ language }: Pick<WordsInput, 'language'>, iso: string): string {
  const timeZone = iso.includes('T') ? 'Europe/Brussels' : 'UTC';
  return new Intl.DateTimeFormat(LOCALE_TAG[language], { dateStyle: 'long', timeZone }).format(
    new Date(iso),
  );
}

/** "29/09/2025", for the heads of narrow columns; the same day as `dateText`. */
export function shortDateText({ language }: Pick<WordsInput, 'language'>, iso: string): string {
  const format = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(LOCALE_TAG[language], {
    ...format,
    timeZone: 'Europe/Brussels',
  }).format(new Date(iso));
}

export const percentText = (
  { language }: Pick<WordsInput, 'language'>,
  score: number | undefined,
): string =>
  score === undefined
    ? DASH
    : new Intl.NumberFormat(LOCALE_TAG[language], { style: 'percent' }).format(score / 100);

export const listText = (
  { language }: Pick<WordsInput, 'language'>,
  names: readonly string[],
): string => new Intl.ListFormat(LOCALE_TAG[language], { type: 'conjunction' }).format(names);

export const layerName = (
  { translate }: Pick<WordsInput, 'translate'>,
  layer: Question['layer'],
): ReportLayerName => {
  const name = translate(`survey.label.layer-${layer}`);
  return { layer, letter: layer === 'legal' ? '§' : layerLetter(layer), name };
};

/** The badges carry the same letter in the three languages. */
function layerLetter(layer: Exclude<Question['layer'], 'legal'>): string {
  return { organisational: 'O', technical: 'T', electronic: 'E' }[layer];
}

/** The site's name, where there is more than one to tell apart; empty otherwise. */
export function placeText({ practice }: WordsInput, placeId: PlaceId): string {
  if (placeId === 'practice' || practice.sites.length < 2) return '';
  return practice.sites.find((site) => site.id === placeId)?.name ?? '';
}

/** "Oui, 12 jours", "En partie, 3 mars 2024", "Non (à confirmer)"; a dash while unanswered. */
export function answerText(
  input: WordsInput & Pick<ReportInput, 'today'>,
  question: Question,
  answer: Answer | undefined,
): string {
  const { translate } = input;
  if (answer?.verdict === undefined) return translate('report.label.no-answer');
  const parts = [translate(`survey.label.verdict-${answer.verdict}`)];
  if (question.answer.kind === 'count' && answer.count !== undefined) {
    const { unit } = question.answer;
    parts.push(translate(`survey.label.amount-${unit}`, { count: answer.count }));
  }
  if (answer.date !== undefined) parts.push(dateText(input, answer.date));
  const text = parts.join(', ');
  const since = expiredSince(question, answer, input.today);
  if (since !== undefined) {
    return translate('report.label.expired', { answer: text, date: dateText(input, since) });
  }
  return answer.toConfirm ? translate('report.label.to-confirm', { answer: text }) : text;
}

/** "Une pratique médicale sûre, SPF Intérieur, § 2.1", with the date of the last check for law. */
export function sourceText(input: WordsInput, { citation }: Question): string {
  const { translate } = input;
  const source = translate(`survey.label.source-${citation.source}`);
  const section = /^\d/.test(citation.section) ? `§\u00a0${citation.section}` : citation.section;
  const place = `${source}, ${section}`;
  if (citation.confidence === 'to-be-checked') {
    return translate('report.label.to-be-checked', { source: place });
  }
  if (citation.checkedOn === undefined) return place;
  return translate('report.label.checked', {
    source: place,
    date: dateText(input, citation.checkedOn),
  });
}
