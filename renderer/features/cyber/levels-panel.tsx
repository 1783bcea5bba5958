/** Where the surgery stands on eight topics and twelve rules, by the survey's own answers. */
import { useMemo } from 'react';
import { cyberRules, cyberTopics } from '../../../shared/content/cyber/cyber-content.js';
import type { QuestionId } from '../../../shared/content/schema.js';
import {
  levelOf,
  ruleState,
  verdictsOf,
  type TopicLevel,
} from '../../../shared/domain/cyber/levels.js';
import { useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useSurvey } from '../../state/survey-store.js';

export function LevelsPanel({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const { asked, answers } = useSurvey();
  const verdicts = useMemo(() => verdictsOf(asked, answers), [asked, answers]);
  const levels = cyberTopics.map((topic) => levelOf(topic, verdicts));
  return (
    <div className="stack g6 mt4">
      {levels.every(({ level }) => level === undefined) && (
        <p className="note">{t('cyber.prose.no-survey')}</p>
      )}
      <section>
        <h3 className="cyber-title">{t('cyber.title.topics')}</h3>
        <p className="sm t2 mt1 cyber-measure">{t('cyber.label.levels-source')}</p>
        <ul className="list file-list">
          {levels.map((level) => (
            <Topic key={level.topic} level={level} navigate={navigate} />
          ))}
        </ul>
      </section>
      <section>
        <h3 className="cyber-title">{t('cyber.title.rules')}</h3>
        <p className="sm t2 mt1 cyber-measure">{t('cyber.prose.rules-source')}</p>
        <ol className="cyber-rules">
          {cyberRules.map((rule) => {
            const state = ruleState(rule, verdicts);
            return (
              <li key={rule.number}>
                <span>{t(`cyber.label.rule-${rule.number}`)}</span>
                <span className={`sev ${RULE_TONE[state]}`}>{t(`cyber.label.rule-${state}`)}</span>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}

const RULE_TONE = { met: 'ok', partly: 'warn', not: 'bad', unknown: '' } as const;

interface TopicProps {
  readonly level: TopicLevel;
  readonly navigate: Navigate;
}

function Topic({ level: { topic, level, ceiling, next }, navigate }: TopicProps) {
  const t = useT();
  return (
    <li className="file-row">
      <div className="file-who">
        <h4 className="cyber-name">{t(`cyber.label.topic-${topic}`)}</h4>
        <Dots level={level ?? 0} />
        <p className="sm t2">
          {level === undefined ? (
            t('cyber.label.level-unknown')
          ) : (
            <>
              <b>{t('cyber.label.level', { level })}</b> ·{' '}
              {t(`cyber.prose.level-${topic}-${level}`)}
            </>
          )}
        </p>
      </div>
      <div className="file-facts">
        <p className="t3 xs">{t('cyber.label.next')}</p>
        {level === ceiling ? (
          <p>{t('cyber.prose.top-asked')}</p>
        ) : (
          <NextQuestions ids={next} navigate={navigate} />
        )}
      </div>
    </li>
  );
}

/** The level as five marks; the words beside it say the same. */
function Dots({ level }: { readonly level: number }) {
  return (
    <span className="cyber-dots" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((each) => (
        <i key={each} data-on={each <= level} />
      ))}
    </span>
  );
}

function NextQuestions({
  ids,
  navigate,
}: {
  readonly ids: readonly QuestionId[];
  readonly navigate: Navigate;
}) {
  const { asked, texts } = useSurvey();
  return (
    <ul>
      {ids.map((id) => {
        const text = texts[id]?.action ?? id;
        const key = asked.find(({ question }) => question.id === id)?.key;
        return (
          <li key={id}>
            {key === undefined ? (
              text
            ) : (
              <button
                type="button"
                className="link"
                onClick={() => {
                  navigate({ page: 'assessment', focusKey: key });
                }}
              >
                {text}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
