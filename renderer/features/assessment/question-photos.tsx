/** The photos of the question on screen: chosen, dropped or pasted; shown large; removed, and taken back. */
import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { isPicture } from '../../../shared/domain/attachment/attachment.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { QuestionSubject } from '../../../shared/domain/photo/photo.js';
import { ChooseFiles } from '../../attachments/choose-files.js';
import { PhotoTile } from '../../attachments/photo-tile.js';
import { useGivenFiles } from '../../attachments/use-given-files.js';
import { WebcamButton } from '../../codes/webcam-button.js';
import { useT } from '../../i18n.js';
import { usePhotos } from '../../state/photos.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { QuestionViewer } from './question-viewer.js';
import '../../attachments/attachments.css';

export interface QuestionPhotosProps {
  readonly asked: AskedQuestion;
  /** The question in a few words. */
  readonly title: string;
}

export function QuestionPhotos({ asked, title }: QuestionPhotosProps) {
  const t = useT();
  const { current } = useSurvey();
  const photos = usePhotos();
  const { key, question, placeId } = asked;
  const own = photos.of(key);
  const [shown, setShown] = useState<number>();
  const heading = useId();

  const add = (files: readonly File[]): Promise<void> | undefined => {
    if (current === undefined) return undefined;
    const subject: QuestionSubject = {
      kind: 'question',
      assessmentId: current.id,
      questionId: question.id,
      placeId,
    };
    photos.dismiss(key);
    return photos.add(subject, files);
  };
  const isOver = useGivenFiles((files) => void add(files));
  const { progress } = photos;
  const isAdding = progress?.key === key;

  return (
    <>
      <section className={isOver ? 'photos is-over' : 'photos'} aria-labelledby={heading}>
        <h2 id={heading} className="photos-title">
          {t('attachments.title.photos')}
        </h2>
        <div className="photos-row">
          {own.map((photo, index) => (
            <PhotoTile
              key={photo.id}
              photo={photo}
              label={
                isPicture(photo.attachment)
                  ? t('attachments.action.open', { index: index + 1, total: own.length })
                  : t('attachments.action.open-document', { name: photo.attachment.name })
              }
              onOpen={() => {
                setShown(index);
              }}
            />
          ))}
          <ChooseFiles isBusy={isAdding} onFiles={(files) => void add(files)} />
          <WebcamButton onFiles={add} />
        </div>
      </section>
      <div className="photos-more">
        <p className="hint" role="status">
          {isAdding
            ? t('attachments.status.adding', { index: progress.done + 1, total: progress.total })
            : t(isOver ? 'attachments.hint.drop' : 'attachments.hint.add')}
        </p>
        {photos.isUnread && (
          <p className="note bad mt2" role="alert">
            {t('attachments.error.list')}
          </p>
        )}
        <Problems asked={asked} />
        {shown !== undefined && (
          <QuestionViewer
            asked={asked}
            title={title}
            index={shown}
            onShow={setShown}
            onClose={() => {
              setShown(undefined);
            }}
          />
        )}
      </div>
    </>
  );
}

/** File by file: what was not added, and why. The others were. */
function Problems({ asked: { key } }: Pick<QuestionPhotosProps, 'asked'>) {
  const t = useT();
  const { problems, dismiss } = usePhotos();
  const own = problems(key);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below the photos it may lie out of sight.
    note.current?.scrollIntoView({ block: 'nearest' });
  }, [own.length]);
  if (own.length === 0) return undefined;
  return (
    <div ref={note} className="note bad mt2" role="alert">
      <ul className="grow stack g1">
        {own.map(({ name, reason }, index) => (
          <li key={index}>
            <bdi className="med">{name === '' ? t('attachments.label.unnamed') : name}</bdi>{' '}
            {t(`attachments.error.${reason}`)}
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        variant="quiet"
        className="icon"
        aria-label={t('attachments.action.dismiss')}
        onClick={() => {
          dismiss(key);
        }}
      >
        <X className="i s14" aria-hidden="true" />
      </Button>
    </div>
  );
}
