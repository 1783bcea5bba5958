/** The cameras, by site: where, how long images stay, who looks, and whether it runs. */
import { Pencil, Trash2 } from 'lucide-react';
import { isInService, isKept, type Camera } from '../../../shared/domain/cameras/camera.js';
import { useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';

export interface CameraListProps {
  readonly cameras: readonly Camera[];
  readonly mayChange: boolean;
  readonly onEdit: (camera: Camera) => void;
  readonly onRemove: (camera: Camera) => void;
}

export function CameraList({ cameras, ...rest }: CameraListProps) {
  const t = useT();
  const { sites } = useSurvey();
  const gone = cameras.filter(({ siteId }) => sites.every(({ id }) => id !== siteId));
  const groups = [
    ...sites.map(({ id, name }) => ({
      name,
      cameras: cameras.filter(({ siteId }) => siteId === id),
    })),
    { name: t('cameras.label.site-gone'), cameras: gone },
  ].filter((group) => group.cameras.length > 0);
  return (
    <>
      {groups.map((group) => (
        <section key={group.name} className="file-group">
          {groups.length + sites.length > 2 && <h2>{group.name}</h2>}
          <ul className="list file-list">
            {group.cameras.map((camera) => (
              <CameraRow key={camera.id} camera={camera} {...rest} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type CameraRowProps = Omit<CameraListProps, 'cameras'> & { readonly camera: Camera };

function CameraRow({ camera, mayChange, onEdit, onRemove }: CameraRowProps) {
  const t = useT();
  const { name, room, isRecording, retentionDays, viewers, purpose } = camera;
  return (
    <li className="file-row">
      <div className="file-who">
        <h3>
          {name} <ServiceChip camera={camera} />
        </h3>
        <p className="sm t2 mt1">{t(`cameras.label.room-${room}`)}</p>
        {purpose !== '' && <p className="sm mt1">{purpose}</p>}
      </div>
      <dl className="file-facts">
        <div>
          <dt>{t('cameras.label.images-kept')}</dt>
          <dd>{retentionText(t, isRecording, retentionDays)}</dd>
        </div>
        <div>
          <dt>{t('cameras.label.viewers')}</dt>
          <dd>{viewers === '' ? t('cameras.label.nobody-named') : viewers}</dd>
        </div>
      </dl>
      {mayChange && (
        <div className="row file-actions">
          <Button
            size="sm"
            aria-label={t('cameras.action.edit-of', { name })}
            onClick={() => {
              onEdit(camera);
            }}
          >
            <Pencil className="i s14" aria-hidden="true" />
            {t('cameras.action.edit')}
          </Button>
          <Button
            size="sm"
            className="icon"
            aria-label={t('cameras.action.remove-of', { name })}
            title={t('cameras.action.remove-of', { name })}
            onClick={() => {
              onRemove(camera);
            }}
          >
            <Trash2 className="i s14" aria-hidden="true" />
          </Button>
        </div>
      )}
    </li>
  );
}

function retentionText(
  t: ReturnType<typeof useT>,
  isRecording: boolean,
  days: number | undefined,
): string {
  if (!isRecording) return t('cameras.label.not-recorded');
  return days === undefined ? t('cameras.label.days-unsaid') : t('cameras.label.days', { days });
}

function ServiceChip({ camera }: { readonly camera: Camera }) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  if (!isKept(camera, today))
    return <span className="chip">{t('cameras.status.out-of-service')}</span>;
  if (isInService(camera, today)) {
    return <span className="chip ok">{t('cameras.status.in-service')}</span>;
  }
  const { inServiceOn } = camera;
  return (
    <span className="chip acc">
      {inServiceOn === undefined
        ? t('cameras.status.planned')
        : t('cameras.status.planned-on', { date: format.shortDate(inServiceOn) })}
    </span>
  );
}
