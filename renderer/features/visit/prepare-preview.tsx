/** Exactly what the adviser will see: the same items the visit is made of. */
import { EyeOff } from 'lucide-react';
import type { Site } from '../../../shared/domain/practice/practice.js';
import type { VisitItemCore, VisitShows } from '../../../shared/domain/visit/visit.js';
import { zonesOf } from '../../../shared/domain/visit/visit-zones.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { useAnswerWords } from './walk-item.js';

export interface PreparePreviewProps {
  readonly items: readonly VisitItemCore[];
  readonly sites: readonly Site[];
  readonly shows: VisitShows;
  readonly photoCount: number;
}

export function PreparePreview({ items, sites, shows, photoCount }: PreparePreviewProps) {
  const t = useT();
  const { questions, texts } = useSurvey();
  const answerWords = useAnswerWords();
  const zones = zonesOf(sites, items, questions);
  return (
    <section className="visit-preview" aria-labelledby="visit-preview-title">
      <h2 id="visit-preview-title">{t('visit.title.preview')}</h2>
      <p className="mt1" role="status">
        {t('visit.prose.preview', {
          items: items.length,
          zones: zones.length,
          answers: items.filter(({ base }) => base?.verdict !== undefined).length,
          notes: items.filter(({ base }) => base?.note !== undefined).length,
          photos: photoCount,
        })}
      </p>
      <div className="visit-preview-list">
        {zones.map((zone) => (
          <details key={zone.key}>
            <summary>
              {t(`visit.label.zone-${zone.domain}`)}
              {sites.length > 1 && ` · ${zone.site.name}`}
              <span className="sm t2 num"> {zone.items.length}</span>
            </summary>
            <ul>
              {zone.items.map(({ key, question, item }) => (
                <li key={key}>
                  <span className="grow">{texts[question.id]?.title ?? question.id}</span>
                  <span className="sm t2">
                    {shows.answers
                      ? answerWords(item.base, question)
                      : t('visit.label.hidden-answer')}
                  </span>
                  {item.base?.note !== undefined && (
                    <span className="sm visit-preview-note">{item.base.note}</span>
                  )}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      <div className="note mt4">
        <EyeOff className="i" aria-hidden="true" />
        <div>
          <p className="med">{t('visit.title.never')}</p>
          <p className="sm mt1">{t('visit.prose.never')}</p>
        </div>
      </div>
    </section>
  );
}
