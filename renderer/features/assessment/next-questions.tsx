/** The next two questions, so that one sees where the walk goes. */
import type { QuestionText } from '../../../shared/content/schema.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { useContentLang, useT } from '../../i18n.js';

export interface NextQuestionsProps {
  readonly next: readonly AskedQuestion[];
  readonly texts: Readonly<Record<string, QuestionText>>;
}

export function NextQuestions({ next, texts }: NextQuestionsProps) {
  const t = useT();
  const lang = useContentLang();
  if (next.length === 0) return undefined;
  return (
    <ul className="flow-next" aria-label={t('assessment.label.next-questions')}>
      {next.map(({ key, question }) => (
        <li key={key} lang={lang}>
          {texts[question.id]?.question ?? question.id}
        </li>
      ))}
    </ul>
  );
}
