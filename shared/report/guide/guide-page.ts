/** What the guide's pages are made from and share. Pure. */
import type { Language } from '../../base/language.js';
import type { GuideCitation } from '../../content/guide/guide-citation.js';
import { sectionsBySource } from '../../domain/guide/sections-by-source.js';
import type { Translator } from '../../i18n/messages.js';

export interface GuideDocumentInput {
  readonly language: Language;
  /** Holds the catalogue `guide-documents`. */
  readonly translate: Translator;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly fonts: { readonly ui: string; readonly read: string };
}

/** "SPF Intérieur, § 1.1.4; 2.1", each source once. */
export const sourcesText = (
  { translate }: GuideDocumentInput,
  citations: readonly GuideCitation[],
): string =>
  sectionsBySource(citations)
    .map(({ source, sections }) =>
      translate('guide-documents.label.source', {
        source: translate(`guide-documents.label.source-${source}`),
        section: sections.join('; '),
        hasSection: sections.length > 0 ? 'yes' : 'no',
      }),
    )
    .join(' · ');
