/** The plans in the vault: read once, each change saved first and then shown. */
import { useEffect, useMemo, useState } from 'react';
import type {
  FloorPlan,
  FloorPlanId,
  NewFloorPlan,
} from '../../../shared/domain/floor-plan/floor-plan.js';
import type { IpcErrorCode } from '../../../shared/ipc/error-codes.js';
import { call, codeOf } from '../../ipc.js';

export interface FloorPlans {
  /** Undefined until they were read. */
  readonly plans: readonly FloorPlan[] | undefined;
  readonly failure: IpcErrorCode | undefined;
  /** All of these throw when the vault refuses. */
  readonly save: (plan: NewFloorPlan, id?: FloorPlanId) => Promise<FloorPlan>;
  readonly remove: (id: FloorPlanId) => Promise<void>;
}

export function useFloorPlans(): FloorPlans {
  const [plans, setPlans] = useState<readonly FloorPlan[]>();
  const [failure, setFailure] = useState<IpcErrorCode>();
  useEffect(() => {
    let isCurrent = true;
    call('floorPlan.list').then(
      (read) => {
        if (isCurrent) setPlans(read);
      },
      (error: unknown) => {
        if (isCurrent) setFailure(codeOf(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  const changes = useMemo(
    () => ({
      save: async (plan: NewFloorPlan, id?: FloorPlanId) => {
        const saved = await call('floorPlan.save', { ...(id === undefined ? {} : { id }), plan });
        setPlans((before) =>
          inOrder([...(before ?? []).filter((each) => each.id !== saved.id), saved]),
        );
        return saved;
      },
      remove: async (id: FloorPlanId) => {
        await call('floorPlan.remove', { id });
        setPlans((before) => before?.filter((each) => each.id !== id));
      },
    }),
    [],
  );
  return { plans, failure, ...changes };
}

/** By site, from the lowest floor up. */
const inOrder = (plans: readonly FloorPlan[]): readonly FloorPlan[] =>
  [...plans].sort(
    (a, b) => a.siteId.localeCompare(b.siteId) || a.floor - b.floor || a.name.localeCompare(b.name),
  );

/** A plan as it is saved: its id and the day of its last change are the vault's. */
export function withoutId({ id: _, changedAt: __, ...plan }: FloorPlan): NewFloorPlan {
  return plan;
}
