/** What is left, to read on screen: each assessment with its answers and notes, and the decisions of the plan. */
import type { AssessmentWithAnswers } from '../../../shared/domain/assessment/assessment.js';
import { useFormat, useT } from '../../i18n.js';
import { placeNameIn } from './place-name.js';
import type { Salvaged } from './salvage-page.js';

export function SalvagedRest(salvaged: Salvaged) {
  const t = useT();
  const { assessments, planItems } = salvaged.contents;
  const shown = assessments.filter(({ answers }) => answers.length > 0);
  return (
    <section>
      <h2 className="salvage-rest">{t('health.title.rest')}</h2>
      {shown.length === 0 && <p className="t2 mt2">{t('health.prose.rest-empty')}</p>}
      {shown.map((each) => (
        <Assessment key={each.assessment.id} {...each} salvaged={salvaged} />
      ))}
      {planItems.length > 0 && <Plan {...salvaged} />}
    </section>
  );
}

function Assessment({
  assessment,
  answers,
  salvaged,
}: AssessmentWithAnswers & { readonly salvaged: Salvaged }) {
  const t = useT();
  const format = useFormat();
  const { texts, contents } = salvaged;
  const hasPlaces = answers.some(({ placeId }) => placeNameIn(contents, placeId, t) !== '');
  const title = t('health.label.assessment-of', {
    date: format.date(assessment.startedAt),
    count: answers.length,
  });
  return (
    <details className="salvage-fold">
      <summary>{title}</summary>
      <table className="table salvage-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('health.label.question')}</th>
            {hasPlaces && <th scope="col">{t('health.label.place')}</th>}
            <th scope="col">{t('health.label.answer')}</th>
            <th scope="col">{t('health.label.note')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ questionId, placeId, verdict, count, date, note }) => (
            <tr key={`${questionId}@${placeId}`}>
              <td>{texts[questionId]?.question ?? questionId}</td>
              {hasPlaces && <td>{placeNameIn(contents, placeId, t)}</td>}
              <td>
                {[
                  verdict === undefined ? '' : t(`survey.label.verdict-${verdict}`),
                  count === undefined ? '' : format.number(count),
                  date === undefined ? '' : format.date(date),
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </td>
              <td className="salvage-note">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Plan({ contents, texts }: Salvaged) {
  const t = useT();
  const format = useFormat();
  const { planItems } = contents;
  const hasPlaces = planItems.some(({ placeId }) => placeNameIn(contents, placeId, t) !== '');
  const title = t('health.label.plan-of', { count: planItems.length });
  return (
    <details className="salvage-fold">
      <summary>{title}</summary>
      <table className="table salvage-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('health.label.action')}</th>
            {hasPlaces && <th scope="col">{t('health.label.place')}</th>}
            <th scope="col">{t('health.label.decision')}</th>
            <th scope="col">{t('health.label.note')}</th>
          </tr>
        </thead>
        <tbody>
          {planItems.map(({ questionId, placeId, state, plannedFor, person, reason }) => (
            <tr key={`${questionId}@${placeId}`}>
              <td>{texts[questionId]?.action ?? questionId}</td>
              {hasPlaces && <td>{placeNameIn(contents, placeId, t)}</td>}
              <td>{t(`survey.label.state-${state}`)}</td>
              <td className="salvage-note">
                {[
                  plannedFor === undefined ? '' : format.date(plannedFor),
                  person ?? '',
                  reason ?? '',
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
