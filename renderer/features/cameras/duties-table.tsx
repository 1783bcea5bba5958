/** Each duty with where it stands, its article and source, and the shortest way to do it. */
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
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
import { EmptyState } from '../../ui/empty-state.js';
import { useToast } from '../../ui/toast.js';
import { articleOf, ToCheck, useCameraTexts } from './fact-line.js';

export interface DutiesTableProps {
  readonly state: CameraFileState;
  readonly navigate: Navigate;
  readonly onTab: (tab: CamerasTab) => void;
  readonly onFailed: () => void;
}

const LOOKS = {
  done: { icon: CircleCheck, tone: 'ok' },
  due: { icon: Clock, tone: 'warn' },
  missing: { icon: CircleAlert, tone: 'bad' },
} as const;

/** What is missing first; within that, the order in which one goes about it. */
const inOrder = (duties: readonly CameraDuty[]): readonly CameraDuty[] =>
  (['missing', 'due', 'done'] as const).flatMap((state) =>
    duties.filter((duty) => duty.state === state),
  );

export function DutiesTable({ state, navigate, onTab, onFailed }: DutiesTableProps) {
  const t = useT();
  const format = useFormat();
  const { duties } = state;
  const { asked } = useSurvey();
  const question = asked.find((each) => isCameraQuestion(each.question.id));
  if (duties.length === 0) {
    return <EmptyState title={t('cameras.title.no-duties')} text={t('cameras.prose.no-duties')} />;
  }
  return (
    <>
      <table className="table cam-duties">
        <thead>
          <tr>
            <th scope="col">{t('cameras.label.state')}</th>
            <th scope="col">{t('cameras.label.duty')}</th>
            <th scope="col">{t('cameras.label.basis')}</th>
            <th scope="col">
              <span className="sr">{t('cameras.label.to-do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(duties).map((duty) => (
            <DutyRow
              key={`${duty.id}-${duty.siteId ?? ''}`}
              duty={duty}
              state={state}
              onTab={onTab}
              onFailed={onFailed}
            />
          ))}
        </tbody>
      </table>
      <div className="row cam-below">
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

interface DutyRowProps extends Pick<DutiesTableProps, 'state' | 'onTab' | 'onFailed'> {
  readonly duty: CameraDuty;
}

function DutyRow({ duty, state, onTab, onFailed }: DutyRowProps) {
  const t = useT();
  const format = useFormat();
  const { sites } = useSurvey();
  const texts = useCameraTexts();
  const { icon: Icon, tone } = LOOKS[duty.state];
  const { source } = cameraFact(duty.fact);
  const site = sites.length > 1 ? sites.find(({ id }) => id === duty.siteId)?.name : undefined;
  return (
    <tr>
      <td>
        <span className={`sev ${tone}`}>
          <Icon className="i s14" aria-hidden="true" />
          {t(`cameras.status.${duty.state}`)}
        </span>
      </td>
      <th scope="row">
        <span className="med">{t(`cameras.label.duty-${duty.id}`)}</span>
        {site !== undefined && <span className="chip">{site}</span>}
        <span className="cam-standing">
          {t(`cameras.status.duty-${duty.detail}`, {
            count: duty.count ?? 0,
            date: duty.day === undefined ? '' : format.date(duty.day),
          })}
        </span>
        <span className="cam-rule">{texts?.[duty.fact]}</span>
      </th>
      <td className="cam-basis">
        {articleOf(t, duty.fact)}
        {source !== undefined && (
          <span className="t3">
            {t('cameras.label.source', { source, date: format.date(CAMERA_LAW_CHECKED_ON) })}
          </span>
        )}
        <ToCheck id={duty.fact} />
      </td>
      <td className="right">
        <DutyAction duty={duty} site={site} state={state} onTab={onTab} onFailed={onFailed} />
      </td>
    </tr>
  );
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
