/** "Rez-de-chaussée", "1er étage", or what the plan was called. */
import type { NewFloorPlan } from '../../../shared/domain/floor-plan/floor-plan.js';
import type { Translate } from '../../i18n.js';

export function floorName(t: Translate, floor: number): string {
  if (floor === 0) return t('floor-plan.label.floor-ground');
  return floor > 0
    ? t('floor-plan.label.floor-above', { floor })
    : t('floor-plan.label.floor-below', { floor: -floor });
}

export const planName = (t: Translate, { name, floor }: Pick<NewFloorPlan, 'name' | 'floor'>) =>
  name === '' ? floorName(t, floor) : name;
