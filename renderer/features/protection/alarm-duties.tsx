/** What an alarm asks of the practice, each done, due or missing; advice of our own is called so. */
import {
  alarmDuties,
  STATEMENT_OF,
  type AlarmDuty,
} from '../../../shared/domain/protection/alarm-duties.js';
import type { NewAlarm } from '../../../shared/domain/protection/alarm.js';
import { useFormat, useT } from '../../i18n.js';
import { LawBasis } from '../../law/law-line.js';
import { useLawTexts } from '../../law/use-law-texts.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Kept } from '../../state/use-kept.js';
import { Button } from '../../ui/button.js';
import { DutyTable } from '../../ui/duty-table.js';
import { useToast } from '../../ui/toast.js';
import { goToPart, type AlarmFormPart } from './alarm-form-part.js';

export interface AlarmDutiesProps {
  readonly kept: Kept<NewAlarm>;
  readonly mayChange: boolean;
}

export function AlarmDuties({ kept, mayChange }: AlarmDutiesProps) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const texts = useLawTexts(['alarm'])?.alarm;
  const rows = alarmDuties(kept.value, today).map((duty) => {
    const statement = STATEMENT_OF[duty.id];
    return {
      key: duty.id,
      state: duty.state,
      name: t(`protection.label.duty-${duty.id}`),
      standing: t(`protection.status.duty-${duty.detail}`, {
        count: duty.count ?? 0,
        date: duty.day === undefined ? '' : format.date(duty.day),
      }),
      rule:
        statement === undefined
          ? t(ADVICE[duty.id] ?? 'protection.prose.advice-test')
          : texts?.[statement],
      basis:
        statement === undefined ? (
          t('protection.label.advice')
        ) : (
          <LawBasis topic="alarm" id={statement} />
        ),
      action: mayChange && <DutyAction duty={duty} kept={kept} />,
    };
  });
  return (
    <DutyTable
      rows={rows}
      words={{
        state: t('protection.label.state'),
        duty: t('protection.label.duty'),
        basis: t('protection.label.basis'),
        toDo: t('protection.label.to-do'),
        done: t('protection.status.done'),
        due: t('protection.status.due'),
        missing: t('protection.status.missing'),
      }}
    />
  );
}

/** Said where no law stands behind it. */
const ADVICE: Partial<
  Record<AlarmDuty['id'], 'protection.prose.advice-test' | 'protection.prose.advice-centre'>
> = {
  test: 'protection.prose.advice-test',
  centre: 'protection.prose.advice-centre',
};

/** Duties that a day settles, and where the file keeps that day. */
type NotedField = 'declaredOn' | 'validatedOn' | 'authorisationSeenOn' | 'maintainedOn';

function notedField({ detail }: AlarmDuty, { authorisation }: NewAlarm): NotedField | undefined {
  switch (detail) {
    case 'declare-by':
    case 'declare-late':
    case 'centre-declares-by':
    case 'centre-declares-late':
      return 'declaredOn';
    case 'validate-by':
    case 'validate-late':
      return 'validatedOn';
    case 'company-unseen':
      return authorisation.trim() === '' ? undefined : 'authorisationSeenOn';
    case 'upkeep-late':
      return 'maintainedOn';
    default:
      return undefined;
  }
}

const PART: Readonly<Record<AlarmDuty['id'], AlarmFormPart>> = {
  declaration: 'declaration',
  validation: 'declaration',
  company: 'company',
  centre: 'centre',
  upkeep: 'company',
  test: 'log',
};

interface DutyActionProps {
  readonly duty: AlarmDuty;
  readonly kept: Kept<NewAlarm>;
}

function DutyAction({ duty, kept }: DutyActionProps) {
  const t = useT();
  const toast = useToast();
  const { today } = useSurvey();
  const name = t(`protection.label.duty-${duty.id}`);
  const field = duty.state === 'done' ? undefined : notedField(duty, kept.value);
  if (field !== undefined) {
    const before = kept.value[field];
    return (
      <Button
        size="sm"
        aria-label={t('protection.action.done-today-of', { name })}
        onClick={() => {
          kept.change({ [field]: today });
          toast.show({
            text: t('protection.status.noted', { name }),
            action: {
              label: t('protection.action.undo'),
              run: () => {
                kept.change({ [field]: before });
              },
            },
          });
        }}
      >
        {t('protection.action.done-today')}
      </Button>
    );
  }
  const action = t(duty.state === 'done' ? 'protection.action.look' : 'protection.action.fill-in');
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={t('protection.action.open-of', { action, name })}
      onClick={() => {
        goToPart(PART[duty.id]);
      }}
    >
      {action}
    </Button>
  );
}
