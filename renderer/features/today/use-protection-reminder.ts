/** Points of the alarm that press, and a request to the police whose last day nears. No day of an absence is said here. */
import { alarmDuties, isPressing } from '../../../shared/domain/protection/alarm-duties.js';
import {
  isSurveillancePressing,
  surveillanceOf,
} from '../../../shared/domain/protection/surveillance.js';
import { useT } from '../../i18n.js';
import { useProtectionFile } from '../../state/protection-file.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Reminder } from './reminders.js';

export function useProtectionReminder(): Reminder | undefined {
  const t = useT();
  const { today } = useSurvey();
  const { file } = useProtectionFile();
  if (file === undefined) return undefined;
  const alarm = file.alarms
    .flatMap((each) => alarmDuties(each, today))
    .filter((duty) => duty.state !== 'done' && isPressing(duty, today)).length;
  const isAsking = file.absences.some((absence) => {
    const standing = surveillanceOf(absence, today);
    return standing !== undefined && isSurveillancePressing(standing, today);
  });
  if (alarm === 0 && !isAsking) return undefined;
  return {
    title: t('protection.title.reminder'),
    sentences: [
      ...(alarm > 0 ? [t('protection.prose.reminder-alarm', { count: alarm })] : []),
      ...(isAsking ? [t('protection.prose.reminder-surveillance')] : []),
    ],
    action: t('protection.action.open-protection'),
    route: { page: 'protection', tab: alarm > 0 ? 'alarm' : 'absence' },
  };
}
