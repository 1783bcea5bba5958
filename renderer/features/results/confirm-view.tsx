/** The answers that have grown old: one press says that they still hold. */
import { History } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { vouchedOn, type ExpiredAnswer } from '../../../shared/domain/assessment/expiry.js';
import { useContentLang, useFormat, useT } from '../../i18n.js';
import { useStillSo } from '../../state/still-so.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import './trend-view.css';

export interface ConfirmViewProps {
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

export function ConfirmView({ onOpenQuestion }: ConfirmViewProps) {
  const t = useT();
  const { expired } = useSurvey();
  const stillSo = useStillSo();
  const list = useRef<HTMLUListElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  if (expired.length === 0) {
    return (
      <EmptyState
        title={t('trend.title.none-to-confirm')}
        text={t('trend.prose.none-to-confirm')}
      />
    );
  }
  const confirm = async ({ answer }: ExpiredAnswer, index: number) => {
    const isSaved = await stillSo(answer);
    setHasFailed(!isSaved);
    if (!isSaved) return;
    // The row is gone: the next one is under the same key, so that one can go on pressing it.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('.trend-still-so');
      (buttons?.[index] ?? buttons?.[index - 1])?.focus();
    });
  };
  return (
    <section className="trend">
      <h2>{t('trend.title.confirm')}</h2>
      <p className="t2 mt1 trend-prose">{t('trend.prose.confirm')}</p>
      {hasFailed && (
        <p className="note bad mt3" role="alert">
          {t('trend.error.not-confirmed')}
        </p>
      )}
      <ul className="list mt3" ref={list}>
        {expired.map((each, index) => (
          <ConfirmRow
            key={each.asked.key}
            expired={each}
            onConfirm={() => void confirm(each, index)}
            onChange={() => {
              onOpenQuestion(each.asked);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface ConfirmRowProps {
  readonly expired: ExpiredAnswer;
  readonly onConfirm: () => void;
  readonly onChange: () => void;
}

function ConfirmRow({ expired, onConfirm, onChange }: ConfirmRowProps) {
  const t = useT();
  const lang = useContentLang();
  const format = useFormat();
  const { texts, sites } = useSurvey();
  const { asked, answer, since } = expired;
  const { question, placeId } = asked;
  const title = texts[question.id]?.title ?? question.id;
  const site = sites.length > 1 ? sites.find(({ id }) => id === placeId) : undefined;
  return (
    <li className="trend-row trend-confirm">
      <span className="grow">
        <span lang={lang} className="strong">
          {texts[question.id]?.question ?? question.id}
        </span>
        {site !== undefined && <span className="t3"> ({site.name})</span>}
        <span className="trend-when">
          {answer.verdict !== undefined &&
            t('trend.label.answered-on', {
              answer: t(`survey.label.verdict-${answer.verdict}`),
              date: format.date(vouchedOn(answer)),
            })}
        </span>
        <span className="sev info trend-since">
          <History className="i s14" aria-hidden="true" />
          {t('trend.status.since', { date: format.date(since) })}
        </span>
      </span>
      <Button
        className="trend-still-so"
        aria-label={t('trend.label.still-so', { title })}
        onClick={onConfirm}
      >
        {t('trend.action.still-so')}
      </Button>
      <Button variant="quiet" aria-label={t('trend.label.change', { title })} onClick={onChange}>
        {t('trend.action.change')}
      </Button>
    </li>
  );
}
