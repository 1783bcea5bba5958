/** Each duty with where it stands, its article and source, and the shortest way to do it. */
import { CAMERA_LAW_CHECKED_ON, cameraFact } from '../../../shared/content/law/camera-facts.js';
import type { CameraDuty } from '../../../shared/domain/cameras/duties.js';
import {
  dayIn,
  notedDayOf,
  withDay,
  type NotedDay,
} from '../../../shared/domain/cameras/noted-day.js';
import { isCameraQuestion } from '../../../shared/domain/cameras/survey-questions.js';
import { useFormat, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import type { CamerasTab, Navigate } from '../../route.js';
import { useAccess } from '../../state/access.js';
import type { CameraFileState } from '../../state/camera-file.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { DutyTable } from '../../ui/duty-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { articleOf, ToCheck, useCameraTexts } from '../../law/fact-line.js';

export interface DutiesTableProps {
  readonly state: CameraFileState;
  readonly navigate: Navigate;
  readonly onTab: (tab: CamerasTab) => void;
  readonly onFailed: () => void;
}

export function DutiesTable({ state, navigate, onTab, onFailed }: DutiesTableProps) {
  const t = useT();
  const format = useFormat();
  const { duties } = state;
  const { asked, sites } = useSurvey();
  const texts = useCameraTexts();
  const question = asked.find((each) => isCameraQuestion(each.question.id));
  if (duties.length === 0) {
    return <EmptyState title={t('cameras.title.no-duties')} text={t('cameras.prose.no-duties')} />;
  }
  const rows = duties.map((duty) => {
    const place = sites.length > 1 ? sites.find(({ id }) => id === duty.siteId)?.name : undefined;
    return {
      key: `${duty.id}-${duty.siteId ?? ''}`,
      state: duty.state,
      name: t(`cameras.label.duty-${duty.id}`),
      place,
      standing: t(`cameras.status.duty-${duty.detail}`, {
        count: duty.count ?? 0,
        date: duty.day === undefined ? '' : format.date(duty.day),
      }),
      rule: texts?.[duty.fact],
      basis: <Basis duty={duty} />,
      action: (
        <DutyAction duty={duty} site={place} state={state} onTab={onTab} onFailed={onFailed} />
      ),
    };
  });
  return (
    <>
      <DutyTable
        rows={rows}
        words={{
          state: t('cameras.label.state'),
          duty: t('cameras.label.duty'),
          basis: t('cameras.label.basis'),
          toDo: t('cameras.label.to-do'),
          done: t('cameras.status.done'),
          due: t('cameras.status.due'),
          missing: t('cameras.status.missing'),
        }}
      />
      <div className="row file-below">
        <p className="xs t2 grow">
          {t('cameras.prose.law-checked', { date: format.date(CAMERA_LAW_CHECKED_ON) })}
        </p>
        {question !== undefined && (
          <Button
            variant="quiet"
            size="sm"
            onClick={() => {
              navigate({ page: 'assessment', focusKey: question.key });
            }}
          >
            {t('cameras.action.open-survey')}
          </Button>
        )}
      </div>
    </>
  );
}

function Basis({ duty }: { readonly duty: CameraDuty }) {
  const t = useT();
  const format = useFormat();
  const { source } = cameraFact(duty.fact);
  return (
    <>
      {articleOf(t, duty.fact)}
      {source !== undefined && (
        <span className="t3">
          {t('cameras.label.source', { source, date: format.date(CAMERA_LAW_CHECKED_ON) })}
        </span>
      )}
      <ToCheck id={duty.fact} />
    </>
  );
}

interface DutyRowProps extends Pick<DutiesTableProps, 'state' | 'onTab' | 'onFailed'> {
  readonly duty: CameraDuty;
}

/** The part of the dossier in which a duty is filled in. */
const PART: Readonly<Record<CameraDuty['id'], CamerasTab>> = {
  purpose: 'cameras',
  aim: 'cameras',
  declaration: 'file',
  validation: 'file',
  pictogram: 'file',
  register: 'file',
  'staff-notice': 'file',
  live: 'cameras',
  retention: 'cameras',
  access: 'file',
  requests: 'requests',
};

type DutyActionProps = DutyRowProps & { readonly site: string | undefined };

function DutyAction({ duty, site, state, onTab, onFailed }: DutyActionProps) {
  const t = useT();
  const access = useAccess();
  const note = useNoteToday(state, onFailed);
  if (!access.writable.includes('survey')) return undefined;
  const day = notedDayOf(duty);
  const name = [t(`cameras.label.duty-${duty.id}`), site]
    .filter((part) => part !== undefined)
    .join(', ');
  if (duty.state !== 'done' && day !== undefined) {
    return (
      <Button
        size="sm"
        aria-label={t('cameras.action.done-today-of', { name })}
        onClick={() => void note(day, name)}
      >
        {t('cameras.action.done-today')}
      </Button>
    );
  }
  const action = t(duty.state === 'done' ? 'cameras.action.look' : 'cameras.action.fill-in');
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={t('cameras.action.open-of', { action, name })}
      onClick={() => {
        onTab(
          duty.detail === 'access-unnamed' || duty.detail === 'change-not-told'
            ? 'cameras'
            : PART[duty.id],
        );
      }}
    >
      {action}
    </Button>
  );
}

/** Notes it and offers to take it back: that day alone, whatever else was written meanwhile. */
function useNoteToday({ keepDossier }: CameraFileState, onFailed: () => void) {
  const t = useT();
  const toast = useToast();
  const { today } = useSurvey();
  return async (noted: NotedDay, name: string) => {
    const put = async (day: string | undefined) => {
      const { dossier } = await call('cameras.get');
      await keepDossier(withDay(dossier, noted, day));
      return dayIn(dossier, noted);
    };
    try {
      const before = await put(today);
      toast.show({
        text: t('cameras.status.noted', { name }),
        action: {
          label: t('cameras.action.undo'),
          run: () => {
            put(before).catch(onFailed);
          },
        },
      });
    } catch {
      onFailed();
    }
  };
}
