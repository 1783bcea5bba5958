/** Names of places in what is left: the practice's own, or a number where the practice is lost. */
import type { PlaceId } from '../../../shared/domain/assessment/answer.js';
import type { SalvagedContents } from '../../../shared/ipc/contract-health.js';
import type { Translate } from '../../i18n.js';

/** Empty for what concerns the whole practice, and where there is only one place. */
export function placeNameIn(contents: SalvagedContents, placeId: PlaceId, t: Translate): string {
  if (placeId === 'practice') return '';
  const { practice, assessments, planItems } = contents;
  if (practice?.sites.length === 1 && practice.sites[0]?.id === placeId) return '';
  const site = practice?.sites.find(({ id }) => id === placeId);
  if (site !== undefined) return site.name;
  const used = [...assessments.flatMap(({ answers }) => answers), ...planItems];
  const places = [...new Set(used.map((each) => each.placeId))]
    .filter((each) => each !== 'practice')
    .sort();
  return t('health.label.place-number', { number: places.indexOf(placeId) + 1 });
}
