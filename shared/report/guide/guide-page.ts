/** What the guide's pages are made from and share. Pure. */
import type { Language } from '../../base/language.js';
import type { GuideCitation } from '../../content/guide/guide-citation.js';
import type { Translator } from '../../i18n/messages.js';

export interface GuideDocumentInput {
  readonly language: Language;
  /** Holds the catalogue `guide-documents`. */
  readonly translate: Translator;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly fonts: { readonly ui: string; readonly read: string };
}

/** "SPF Intérieur, § 2.1". */
export const sourceText = (
  { translate }: GuideDocumentInput,
  { source, section }: GuideCitation,
): string =>
  translate('guide-documents.label.source', {
    source: translate(`guide-documents.label.source-${source}`),
    section,
    hasSection: /^\d/.test(section) ? 'yes' : 'no',
  });
