/** Duties of the camera law that are late, missing or due within a month. */
import { isInService } from '../../../shared/domain/cameras/camera.js';
import { isPressing } from '../../../shared/domain/cameras/duties.js';
import { useFormat, useT } from '../../i18n.js';
import { useCameraFile } from '../../state/camera-file.js';
import { useSurvey } from '../../state/survey-store.js';
import type { Reminder } from './reminders.js';

export function useCameraReminder(): Reminder | undefined {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const { file, duties } = useCameraFile();
  const isFilming = file?.cameras.some((camera) => isInService(camera, today)) === true;
  const pressing = duties.filter(
    (duty) => isPressing(duty, today) && (isFilming || duty.dueOn !== undefined),
  );
  if (pressing.length === 0) return undefined;
  const missing = pressing.filter(({ state }) => state === 'missing').length;
  const next = pressing
    .flatMap(({ state, dueOn }) => (state === 'due' && dueOn !== undefined ? dueOn : []))
    .sort()[0];
  return {
    title: t('cameras.title.reminder'),
    sentences: [
      ...(missing > 0 ? [t('cameras.prose.reminder-missing', { count: missing })] : []),
      ...(next === undefined
        ? []
        : [t('cameras.prose.reminder-next', { date: format.date(next) })]),
    ],
    action: t('cameras.action.open-duties'),
    route: { page: 'cameras', tab: 'duties' },
  };
}
