/** What to do, topic after topic: the step, who does it, and how to see that it is done. */
import { useEffect, useState } from 'react';
import {
  CYBER_TOPICS,
  cyberSteps,
  loadStepTexts,
  type StepTexts,
} from '../../../shared/content/cyber/cyber-content.js';
import { useLanguage, useT } from '../../i18n.js';

export function HowToPanel() {
  const t = useT();
  const texts = useStepTexts();
  return (
    <div className="cyber-how mt4">
      {CYBER_TOPICS.map((topic) => (
        <section key={topic}>
          <h3 className="cyber-title">{t(`cyber.label.topic-${topic}`)}</h3>
          <ul className="list file-list">
            {cyberSteps
              .filter((step) => step.topic === topic)
              .map(({ id, who }) => (
                <li key={id} className="cyber-how-step">
                  <p>{texts?.[id]?.step}</p>
                  <p className="sm t2 mt1">
                    {t('cyber.label.check', { text: texts?.[id]?.check ?? '' })}
                  </p>
                  <p className="sm t3 mt1">
                    {t('cyber.label.who', { who: t(`cyber.label.who-${who}`) })}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function useStepTexts(): StepTexts | undefined {
  const { contentLanguage: language } = useLanguage();
  const [texts, setTexts] = useState<StepTexts>();
  useEffect(() => {
    let isCurrent = true;
    void loadStepTexts(language).then((loaded) => {
      if (isCurrent) setTexts(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return texts;
}
