/** "SPF Intérieur, Une pratique médicale sûre, § 2.1". */
import type { GuideCitation } from '../../../shared/content/guide/guide-citation.js';
import type { Translate } from '../../i18n.js';

export const sourceOf = (t: Translate, { source, section }: GuideCitation): string =>
  t('guide.label.source', {
    source: t(`guide.label.source-${source}`),
    section: section.replaceAll(' ', '\u00a0'),
    // A named part of a source has no sign of a section before it.
    hasSection: /^\d/.test(section) ? 'yes' : 'no',
  });
