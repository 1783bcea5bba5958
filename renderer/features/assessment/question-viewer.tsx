/** A question's photos large, with removal and its undo. */
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { Photo } from '../../../shared/domain/photo/photo.js';
import { PhotoViewer } from '../../attachments/photo-viewer.js';
import { useT } from '../../i18n.js';
import { usePhotos } from '../../state/photos.js';
import { useSurvey } from '../../state/survey-store.js';
import { useToast } from '../../ui/toast.js';

export interface QuestionViewerProps {
  readonly asked: AskedQuestion;
  readonly title: string;
  readonly index: number;
  readonly onShow: (index: number) => void;
  readonly onClose: () => void;
}

export function QuestionViewer({ asked, title, index, onShow, onClose }: QuestionViewerProps) {
  const t = useT();
  const toast = useToast();
  const { current } = useSurvey();
  const photos = usePhotos();

  const remove = async (photo: Photo): Promise<boolean> => {
    try {
      await photos.remove(photo.id);
    } catch {
      return false;
    }
    onClose();
    toast.show({
      text: t('attachments.status.removed'),
      action: { label: t('attachments.action.undo'), run: () => void photos.restore(photo) },
    });
    return true;
  };
  return (
    <PhotoViewer
      photos={photos.of(asked.key)}
      index={index}
      subject={title}
      canRemove={({ subject }) =>
        subject.kind === 'question' &&
        subject.assessmentId === current?.id &&
        current.finishedAt === undefined
      }
      onShow={onShow}
      onRemove={remove}
      onClose={onClose}
    />
  );
}
