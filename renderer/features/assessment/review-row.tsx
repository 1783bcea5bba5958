/** One question of the review list. */
import { Circle, History, Image, StickyNote } from 'lucide-react';
import { useState } from 'react';
import type { Answer, AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { expiredSince } from '../../../shared/domain/assessment/expiry.js';
import { useContentLang, useFormat, useT } from '../../i18n.js';
import { usePhotos } from '../../state/photos.js';
import { useStillSo } from '../../state/still-so.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import { siteNameOf } from './flow-position.js';
import { QuestionViewer } from './question-viewer.js';
import { useAttempt } from './use-attempt.js';
import { VerdictMark } from './verdict-mark.js';

export interface ReviewRowProps {
  readonly asked: AskedQuestion;
  readonly onGo: (key: AnswerKey) => void;
}

export function ReviewRow({ asked, onGo }: ReviewRowProps) {
  const t = useT();
  const lang = useContentLang();
  const { answers, texts, sites, today } = useSurvey();
  const format = useFormat();
  const answer = answers.get(asked.key);
  const since = expiredSince(asked.question, answer, today);
  const siteName = siteNameOf(asked, sites);
  return (
    <tr>
      <td>
        <button
          type="button"
          lang={lang}
          className="review-open"
          onClick={() => {
            onGo(asked.key);
          }}
        >
          {texts[asked.question.id]?.question ?? asked.question.id}
          {siteName !== undefined && <span className="t3"> ({siteName})</span>}
        </button>
        {answer !== undefined && answer.note !== '' && (
          <p className="row top xs t2 mt1">
            <StickyNote className="i s14" aria-hidden="true" />
            <span>{answer.note}</span>
          </p>
        )}
        <RowPhotos asked={asked} />
      </td>
      <td>
        <LayerBadge layer={asked.question.layer} />
      </td>
      <td>
        {answer?.verdict === undefined ? (
          <span className="sev info">
            <Circle className="i s14" aria-hidden="true" />
            {t('assessment.status.unanswered')}
          </span>
        ) : (
          <VerdictMark verdict={answer.verdict} />
        )}
        {answer !== undefined && since !== undefined && (
          <Expired answer={answer} since={format.date(since)} />
        )}
        {since === undefined && answer?.verdict !== undefined && answer.toConfirm && (
          <p className="row xs t2">
            <History className="i s14" aria-hidden="true" />
            {t('assessment.status.to-confirm')}
          </p>
        )}
      </td>
    </tr>
  );
}

/** Since when it asks to be confirmed, and the one press that does so. */
function Expired({ answer, since }: { readonly answer: Answer; readonly since: string }) {
  const t = useT();
  const { texts } = useSurvey();
  const stillSo = useStillSo();
  const { hasFailed, run } = useAttempt();
  const title = texts[answer.questionId]?.title ?? answer.questionId;
  return (
    <>
      <p className="row xs t2">
        <History className="i s14" aria-hidden="true" />
        {t('trend.status.since', { date: since })}
      </p>
      <Button
        variant="quiet"
        size="sm"
        aria-label={t('trend.label.still-so', { title })}
        onClick={() =>
          void run(async () => {
            if (!(await stillSo(answer))) throw new Error('not confirmed');
          })
        }
      >
        {t('trend.action.still-so')}
      </Button>
      {hasFailed && (
        <p className="xs note bad" role="alert">
          {t('trend.error.not-confirmed')}
        </p>
      )}
    </>
  );
}

function RowPhotos({ asked }: Pick<ReviewRowProps, 'asked'>) {
  const t = useT();
  const { texts } = useSurvey();
  const count = usePhotos().of(asked.key).length;
  const [shown, setShown] = useState<number>();
  if (count === 0) return undefined;
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        className="review-photos"
        onClick={() => {
          setShown(0);
        }}
      >
        <Image className="i s14" aria-hidden="true" />
        {t('attachments.label.count', { count })}
      </Button>
      {shown !== undefined && (
        <QuestionViewer
          asked={asked}
          title={texts[asked.question.id]?.title ?? asked.question.id}
          index={shown}
          onShow={setShown}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </>
  );
}
