/** Beginning a plan: from the simple surgery, on an empty sheet, or over a picture. */
import type { FloorPlan, NewFloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';
import { emptySheet, simpleSurgery } from '../../../shared/domain/floor-plan/edit/template.js';
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { addBackdrop } from './import/add-backdrop.js';
import { newPartId } from './new-part-id.js';
import type { FloorPlans } from './use-floor-plans.js';

export type Start = 'template' | 'empty' | { readonly picture: File };

export interface Place {
  readonly siteId: SiteId;
  readonly floor: number;
  readonly name: string;
}

/** Throws when the vault refuses, or the picture cannot be used. */
export function useNewPlan({ save }: Pick<FloorPlans, 'save'>) {
  const t = useT();
  return async (place: Place, start: Start): Promise<FloorPlan> => {
    const sheet: NewFloorPlan =
      start === 'template'
        ? simpleSurgery(
            place,
            {
              consulting1: t('floor-plan.label.template-consulting', { number: 1 }),
              consulting2: t('floor-plan.label.template-consulting', { number: 2 }),
              corridor: t('floor-plan.label.room-corridor'),
              sanitary: t('floor-plan.label.room-sanitary'),
              entrance: t('floor-plan.label.room-entrance'),
              waiting: t('floor-plan.label.room-waiting'),
            },
            newPartId,
          )
        : emptySheet(place);
    const saved = await save(sheet);
    if (typeof start === 'string') return saved;
    const backdrop = await addBackdrop(saved.id, start.picture);
    return save({ ...sheet, backdrop }, saved.id);
  };
}
