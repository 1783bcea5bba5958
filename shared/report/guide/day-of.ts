/** A calendar day in words, in the document's language. Pure. */
import { LOCALE_TAG } from '../../base/language.js';
import type { GuideDocumentInput } from './guide-page.js';

/** "12 mars 2026". */
export const dayOf = ({ language }: GuideDocumentInput, day: string): string =>
  new Intl.DateTimeFormat(LOCALE_TAG[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
