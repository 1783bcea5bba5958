/** Duties that are done on a day: where the dossier keeps that day, and the dossier with another one there. Pure. */
import type { SiteId } from '../practice/practice.js';
import { siteOf, type Dossier } from './dossier.js';
import type { CameraDuty } from './duties.js';

export type NotedDay =
  | { readonly field: 'staffToldOn' | 'discretionOn' }
  | { readonly field: 'declaredOn' | 'validatedOn' | 'signsSeenOn'; readonly siteId: SiteId };

/** Undefined for a duty that takes more than a day to note. */
export function notedDayOf({ detail, siteId }: CameraDuty): NotedDay | undefined {
  switch (detail) {
    case 'staff-not-told':
      return { field: 'staffToldOn' };
    case 'access-untold':
      return { field: 'discretionOn' };
    case 'not-declared':
    case 'declare-before-service':
    case 'declare-by':
      return siteId && { field: 'declaredOn', siteId };
    case 'validation-left':
    case 'validation-late':
      return siteId && { field: 'validatedOn', siteId };
    case 'signs-missing':
    case 'signs-before-service':
      return siteId && { field: 'signsSeenOn', siteId };
    default:
      return undefined;
  }
}

export const dayIn = (dossier: Dossier, noted: NotedDay): string | undefined =>
  'siteId' in noted ? siteOf(dossier, noted.siteId)[noted.field] : dossier[noted.field];

/** Everything else stays as it is; undefined takes the day away. */
export function withDay(dossier: Dossier, noted: NotedDay, day: string | undefined): Dossier {
  if (!('siteId' in noted)) return { ...dossier, [noted.field]: day };
  const { siteId, field } = noted;
  const others = dossier.sites.filter((site) => site.siteId !== siteId);
  return { ...dossier, sites: [...others, { ...siteOf(dossier, siteId), [field]: day }] };
}
