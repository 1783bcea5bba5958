/** Answers of the survey that follow from the plan: offered one by one or all at once, never given by themselves. */
import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import type { Answer, AnswerKey } from '../../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../../shared/domain/assessment/asked-questions.js';
import type { PlanAnswer } from '../../../../shared/domain/floor-plan/answers-from-plan.js';
import type { NewFloorPlan } from '../../../../shared/domain/floor-plan/floor-plan.js';
import { useT } from '../../../i18n.js';
import { useSurvey } from '../../../state/survey-store.js';
import { Button } from '../../../ui/button.js';
import { useToast } from '../../../ui/toast.js';
import { useFindingWords } from '../finding-words.js';

interface Offer {
  readonly asked: AskedQuestion;
  readonly found: PlanAnswer;
  /** What the survey holds now. */
  readonly present: Answer | undefined;
}

export interface SurveyOffersProps {
  readonly plan: NewFloorPlan;
  readonly asked: readonly AskedQuestion[];
  readonly answers: readonly PlanAnswer[];
  readonly onOpenQuestion: (focusKey: AnswerKey) => void;
}

export function SurveyOffers({ plan, asked, answers, onOpenQuestion }: SurveyOffersProps) {
  const t = useT();
  const survey = useSurvey();
  const { isBusy, hasFailed, accept } = useAccept();
  const offers = answers.flatMap((found): readonly Offer[] => {
    const each = asked.find(({ question }) => question.id === found.questionId);
    if (each === undefined) return [];
    const present = survey.answers.get(each.key);
    const isSame = present?.verdict === found.verdict && !present.toConfirm;
    return isSame ? [] : [{ asked: each, found, present }];
  });
  if (offers.length === 0 && !hasFailed) return undefined;
  // All at once only where nothing is replaced.
  const unanswered = offers.filter(({ present }) => present?.verdict === undefined);
  return (
    <details className="fp-fold fp-offers">
      <summary>
        <h3>{t('floor-plan.title.offers')}</h3>
        <span className="num sm t3">{offers.length}</span>
      </summary>
      <p className="sm t2 mt2">{t('floor-plan.prose.offers')}</p>
      {hasFailed && (
        <p className="note bad mt3" role="alert">
          {t('floor-plan.error.not-answered')}
        </p>
      )}
      <ul className="list mt2">
        {offers.map((offer) => (
          <OfferRow
            key={offer.asked.key}
            offer={offer}
            plan={plan}
            isBusy={isBusy}
            onAccept={() => void accept([offer])}
            onOpen={() => {
              onOpenQuestion(offer.asked.key);
            }}
          />
        ))}
      </ul>
      {unanswered.length > 1 && (
        <Button size="sm" isBusy={isBusy} onClick={() => void accept(unanswered)}>
          <ClipboardCheck className="i s14" aria-hidden="true" />
          {t('floor-plan.action.accept-all', { count: unanswered.length })}
        </Button>
      )}
    </details>
  );
}

interface OfferRowProps {
  readonly offer: Offer;
  readonly plan: NewFloorPlan;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
  readonly onOpen: () => void;
}

function OfferRow({ offer, plan, isBusy, onAccept, onOpen }: OfferRowProps) {
  const t = useT();
  const { texts } = useSurvey();
  const wordsOf = useFindingWords();
  const { asked, found, present } = offer;
  const [reason] = found.because;
  const verdict = t(`survey.label.verdict-${found.verdict}`);
  const now = present?.verdict;
  return (
    <li className="fp-offer">
      <button type="button" className="fp-offer-question" onClick={onOpen}>
        {texts[asked.question.id]?.question}
      </button>
      <p className="sm">
        {t('floor-plan.label.by-plan')} <b className="strong">{verdict}</b>
        <span className="t3">
          {' '}
          {now === undefined
            ? t('floor-plan.label.not-answered')
            : t('floor-plan.label.answered', { verdict: t(`survey.label.verdict-${now}`) })}
        </span>
      </p>
      {reason !== undefined && <p className="xs t2">{wordsOf(reason, plan).found}</p>}
      <Button size="sm" isBusy={isBusy} onClick={onAccept}>
        {now === undefined
          ? t('floor-plan.action.accept')
          : t('floor-plan.action.replace-answer', { verdict })}
      </Button>
    </li>
  );
}

function useAccept() {
  const t = useT();
  const toast = useToast();
  const { answer } = useSurvey();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const give = async (
    offers: readonly Offer[],
    as: (offer: Offer) => Pick<Answer, 'verdict' | 'note'>,
  ) => {
    let isWhole = true;
    for (const offer of offers) {
      const { question, placeId } = offer.asked;
      isWhole = (await answer({ questionId: question.id, placeId, ...as(offer) })) && isWhole;
    }
    return isWhole;
  };
  const accept = async (offers: readonly Offer[]) => {
    setIsBusy(true);
    const isWhole = await give(offers, ({ found, present }) => ({
      verdict: found.verdict,
      note: present?.note ?? '',
    }));
    setIsBusy(false);
    setHasFailed(!isWhole);
    if (!isWhole) return;
    toast.show({
      text: t('floor-plan.status.accepted', { count: offers.length }),
      action: {
        label: t('floor-plan.action.undo'),
        run: () => {
          void give(offers, ({ present }) => ({
            ...(present?.verdict === undefined ? {} : { verdict: present.verdict }),
            note: present?.note ?? '',
          })).then((isBack) => {
            setHasFailed(!isBack);
          });
        },
      },
    });
  };
  return { isBusy, hasFailed, accept };
}
