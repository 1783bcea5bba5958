/** Makes a visit, then gives it the photos of the questions it shows, each made smaller first. */
import { useState } from 'react';
import { answerKey } from '../../../shared/domain/assessment/answer.js';
import { isPicture } from '../../../shared/domain/attachment/attachment.js';
import type { Photo } from '../../../shared/domain/photo/photo.js';
import type { Site } from '../../../shared/domain/practice/practice.js';
import {
  CAPTION_MAX_LENGTH,
  VISIT_MAX_PHOTOS,
  type Visit,
  type VisitItemCore,
} from '../../../shared/domain/visit/visit.js';
import { zoneKey } from '../../../shared/domain/visit/visit-zones.js';
import type { Input } from '../../../shared/ipc/contract.js';
import { prepareVisitPhoto } from '../../attachments/prepare-visit-photo.js';
import { call } from '../../ipc.js';
import { usePhotos } from '../../state/photos.js';
import { useSurvey } from '../../state/survey-store.js';

interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Preparing {
  /** Pictures of the survey that belong to what is shown. */
  readonly photos: readonly Photo[];
  readonly progress: Progress | undefined;
  readonly hasFailed: boolean;
  /** Undefined when the visit itself could not be made. */
  readonly prepare: (
    wanted: Input<'visit.prepare'>,
    sites: readonly Site[],
  ) => Promise<Prepared | undefined>;
}

export interface Prepared {
  readonly visit: Visit;
  /** Photos that could not be read or made smaller. */
  readonly photosLeftOut: number;
}

/** Half of what a visit holds: the adviser needs room too. */
const MAX_SHOWN = VISIT_MAX_PHOTOS / 2;

export function usePrepare(items: readonly VisitItemCore[]): Preparing {
  const { questions, current } = useSurvey();
  const all = usePhotos();
  const [progress, setProgress] = useState<Progress>();
  const [hasFailed, setHasFailed] = useState(false);
  const photos = items
    .flatMap(({ questionId, placeId }) => all.of(answerKey(questionId, placeId)))
    .filter(
      ({ attachment, subject }) =>
        isPicture(attachment) &&
        subject.kind === 'question' &&
        subject.assessmentId === current?.id,
    )
    .slice(0, MAX_SHOWN);

  const addPhoto = async (visit: Visit, photo: Photo, sites: readonly Site[]): Promise<void> => {
    if (photo.subject.kind !== 'question') return;
    const { questionId, placeId } = photo.subject;
    const question = questions.find(({ id }) => id === questionId);
    if (question === undefined) return;
    const whole = await call('attachment.read', { photoId: photo.id, part: 'whole' });
    const { bytes, thumbnail } = await prepareVisitPhoto(
      new Blob([new Uint8Array(whole.bytes)], { type: whole.mediaType }),
    );
    await call('visit.addPhoto', {
      visitId: visit.id,
      photo: {
        zone: zoneKey(question.domain, placeId, sites),
        questionId,
        placeId,
        caption: photo.attachment.name.replace(/\.\w+$/, '').slice(0, CAPTION_MAX_LENGTH),
      },
      bytes,
      thumbnail,
    });
  };

  return {
    photos,
    progress,
    hasFailed,
    prepare: async (wanted, sites) => {
      setHasFailed(false);
      const shown = wanted.shows.photos ? photos : [];
      setProgress({ done: 0, total: shown.length });
      try {
        const visit = await call('visit.prepare', wanted);
        let failed = 0;
        // One after the other: a decoded picture takes up to 200 MB.
        for (const [done, photo] of shown.entries()) {
          setProgress({ done, total: shown.length });
          await addPhoto(visit, photo, sites).catch(() => {
            failed += 1;
          });
        }
        return { visit, photosLeftOut: failed };
      } catch {
        setHasFailed(true);
        return undefined;
      } finally {
        setProgress(undefined);
      }
    },
  };
}
