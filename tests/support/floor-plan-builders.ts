/** Plans of floors for tests: an empty one, and parts whose ids count up. */
import {
  newFloorPlanSchema,
  type NewFloorPlan,
} from '../../shared/domain/floor-plan/floor-plan.js';
import { SITE_A } from './assessment-builders.js';

export const aFloorPlan = (differences: Partial<NewFloorPlan> = {}): NewFloorPlan =>
  newFloorPlanSchema.parse({
    siteId: SITE_A,
    floor: 0,
    name: 'Rez-de-chaussée',
    walls: [],
    openings: [],
    rooms: [],
    zones: [],
    objects: [],
    ...differences,
  });
