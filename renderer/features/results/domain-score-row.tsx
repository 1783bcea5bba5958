/** One domain: bar, tick of the previous assessment, number, word; below, what lowered it. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { Change } from '../../../shared/domain/assessment/compare-scores.js';
import type { DomainScore } from '../../../shared/domain/assessment/score.js';
import { useT } from '../../i18n.js';
import { BandWord } from '../../ui/band-word.js';
import { Bar } from '../../ui/bar.js';
import { QuestionLink } from './question-links.js';
import { changeTone, signedChange } from './signed-change.js';

export interface DomainScoreRowProps {
  readonly domainScore: DomainScore;
  readonly change: Change | undefined;
  readonly startsOpen: boolean;
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

export function DomainScoreRow(props: DomainScoreRowProps) {
  const { domainScore, change, onOpenQuestion } = props;
  const t = useT();
  const id = useId();
  const [isOpen, setIsOpen] = useState(props.startsOpen);
  const { domain, score, band, answered, total } = domainScore;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li>
      <button
        type="button"
        className="results-domain"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <Chevron className="i s14" aria-hidden="true" />
        <span>{t(`survey.label.domain-${domain}`)}</span>
        <span className="row">
          <b className="num med results-score">{score ?? '–'}</b>
          {change?.delta !== undefined && (
            <span className={`num xs results-change ${changeTone(change.delta)}`}>
              {signedChange(change.delta)}
            </span>
          )}
        </span>
        {band === undefined ? (
          <span className="xs t3">{t('results.label.no-value')}</span>
        ) : (
          <BandWord band={band} />
        )}
        {score !== undefined && band !== undefined && (
          <Bar value={score} band={band} previous={change?.before} />
        )}
      </button>
      <div id={id} className="results-lowered" hidden={!isOpen}>
        {answered < total && (
          <p className="xs t2">{t('results.label.domain-answered', { answered, total })}</p>
        )}
        <Losses domainScore={domainScore} onOpenQuestion={onOpenQuestion} />
      </div>
    </li>
  );
}

type LossesProps = Pick<DomainScoreRowProps, 'domainScore' | 'onOpenQuestion'>;

function Losses({ domainScore, onOpenQuestion }: LossesProps) {
  const t = useT();
  const { losses, score } = domainScore;
  if (score === undefined) {
    return <p className="xs t2">{t('results.prose.domain-no-score')}</p>;
  }
  if (losses.length === 0) return <p className="xs t2">{t('results.prose.nothing-lowered')}</p>;
  return (
    <>
      <p className="xs t2">{t('results.label.lowered')}</p>
      <ul className="results-links mt1">
        {losses.map(({ asked, verdict, points }) => (
          <li key={asked.key}>
            <QuestionLink asked={asked} onOpenQuestion={onOpenQuestion} />
            <span className="t2 xs nowrap">{t(`survey.label.verdict-${verdict}`)}</span>
            <span className="num results-lost">
              <span aria-hidden="true">−{points}</span>
              <span className="sr">{t('results.label.points-lost', { points })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
