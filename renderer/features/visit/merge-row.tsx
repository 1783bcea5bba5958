/** One difference: the practice's answer and the adviser's, side by side, and which one stays. */
import { useId, type ReactNode } from 'react';
import type { Answer } from '../../../shared/domain/assessment/answer.js';
import type { Difference, Took } from '../../../shared/domain/visit/merge-visit.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { useAnswerWords } from './walk-item.js';

export interface MergeRowProps {
  readonly difference: Difference;
  readonly took: Took;
  readonly onChoose: (took: Took) => void;
}

export function MergeRow({ difference, took, onChoose }: MergeRowProps) {
  const t = useT();
  const { texts, questions } = useSurvey();
  const answerWords = useAnswerWords();
  const name = useId();
  const { item, now, kind, isVerdictDifferent } = difference;
  const question = questions.find(({ id }) => id === item.questionId);
  const title = texts[item.questionId]?.title ?? item.questionId;
  const own = question === undefined ? '' : answerWords(now, question);
  const theirs = item.verdict === undefined ? '' : t(`survey.label.verdict-${item.verdict}`);
  return (
    <li className="merge-row">
      <div className="row between base">
        <h3>{title}</h3>
        <span className={kind === 'both' ? 'sev warn' : 'sm t2'}>
          {t(`visit.label.kind-${kind}`)}
        </span>
      </div>
      <div
        role="radiogroup"
        className="merge-sides"
        aria-label={t('visit.label.choice-of', { title })}
      >
        <Side name={name} isOn={took === 'own'} onChoose={() => onChoose('own')}>
          <span className="sm t2">{t('visit.label.you')}</span>
          <span className="med">{own}</span>
          <Note answer={now} />
          <span className="merge-pick">{t('visit.action.take-own')}</span>
        </Side>
        <Side name={name} isOn={took === 'adviser'} onChoose={() => onChoose('adviser')}>
          <span className="sm t2">{t('visit.label.adviser')}</span>
          <span className="med">{isVerdictDifferent || theirs !== '' ? theirs : own}</span>
          {item.remark !== '' && <span className="sm merge-note">{item.remark}</span>}
          {difference.isRemarkTooLong && (
            <span className="sm merge-note">{t('visit.label.remark-too-long')}</span>
          )}
          <span className="merge-pick">{t('visit.action.take-adviser')}</span>
        </Side>
      </div>
    </li>
  );
}

interface SideProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Side({ name, isOn, onChoose, children }: SideProps) {
  return (
    <label className="merge-side" data-on={isOn}>
      <input type="radio" className="radio" name={name} checked={isOn} onChange={onChoose} />
      <span className="merge-words">{children}</span>
    </label>
  );
}

function Note({ answer }: { readonly answer: Answer | undefined }) {
  if (answer === undefined || answer.note === '') return undefined;
  return <span className="sm merge-note">{answer.note}</span>;
}
