/** The words of some topics of law in the reader's language. Undefined until they are loaded. */
import { useEffect, useState } from 'react';
import { loadLawTexts, type LawTexts } from '../../shared/content/law/law-texts.js';
import type { LawTopicId } from '../../shared/content/law/law-topic.js';
import { useLanguage } from '../i18n.js';

export type LawTextsByTopic = Readonly<Partial<Record<LawTopicId, LawTexts>>>;

export function useLawTexts(topics: readonly LawTopicId[]): LawTextsByTopic | undefined {
  const { contentLanguage: language } = useLanguage();
  const wanted = topics.join(' ');
  const [state, setState] = useState<{ of: string; texts: LawTextsByTopic }>();
  const of = `${language} ${wanted}`;
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const names = wanted.split(' ') as LawTopicId[];
      const loaded = await Promise.all(
        names.map(async (name) => [name, await loadLawTexts(name, language)] as const),
      );
      if (isCurrent) setState({ of: `${language} ${wanted}`, texts: Object.fromEntries(loaded) });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [language, wanted]);
  // The words of before stay until the others are there.
  return state?.of === of ? state.texts : state?.texts;
}
