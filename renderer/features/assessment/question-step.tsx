/** One step of the walk: the question with its answer, what surrounds it, and the way on. */
import { useEffect } from 'react';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { expiredSince } from '../../../shared/domain/assessment/expiry.js';
import { isCameraQuestion } from '../../../shared/domain/cameras/survey-questions.js';
import { rulesForQuestion } from '../../../shared/domain/floor-plan/answers-from-plan.js';
import type { OpenPlan } from './open-plan.js';
import {
  protectionTabOf,
  type ProtectionTab,
} from '../../../shared/domain/protection/survey-questions.js';
import { useT } from '../../i18n.js';
import { registerFlusher } from '../../state/flushers.js';
import { useSettings } from '../../state/settings.js';
import { useSurvey } from '../../state/survey-store.js';
import { verdictOfDraft } from './answer-draft.js';
import { AnsweredRows } from './answered-rows.js';
import type { DomainListProps } from './domain-list.js';
import { FlowFoot } from './flow-foot.js';
import { FlowMenu } from './flow-menu.js';
import {
  answeredBefore,
  choicesFor,
  nextOpen,
  openHabits,
  placeInDomain,
  siteNameOf,
} from './flow-position.js';
import { NextQuestions } from './next-questions.js';
import { QuestionCard } from './question-card.js';
import { SaveFailure, SaveStatus } from './save-status.js';
import { useAnswerDraft } from './use-answer-draft.js';
import { useFlowKeys } from './use-flow-keys.js';
import { useWayOn } from './use-way-on.js';
import { WhyRail } from './why-rail.js';

export interface QuestionStepProps {
  readonly asked: AskedQuestion;
  /** True when the question replaced another one on screen. */
  readonly takesFocus: boolean;
  readonly onGo: (key: AnswerKey) => void;
  readonly onFinish: () => void;
  readonly onReview: () => void;
  readonly onOpenCameras: () => void;
  readonly onOpenPlan: OpenPlan;
  readonly onOpenProtection: (tab: ProtectionTab) => void;
  readonly onChooseDomain: DomainListProps['onChoose'];
}

export function QuestionStep(props: QuestionStepProps) {
  const { asked: current, takesFocus, onGo, onFinish, onReview, onChooseDomain } = props;
  const t = useT();
  const { asked, answers, texts, sites, plan, progress, today, answer } = useSurvey();
  const { singleKeyShortcuts } = useSettings().settings;
  const { question } = current;
  const [planRule] = rulesForQuestion(question);
  const tab = protectionTabOf(question.id);
  const saved = answers.get(current.key);
  const controls = useAnswerDraft({ asked: current, saved, today, save: answer });
  const { flush, confirm } = controls;
  useEffect(() => registerFlusher(flush), [flush]);

  const index = asked.findIndex((each) => each.key === current.key);
  const previous = asked[index - 1];
  const isExpired = expiredSince(question, saved, today) !== undefined;
  const isToConfirm = saved?.verdict !== undefined && (saved.toConfirm || isExpired);
  const isOpen = saved?.verdict === undefined || saved.toConfirm;
  const choices = choicesFor(question.answer);
  const goOn = useWayOn({ asked, current, save: isToConfirm ? confirm : flush, onGo, onFinish });
  const skip = () => {
    const next = nextOpen(asked, answers, index + 1);
    if (next === undefined || next.key === current.key) onFinish();
    else onGo(next.key);
  };
  useFlowKeys({
    hasSingleKeys: singleKeyShortcuts,
    choices,
    onChoose: controls.choose,
    onEnter: goOn,
  });

  const text = texts[question.id];
  if (text === undefined) return undefined;
  const domain = t(`survey.label.domain-${question.domain}`);
  const lastStep = index === asked.length - 1 ? 'to-finish' : 'next-question';
  return (
    <>
      <section className="flow-main" aria-label={domain}>
        <div className="flow-scroll">
          <FlowMenu
            progress={progress}
            current={question.domain}
            onChoose={onChooseDomain}
            onReview={onReview}
            onFinish={onFinish}
          />
          <p className="flow-position">
            <span className="flow-position-domain">{domain}</span>
            <span className="num">
              {t('assessment.label.position', { ...placeInDomain(asked, current) })}
              <SaveStatus />
            </span>
          </p>
          <AnsweredRows
            rows={answeredBefore(asked, answers, current)}
            answers={answers}
            texts={texts}
            onChange={onGo}
          />
          <QuestionCard
            asked={current}
            text={text}
            saved={saved}
            siteName={siteNameOf(current, sites)}
            controls={controls}
            choices={choices}
            showKeys={singleKeyShortcuts}
            today={today}
            takesFocus={takesFocus}
            onOpenCameras={isCameraQuestion(question.id) ? props.onOpenCameras : undefined}
            onOpenPlan={
              planRule === undefined
                ? undefined
                : () => {
                    props.onOpenPlan({ placeId: current.placeId, rule: planRule });
                  }
            }
            onOpenProtection={
              tab &&
              (() => {
                props.onOpenProtection(tab);
              })
            }
          />
          <SaveFailure onRetry={() => void flush()} />
          <NextQuestions next={asked.slice(index + 1, index + 3)} texts={texts} />
        </div>
        <FlowFoot
          onPrevious={
            previous &&
            (() => {
              onGo(previous.key);
            })
          }
          onSkip={isOpen ? skip : undefined}
          onNext={goOn}
          next={isToConfirm ? 'confirm' : lastStep}
        />
      </section>
      <WhyRail
        question={question}
        text={text}
        verdict={verdictOfDraft(question.answer, controls.draft, today)}
        habitsBefore={openHabits(plan)}
      />
    </>
  );
}
