/** All questions of the survey with their answers, to filter, search and go to. */
import { useState } from 'react';
import type { Domain } from '../../../shared/content/schema.js';
import { DOMAINS } from '../../../shared/content/schema.js';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Field } from '../../ui/field.js';
import { DiscardButton } from './discard-button.js';
import { siteNameOf } from './flow-position.js';
import { isUnder, REVIEW_FILTERS, reviewed, type ReviewFilter } from './review-filter.js';
import { ReviewRow } from './review-row.js';

export interface ReviewListProps {
  readonly assessment: Assessment;
  readonly initialFilter: ReviewFilter;
  readonly onGo: (key: AnswerKey) => void;
  readonly onBack: () => void;
}

export function ReviewList({ assessment, initialFilter, onGo, onBack }: ReviewListProps) {
  const t = useT();
  const { asked, answers, texts, sites } = useSurvey();
  const [filter, setFilter] = useState<ReviewFilter>(initialFilter);
  const [text, setText] = useState('');
  const placeNames = (each: AskedQuestion) =>
    `${t(`survey.label.domain-${each.question.domain}`)} ${siteNameOf(each, sites) ?? ''}`;
  const found = reviewed({ asked, answers, texts, filter, text, placeNames });

  return (
    <div className="survey-page">
      <div className="row survey-wrap">
        <h1 className="grow">{t('assessment.title.review')}</h1>
        <DiscardButton assessment={assessment} />
        <Button onClick={onBack}>{t('assessment.action.back-to-questions')}</Button>
      </div>
      <div className="review-tools">
        <Field label={t('assessment.label.search')} hint={t('assessment.hint.search')}>
          {(control) => (
            <input
              {...control}
              type="search"
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.target.value);
              }}
            />
          )}
        </Field>
        <div className="review-filters" role="group" aria-label={t('assessment.label.filters')}>
          {REVIEW_FILTERS.map((each) => (
            <Button
              key={each}
              size="sm"
              aria-pressed={each === filter}
              onClick={() => {
                setFilter(each);
              }}
            >
              {t(`assessment.label.filter-${each}`)}{' '}
              <span className="num t2">
                {asked.filter(({ key }) => isUnder(each, answers.get(key))).length}
              </span>
            </Button>
          ))}
        </div>
      </div>
      <p className="sm t2 mt3" aria-live="polite">
        {t('assessment.status.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState
          title={t('assessment.title.nothing-found')}
          text={t('assessment.prose.nothing-found')}
          action={
            <Button
              onClick={() => {
                setFilter('all');
                setText('');
              }}
            >
              {t('assessment.action.show-all')}
            </Button>
          }
        />
      ) : (
        <ReviewTable found={found} onGo={onGo} />
      )}
    </div>
  );
}

interface ReviewTableProps {
  readonly found: readonly AskedQuestion[];
  readonly onGo: (key: AnswerKey) => void;
}

function ReviewTable({ found, onGo }: ReviewTableProps) {
  const t = useT();
  const inDomain = (domain: Domain) => found.filter((each) => each.question.domain === domain);
  return (
    <table className="table review-table">
      <caption className="sr">{t('assessment.title.review')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assessment.label.column-question')}</th>
          <th scope="col">{t('assessment.label.column-layer')}</th>
          <th scope="col">{t('assessment.label.column-answer')}</th>
        </tr>
      </thead>
      {DOMAINS.filter((domain) => inDomain(domain).length > 0).map((domain) => (
        <tbody key={domain}>
          <tr>
            <th colSpan={3} scope="rowgroup">
              {t(`survey.label.domain-${domain}`)}
            </th>
          </tr>
          {inDomain(domain).map((each) => (
            <ReviewRow key={each.key} asked={each} onGo={onGo} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
