/** Photos and documents: how many, and what their daily reading found. Not shown to whoever may not read all of them. */
import { Image } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AttachmentHealth } from '../../../shared/domain/attachment/attachment-health.js';
import { useFormat, useT } from '../../i18n.js';
import { call } from '../../ipc.js';
import { HealthRow } from './health-row.js';

const MEGABYTE = 1_000_000;

export function PhotosRow() {
  const t = useT();
  const format = useFormat();
  const [photos, setPhotos] = useState<AttachmentHealth>();

  useEffect(() => {
    let isCurrent = true;
    call('attachment.health').then(
      (next) => {
        if (isCurrent) setPhotos(next);
      },
      // Who has no key to some of them gets no figures: there is nothing to show.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  if (photos === undefined) return undefined;
  const { count, bytes, verifiedLast30Days, damaged, missing, lastRun } = photos;
  const size = format.number(Math.max(0.1, bytes / MEGABYTE));
  return (
    <HealthRow icon={<Image className="i" aria-hidden="true" />} title={t('health.title.photos')}>
      {count === 0 ? (
        <p>{t('health.prose.photos-none')}</p>
      ) : (
        <>
          <p>{t('health.prose.photos', { count, size })}</p>
          <p className="sm t2">
            {lastRun === undefined || verifiedLast30Days === 0
              ? t('health.prose.photos-unread')
              : t('health.prose.photos-read', {
                  verified: verifiedLast30Days,
                  count,
                  date: format.date(lastRun),
                })}
          </p>
        </>
      )}
      {damaged.length > 0 && (
        <p className="note bad mt1">
          {t('health.error.photos-damaged', { count: damaged.length })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="note bad mt1">
          {t('health.error.photos-missing', { count: missing.length })}
        </p>
      )}
    </HealthRow>
  );
}
