/** Each duty with where it stands, its article and source, and the shortest way to do it. */
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { CAMERA_LAW_CHECKED_ON, cameraFact } from '../../../shared/content/law/camera-facts.js';
import type { CameraDuty } from '../../../shared/domain/cameras/duties.js';
import { siteOf, type Dossier, type SiteDossier } from '../../../shared/domain/cameras/dossier.js';
import { isCameraQuestion } from '../../../shared/domain/cameras/survey-questions.js';
import { useFormat, useT } from '../../i18n.js';
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

export function DutiesTable({ state, navigate, onTab }: DutiesTableProps) {
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

interface DutyRowProps extends Pick<DutiesTableProps, 'state' | 'onTab'> {
  readonly duty: CameraDuty;
}

function DutyRow({ duty, state, onTab }: DutyRowProps) {
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
        <span className="t3">{source}</span>
        <ToCheck id={duty.fact} />
      </td>
      <td className="right">
        <DutyAction duty={duty} state={state} onTab={onTab} />
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

function DutyAction({ duty, state, onTab }: DutyRowProps) {
  const t = useT();
  const access = useAccess();
  const { today } = useSurvey();
  const noted = useNoteToday(state);
  if (!access.writable.includes('survey')) return undefined;
  const change = state.file && doneToday(duty, state.file.dossier, today);
  const name = t(`cameras.label.duty-${duty.id}`);
  if (duty.state !== 'done' && change !== undefined) {
    return (
      <Button
        size="sm"
        aria-label={t('cameras.action.done-today-of', { name })}
        onClick={() => void noted(change, name)}
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

/** The dossier with today noted for a duty that is a date; undefined for the others. */
function doneToday(duty: CameraDuty, dossier: Dossier, today: string): Dossier | undefined {
  const withSite = (part: Partial<SiteDossier>): Dossier | undefined => {
    const { siteId } = duty;
    if (siteId === undefined) return undefined;
    const others = dossier.sites.filter((site) => site.siteId !== siteId);
    return { ...dossier, sites: [...others, { ...siteOf(dossier, siteId), ...part }] };
  };
  switch (duty.detail) {
    case 'not-declared':
    case 'declare-before-service':
    case 'declare-by':
      return withSite({ declaredOn: today });
    case 'validation-left':
    case 'validation-late':
      return withSite({ validatedOn: today });
    case 'signs-missing':
    case 'signs-before-service':
      return withSite({ signsSeenOn: today });
    case 'staff-not-told':
      return { ...dossier, staffToldOn: today };
    case 'access-untold':
      return { ...dossier, discretionOn: today };
    default:
      return undefined;
  }
}

/** Notes it and offers to take it back. */
function useNoteToday({ file, keepDossier }: CameraFileState) {
  const t = useT();
  const toast = useToast();
  return async (dossier: Dossier, name: string) => {
    const before = file?.dossier;
    if (before === undefined) return;
    try {
      await keepDossier(dossier);
    } catch {
      return;
    }
    toast.show({
      text: t('cameras.status.noted', { name }),
      action: { label: t('cameras.action.undo'), run: () => void keepDossier(before) },
    });
  };
}
