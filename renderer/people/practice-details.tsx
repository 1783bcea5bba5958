/** The practice and its sites, to read. */
import { useT } from '../i18n.js';
import { useSurvey } from '../state/survey-store.js';
import './practice-details.css';

export function PracticeDetails() {
  const t = useT();
  const { name, ownerName, address, sites } = useSurvey().practice;
  return (
    <dl className="practice-details">
      <dt>{t('app.label.practice-name')}</dt>
      <dd>{name}</dd>
      <dt>{t('people.label.practice-owner')}</dt>
      <dd>{ownerName}</dd>
      {address !== '' && (
        <>
          <dt>{t('people.label.practice-address')}</dt>
          <dd>{address}</dd>
        </>
      )}
      <dt>{t('people.label.practice-sites')}</dt>
      <dd>
        <ul>
          {sites.map((site) => (
            <li key={site.id}>{site.name}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
