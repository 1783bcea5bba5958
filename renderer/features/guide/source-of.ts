/** "SPF Intérieur, Une pratique médicale sûre, § 1.1.4; 2.1 · Bonne pratique": each source once. */
import type { GuideCitation } from '../../../shared/content/guide/guide-citation.js';
import { sectionsBySource } from '../../../shared/domain/guide/sections-by-source.js';
import type { Translate } from '../../i18n.js';

export const sourcesOf = (t: Translate, citations: readonly GuideCitation[]): string =>
  sectionsBySource(citations)
    .map(({ source, sections }) =>
      t('guide.label.source', {
        source: t(`guide.label.source-${source}`),
        section: sections.join('; ').replaceAll(' ', '\u00a0'),
        hasSection: sections.length > 0 ? 'yes' : 'no',
      }),
    )
    .join(' · ');
