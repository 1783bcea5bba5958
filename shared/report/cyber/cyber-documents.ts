/** What the sheets about computers are made from. Pure. */
import { LOCALE_TAG } from '../../base/language.js';
import type { LawTexts } from '../../content/law/law-texts.js';
import type { Practice } from '../../domain/practice/practice.js';
import type { SheetInput } from '../sheet.js';

export interface CyberSheetInput extends SheetInput {
  readonly practice: Practice;
  /** Of the topic "data-breach". */
  readonly law: LawTexts;
  /** IANA name of the zone in which moments are written. */
  readonly timeZone: string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** "20 novembre 2026 à 09:15" from an ISO date-time. */
export const momentText = (
  { language, timeZone }: Pick<CyberSheetInput, 'language' | 'timeZone'>,
  moment: string,
): string =>
  new Intl.DateTimeFormat(LOCALE_TAG[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(moment));
