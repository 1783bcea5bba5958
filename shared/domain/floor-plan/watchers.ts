/** Who watches a place: a reception desk with eyes, a camera, a mirror that somebody can look into. Pure. */
import type { NewFloorPlan, ObjectKind, PlanObject } from './floor-plan.js';
import type { Segment, Spot } from './geometry.js';
import { eyeOf, isInView, sees } from './visibility.js';

export interface Watcher {
  readonly object: PlanObject;
  readonly sees: (spot: Spot) => boolean;
}

export function watchersOf(plan: NewFloorPlan, barriers: readonly Segment[]): readonly Watcher[] {
  const all = (kind: ObjectKind) => plan.objects.filter((object) => object.kind === kind);
  const desks = all('reception-desk').map((object) => ({
    object,
    sees: (spot: Spot) => sees(object.at, spot, barriers),
  }));
  const aimed = (object: PlanObject): Watcher => {
    const eye = eyeOf(object, plan);
    return {
      object,
      sees: (spot) => isInView(object, eye, spot) && sees(eye, spot, barriers),
    };
  };
  const direct = [...desks, ...all('camera').map(aimed)];
  // A mirror shows its field to whoever can look at it.
  const mirrors = all('mirror')
    .filter((mirror) => direct.some((watcher) => watcher.sees(eyeOf(mirror, plan))))
    .map(aimed);
  return [...direct, ...mirrors];
}
