/** The plans of the surgery: one per site and floor, drawn and checked. */
import { useMemo, useState } from 'react';
import type {
  FloorPlan,
  FloorPlanId,
  NewFloorPlan,
} from '../../../shared/domain/floor-plan/floor-plan.js';
import type { SiteId } from '../../../shared/domain/practice/practice.js';
import { useT } from '../../i18n.js';
import { useAccess } from '../../state/access.js';
import { useCameraFile } from '../../state/camera-file.js';
import { call } from '../../ipc.js';
import { flushAll } from '../../state/flushers.js';
import { useSurvey } from '../../state/survey-store.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { Editor } from './editor.js';
import { StartChoices } from './empty-plan.js';
import { planName } from './floor-name.js';
import { NewPlanDialog } from './new-plan-dialog.js';
import { useFloorPlans, withoutId, type FloorPlans } from './use-floor-plans.js';
import { useNewPlan, type Place, type Start } from './use-new-plan.js';
import './floor-plan.css';
import './sheet.css';
import './sheet-states.css';
import './aside.css';

export interface FloorPlanPageProps {
  readonly request: {
    readonly siteId?: SiteId | undefined;
    /** The rule whose finding is wanted. */
    readonly rule?: string | undefined;
  };
  readonly onOpenQuestion: (focusKey: string) => void;
}

export function FloorPlanPage({ request, onOpenQuestion }: FloorPlanPageProps) {
  const t = useT();
  const state = useFloorPlans();
  const { plans, failure } = state;
  if (failure !== undefined) {
    return (
      <div className="scroll">
        <header className="pagehead">
          <h1>{t('floor-plan.title.page')}</h1>
        </header>
        <div className="body">
          <p className="note bad" role="alert">
            {t('floor-plan.error.not-read')}
          </p>
        </div>
      </div>
    );
  }
  if (plans === undefined) {
    return <h1 className="sr">{t('floor-plan.title.page')}</h1>;
  }
  return <Plans state={state} plans={plans} request={request} onOpenQuestion={onOpenQuestion} />;
}

interface PlansProps extends FloorPlanPageProps {
  readonly state: FloorPlans;
  readonly plans: readonly FloorPlan[];
}

