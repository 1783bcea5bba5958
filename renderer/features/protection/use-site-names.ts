/** Names of records by their site: numbered where a site has several. */
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';

export function useSiteNames(records: readonly { readonly siteId: SiteId }[]): readonly string[] {
  const t = useT();
  const { sites } = useSurvey();
  return records.map(({ siteId }, index) => {
    const name = sites.find(({ id }) => id === siteId)?.name ?? t('protection.label.site-gone');
    const same = records.filter((each) => each.siteId === siteId).length;
    const number = records.slice(0, index + 1).filter((each) => each.siteId === siteId).length;
    return same > 1 ? t('protection.label.numbered', { name, number }) : name;
  });
}

/** The first site without such a record, or the first there is. */
export function useNextSite(records: readonly { readonly siteId: SiteId }[]): SiteId {
  const { sites } = useSurvey();
  const free = sites.find(({ id }) => records.every(({ siteId }) => siteId !== id)) ?? sites[0];
  if (free === undefined) throw new Error('a practice without a site');
  return free.id;
}
