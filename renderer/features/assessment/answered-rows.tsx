/** The last answers above the present question, each with a way back. */
import { Image, StickyNote } from 'lucide-react';
import type { Answer, AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { QuestionText } from '../../../shared/content/schema.js';
import { useContentLang, useT } from '../../i18n.js';
import { usePhotos } from '../../state/photos.js';
import { Button } from '../../ui/button.js';
import { VerdictMark } from './verdict-mark.js';

export interface AnsweredRowsProps {
  readonly rows: readonly AskedQuestion[];
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  readonly texts: Readonly<Record<string, QuestionText>>;
  readonly onChange: (key: AnswerKey) => void;
}

export function AnsweredRows({ rows, answers, texts, onChange }: AnsweredRowsProps) {
  const t = useT();
  const lang = useContentLang();
  const photos = usePhotos();
  if (rows.length === 0) return undefined;
  return (
    <ul className="list flow-answered mt2" aria-label={t('assessment.label.answered-before')}>
      {rows.map(({ key, question }) => {
        const answer = answers.get(key);
        const title = texts[question.id]?.title ?? question.id;
        return (
          <li key={key}>
            {answer?.verdict !== undefined && <VerdictMark verdict={answer.verdict} />}
            <span lang={lang} className="flow-answered-title">
              {title}
            </span>
            {answer !== undefined && answer.note !== '' && (
              <span className="t3">
                <StickyNote className="i s14" aria-hidden="true" />
                <span className="sr">{t('assessment.label.has-note')}</span>
              </span>
            )}
            {photos.of(key).length > 0 && (
              <span className="t3">
                <Image className="i s14" aria-hidden="true" />
                <span className="sr">
                  {t('attachments.label.count', { count: photos.of(key).length })}
                </span>
              </span>
            )}
            <Button
              variant="quiet"
              size="sm"
              aria-label={t('assessment.label.change-answer', { title })}
              onClick={() => {
                onChange(key);
              }}
            >
              {t('assessment.action.change')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