function Plans({ state, plans, request, onOpenQuestion }: PlansProps) {
  const { sites } = useSurvey();
  const access = useAccess();
  const mayChange = access.writable.includes('survey');
  const { file } = useCameraFile();
  const [currentId, setCurrentId] = useState<FloorPlanId | undefined>(
    () => plans.find(({ siteId }) => siteId === request.siteId)?.id,
  );
  const [isAdding, setIsAdding] = useState(false);
  const current = plans.find(({ id }) => id === currentId) ?? preferred(plans);
  const begin = useBeginPlan(state, (id) => {
    setIsAdding(false);
    setCurrentId(id);
  });
  const remove = useRemovePlan(state, setCurrentId);
  const { save } = state;
  const otherFloors = useOtherFloors(plans, current);
  const cameras = useMemo(() => file?.cameras ?? [], [file]);
  const firstSite = sites[0];

  if (current === undefined || firstSite === undefined) {
    return (
      <NoPlans
        mayChange={mayChange}
        begin={begin}
        place={firstSite && { siteId: firstSite.id, floor: 0, name: '' }}
      />
    );
  }
  return (
    <>
      <Editor
        key={current.id}
        plan={current}
        initial={initialOf(current)}
        cameras={cameras}
        mayChange={mayChange}
        save={(plan) => save(plan, current.id)}
        picker={{
          plans,
          sites,
          onChoose: setCurrentId,
          onAdd: () => {
            setIsAdding(true);
          },
          onRemove: () => void remove(current),
        }}
        otherFloors={otherFloors}
        wantedRule={request.rule}
        onOpenQuestion={onOpenQuestion}
      />
      {isAdding && (
        <NewPlanDialog
          sites={sites}
          siteId={current.siteId}
          floor={nextFloor(plans, current.siteId)}
          isBusy={begin.isBusy}
          onStart={(place, start) => void begin.run(place, start)}
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
    </>
  );
}

/** The same list as long as none of them changed: the plan on the sheet is saved over and over. */
function useOtherFloors(
  plans: readonly FloorPlan[],
  current: FloorPlan | undefined,
): readonly NewFloorPlan[] {
  const others = plans.filter(({ id, siteId }) => id !== current?.id && siteId === current?.siteId);
  const mark = others.map(({ id, changedAt }) => `${id}${changedAt}`).join();
  const [kept, setKept] = useState({ mark, floors: others.map(withoutId) });
  if (kept.mark === mark) return kept.floors;
  const floors = others.map(withoutId);
  setKept({ mark, floors });
  return floors;
}

/** One value for each plan, so that saving does not begin the drawing anew. */
const initialOf = (plan: FloorPlan): NewFloorPlan => withoutId(plan);

interface NoPlansProps {
  readonly mayChange: boolean;
  readonly begin: ReturnType<typeof useBeginPlan>;
  readonly place: Place | undefined;
}

function NoPlans({ mayChange, begin, place }: NoPlansProps) {
  const t = useT();
  return (
    <div className="scroll">
      <header className="pagehead">
        <h1>{t('floor-plan.title.page')}</h1>
      </header>
      <div className="body fp-none">
        <EmptyState
          title={t('floor-plan.title.empty')}
          text={t(mayChange ? 'floor-plan.prose.empty' : 'floor-plan.prose.empty-read-only')}
        />
        {begin.hasFailed && (
          <p className="note bad" role="alert">
            {t('floor-plan.error.not-begun')}
          </p>
        )}
        {mayChange && place !== undefined && (
          <StartChoices isBusy={begin.isBusy} onStart={(start) => void begin.run(place, start)} />
        )}
      </div>
    </div>
  );
}

function useBeginPlan(state: FloorPlans, onBegun: (id: FloorPlanId) => void) {
  const make = useNewPlan(state);
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  return {
    isBusy,
    hasFailed,
    run: async (place: Place, start: Start) => {
      setIsBusy(true);
      setHasFailed(false);
      try {
        onBegun((await make(place, start)).id);
      } catch {
        setHasFailed(true);
      } finally {
        setIsBusy(false);
      }
    },
  };
}

function useRemovePlan({ remove, save }: FloorPlans, onBack: (id: FloorPlanId) => void) {
  const t = useT();
  const toast = useToast();
  return async ({ id: planId }: FloorPlan) => {
    let plan: FloorPlan | undefined;
    try {
      // What was just drawn is saved first: it must come back with the rest.
      await flushAll();
      plan = (await call('floorPlan.list')).find(({ id }) => id === planId);
      await remove(planId);
    } catch {
      toast.show({ text: t('floor-plan.error.not-removed') });
      return;
    }
    if (plan === undefined) return;
    const removed = plan;
    toast.show({
      text: t('floor-plan.status.plan-removed', { name: planName(t, removed) }),
      action: {
        label: t('floor-plan.action.undo'),
        run: () => {
          save(withoutId(removed), removed.id).then(
            ({ id }) => {
              onBack(id);
            },
            () => {
              toast.show({ text: t('floor-plan.error.not-restored') });
            },
          );
        },
      },
    });
  };
}

/** The ground floor first: that is where people come in. */
const preferred = (plans: readonly FloorPlan[]): FloorPlan | undefined =>
  plans.find(({ floor }) => floor === 0) ?? plans[0];

function nextFloor(plans: readonly FloorPlan[], siteId: SiteId): number {
  const taken = plans.filter((plan) => plan.siteId === siteId).map(({ floor }) => floor);
  return [0, 1, -1, 2, 3, 4, 5].find((floor) => !taken.includes(floor)) ?? 0;
}
