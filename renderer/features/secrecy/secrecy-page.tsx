/** "May I speak?": one question after the other, what follows so far beside it. Nothing is kept. */
import { ArrowLeft, Check, Phone, RotateCcw } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { loadSecrecyTexts } from '../../../shared/content/guide/guide-texts.js';
import {
  secrecyDecision,
  type SecrecyQuestion,
  type SecrecyTexts,
} from '../../../shared/content/guide/secrecy-decision.js';
import { officialContacts } from '../../../shared/content/guide/official-contacts.js';
import { walkOf, type SecrecyStep } from '../../../shared/domain/secrecy/secrecy-walk.js';
import { useT } from '../../i18n.js';
import { useLoadedTexts } from '../../state/loaded-texts.js';
import { useSettings } from '../../state/settings.js';
import { Button } from '../../ui/button.js';
import { ConclusionView } from './conclusion-view.js';
import { SecrecyRail } from './secrecy-rail.js';
import { useDigitKeys } from './use-digit-keys.js';
import './secrecy-page.css';

export function SecrecyPage() {
  const t = useT();
  const texts = useLoadedTexts(loadSecrecyTexts);
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const walk = walkOf(secrecyDecision, answers);
  const heading = useRef<HTMLHeadingElement>(null);
  const depth = answers.length;
  const before = useRef(depth);
  useEffect(() => {
    // The first question leaves the focus where it was; each later one is read from its heading.
    if (before.current !== depth) heading.current?.focus();
    before.current = depth;
  }, [depth]);
  const back = (length: number) => {
    setAnswers(answers.slice(0, length));
  };
  const answer = (id: string) => {
    setAnswers([...answers, id]);
  };
  useDigitKeys({
    hasSingleKeys: useSettings().settings.singleKeyShortcuts,
    count: walk.open?.answers.length ?? 0,
    onDigit: (index) => {
      const chosen = walk.open?.answers[index];
      if (chosen !== undefined) answer(chosen.id);
    },
    onBack: () => {
      if (depth > 0) back(depth - 1);
    },
  });
  if (texts === undefined) return undefined;
  return (
    <div className="secrecy">
      <div className="secrecy-main">
        <h1>{t('secrecy.title.secrecy')}</h1>
        <p className="t2 mt1 md">{t('secrecy.prose.intro')}</p>
        <Path steps={walk.steps} texts={texts} onChange={back} />
        {walk.open === undefined ? (
          <ConclusionView conclusion={walk.conclusion} texts={texts} heading={heading} />
        ) : (
          <Question
            key={walk.open.id}
            question={walk.open}
            texts={texts}
            heading={heading}
            onAnswer={answer}
          />
        )}
        {depth > 0 && (
          <div className="row secrecy-foot">
            <Button
              onClick={() => {
                back(depth - 1);
              }}
            >
              <ArrowLeft className="i" aria-hidden="true" />
              {t('secrecy.action.back')}
            </Button>
            <Button
              variant={walk.open === undefined ? 'primary' : 'quiet'}
              onClick={() => {
                back(0);
              }}
            >
              <RotateCcw className="i" aria-hidden="true" />
              {t('secrecy.action.restart')}
            </Button>
          </div>
        )}
        <Closing />
      </div>
      <SecrecyRail walk={walk} texts={texts} />
    </div>
  );
}

interface PathProps {
  readonly steps: readonly SecrecyStep[];
  readonly texts: SecrecyTexts;
  /** Goes back to this question. */
  readonly onChange: (index: number) => void;
}

function Path({ steps, texts, onChange }: PathProps) {
  const t = useT();
  if (steps.length === 0) return undefined;
  return (
    <ol className="secrecy-path" aria-label={t('secrecy.label.path')}>
      {steps.map(({ question, answer }, index) => {
        const words = texts.questions[question.id];
        return (
          <li key={question.id}>
            <span className="secrecy-mark">
              <Check className="i s14" aria-hidden="true" />
            </span>
            <button
              type="button"
              className="secrecy-answered"
              title={t('secrecy.action.change', { question: words?.question ?? '' })}
              onClick={() => {
                onChange(index);
              }}
            >
              <span className="sm t2">{words?.question}</span>
              <span className="med">{words?.answers[answer]}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface QuestionProps {
  readonly question: SecrecyQuestion;
  readonly texts: SecrecyTexts;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly onAnswer: (id: string) => void;
}

function Question({ question, texts, heading, onAnswer }: QuestionProps) {
  const t = useT();
  const id = useId();
  const { singleKeyShortcuts } = useSettings().settings;
  const words = texts.questions[question.id];
  return (
    <div className="secrecy-step">
      <span className="secrecy-mark is-open" aria-hidden="true" />
      <h2 id={id} ref={heading} tabIndex={-1} className="secrecy-question">
        {words?.question}
      </h2>
      <div className="secrecy-answers" role="group" aria-labelledby={id}>
        {question.answers.map((answer, index) => (
          <button
            key={answer.id}
            type="button"
            className="ans"
            onClick={() => {
              onAnswer(answer.id);
            }}
          >
            <span>{words?.answers[answer.id]}</span>
            {singleKeyShortcuts && <kbd aria-hidden="true">{index + 1}</kbd>}
          </button>
        ))}
      </div>
      {singleKeyShortcuts && (
        <p className="sm t3 secrecy-keys">
          {t('secrecy.hint.keys', { count: question.answers.length })}
        </p>
      )}
    </div>
  );
}

/** The Order's own number, said on each step: a doubt never waits for the end. */
const ORDER_NUMBER = officialContacts.find(({ id }) => id === 'order')?.phones[0] ?? '';

function Closing() {
  const t = useT();
  return (
    <footer className="secrecy-closing sm">
      <p>
        <Phone className="i s14" aria-hidden="true" />
        {t('secrecy.prose.order', { number: ORDER_NUMBER })}
      </p>
      <p className="t3">{t('secrecy.prose.no-advice')}</p>
    </footer>
  );
}
