/** A statement of law in today's wording, and the other wordings with the days they are for. */
import { textKeyOf, versionOn, type LawTopicId } from '../../../shared/content/law/law-topic.js';
import { lawStatement, lawTopic } from '../../../shared/content/law/law-topics.js';
import { useFormat, useT } from '../../i18n.js';
import { LawWording } from '../../law/law-line.js';
import { instrumentText, periodText } from '../../law/law-words.js';
import { useLawTexts } from '../../law/use-law-texts.js';
import { useSurvey } from '../../state/survey-store.js';

export interface StatementLineProps {
  readonly topic: LawTopicId;
  readonly id: string;
}

export function StatementLine({ topic, id }: StatementLineProps) {
  const t = useT();
  const format = useFormat();
  const { today } = useSurvey();
  const texts = useLawTexts([topic])?.[topic];
  const statement = lawStatement(topic, id);
  const current = versionOn(statement, today);
  const others = statement.versions.filter((version) => version !== current);
  const { checkedOn } = lawTopic(topic);
  if (texts === undefined) return undefined;
  return (
    <div className="secrecy-law">
      {current !== undefined && (
        <LawWording
          text={texts[textKeyOf(statement, current)] ?? ''}
          version={current}
          checkedOn={checkedOn}
          showsPeriod={others.length > 0}
        />
      )}
      {others.map((version) => (
        <details key={version.version}>
          <summary className="sm">
            {[periodText(t, format, version), instrumentText(t, version)]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </summary>
          <LawWording
            text={texts[textKeyOf(statement, version)] ?? ''}
            version={version}
            checkedOn={checkedOn}
          />
        </details>
      ))}
    </div>
  );
}
