/** What the guide's pages are made from and share. Pure. */
import type { GuideCitation } from '../../content/guide/guide-citation.js';
import { sectionsBySource } from '../../domain/guide/sections-by-source.js';
import type { SheetInput } from '../sheet.js';

/** Its catalogue is `guide-documents`. */
export interface GuideDocumentInput extends SheetInput {
  /** YYYY-MM-DD. */
  readonly today: string;
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
