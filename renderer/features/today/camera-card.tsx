/** On the home page only while a duty of the camera law is late, missing or due within a month. */
import { Cctv } from 'lucide-react';
import { isInService } from '../../../shared/domain/cameras/camera.js';
import { isPressing } from '../../../shared/domain/cameras/duties.js';
import { useFormat, useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useCameraFile } from '../../state/camera-file.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';

export function CameraCard({ navigate }: { readonly navigate: Navigate }) {
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
  return (
    <section className="note warn backup-card">
      <Cctv className="i" aria-hidden="true" />
      <div className="grow">
        <h2>{t('cameras.title.reminder')}</h2>
        <p className="mt1">
          {missing > 0 && t('cameras.prose.reminder-missing', { count: missing })}{' '}
          {next !== undefined && t('cameras.prose.reminder-next', { date: format.date(next) })}
        </p>
      </div>
      <Button
        onClick={() => {
          navigate({ page: 'cameras', tab: 'duties' });
        }}
      >
        {t('cameras.action.open-duties')}
      </Button>
    </section>
  );
}
