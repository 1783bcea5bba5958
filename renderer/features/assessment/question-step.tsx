/** One step of the walk: the question with its answer, what surrounds it, and the way on. */
import { ArrowUp } from 'lucide-react';
import { useEffect } from 'react';
import { VERDICTS, type AnswerKey, type Verdict } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { AnswerKind } from '../../../shared/content/schema.js';
import { useT } from '../../i18n.js';
import { registerFlusher } from '../../state/flushers.js';
import { useSettings } from '../../state/settings.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { verdictOfDraft } from './answer-draft.js';
import { AnsweredRows } from './answered-rows.js';
import { DomainMenu } from './domain-menu.js';
import type { DomainListProps } from './domain-list.js';
import { answeredBefore, nextOpen, placeInDomain } from './flow-position.js';
import { NextQuestions } from './next-questions.js';
import { QuestionCard } from './question-card.js';
import { SaveStatus } from './save-status.js';
import { useAnswerDraft } from './use-answer-draft.js';
import { useFlowKeys } from './use-flow-keys.js';
import { WhyRail } from './why-rail.js';

export interface QuestionStepProps {
  readonly asked: AskedQuestion;
  readonly takesFocus: boolean;
  readonly onGo: (key: AnswerKey) => void;
  readonly onFinish: () => void;
  readonly onChooseDomain: DomainListProps['onChoose'];
}

export function QuestionStep({
  asked,
  takesFocus,
  onGo,
  onFinish,
  onChooseDomain,
}: QuestionStepProps) {
  const t = useT();
  const survey = useSurvey();
  const { settings } = useSettings();
  const today = survey.today;
  const saved = survey.answers.get(asked.key);
  const controls = useAnswerDraft({ asked, saved, today, save: survey.answer });
  const { flush, confirm } = controls;
  useEffect(() => registerFlusher(flush), [flush]);

  const index = survey.asked.findIndex((each) => each.key === asked.key);
  const toConfirm = saved?.toConfirm === true && saved.verdict !== undefined;
  const choices = choicesFor(asked.question.answer);

  const goOn = async () => {
    const isSaved = await (toConfirm ? confirm() : flush());
    if (!isSaved) return;
    const next = survey.asked[index + 1];
    if (next === undefined) onFinish();
    else onGo(next.key);
  };
  const skip = () => {
    const next = nextOpen(survey.asked, survey.answers, index + 1);
    if (next === undefined || next.key === asked.key) onFinish();
    else onGo(next.key);
  };
  useFlowKeys({
    hasSingleKeys: settings.singleKeyShortcuts,
    choices,
    onChoose: controls.choose,
    onEnter: () => void goOn(),
  });

  const text = survey.texts[asked.question.id];
  if (text === undefined) return undefined;
  const { question } = asked;
  const place = placeInDomain(survey.asked, asked);
  const previous = survey.asked[index - 1];
  const isOpen = saved?.verdict === undefined || saved.toConfirm;
  return (
    <>
      <section className="flow-main">
        <div className="flow-scroll">
          <DomainMenu
            progress={survey.progress}
            current={question.domain}
            onChoose={onChooseDomain}
          />
          <div className="flow-position">
            <span>{t(`survey.label.domain-${question.domain}`)}</span>
            <span className="num">
              {t('assessment.label.position', place)}
              <SaveStatus onRetry={() => void flush()} />
            </span>
          </div>
          <AnsweredRows
            rows={answeredBefore(survey.asked, survey.answers, asked)}
            answers={survey.answers}
            texts={survey.texts}
            onChange={onGo}
          />
          <QuestionCard
            asked={asked}
            text={text}
            saved={saved}
            siteName={siteNameOf(asked, survey.sites)}
            controls={controls}
            choices={choices}
            showKeys={settings.singleKeyShortcuts}
            today={today}
            takesFocus={takesFocus}
          />
          <NextQuestions next={survey.asked.slice(index + 1, index + 3)} texts={survey.texts} />
        </div>
        <footer className="flow-foot">
          {previous !== undefined && (
            <Button
              variant="quiet"
              onClick={() => {
                onGo(previous.key);
              }}
            >
              <ArrowUp className="i" aria-hidden="true" />
              {t('assessment.action.previous-question')}
            </Button>
          )}
          <span className="grow" />
          {isOpen && (
            <Button variant="quiet" onClick={skip}>
              {t('assessment.action.skip')}
            </Button>
          )}
          <Button variant="primary" size="lg" onClick={() => void goOn()}>
            {nextLabel()} <kbd aria-hidden="true">{t('assessment.label.key-enter')}</kbd>
          </Button>
        </footer>
      </section>
      <WhyRail
        question={question}
        text={text}
        verdict={verdictOfDraft(question.answer, controls.draft, today)}
        habitsBefore={earlierMeasures(survey.plan, question.layer)}
      />
    </>
  );

  function nextLabel() {
    if (toConfirm) return t('assessment.action.confirm');
    if (index === survey.asked.length - 1) return t('assessment.action.to-finish');
    return t('assessment.action.next-question');
  }
}
