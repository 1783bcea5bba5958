/** Each loss by name, and the state of what vouches for the data: for whoever looks further, such as a technician. */
import type { SalvageLoss } from '../../../shared/ipc/contract-health.js';
import { useT } from '../../i18n.js';
import { placeNameIn } from './place-name.js';
import type { Salvaged } from './salvage-page.js';

export function SalvageDetails({ report, contents, texts }: Salvaged) {
  const t = useT();
  const { losses, journal, keyring, strayCount } = report;
  const [first, second] = keyring.map((state) => t(`health.label.copy-${state}`));
  const about = ({ question }: SalvageLoss): string =>
    question === undefined
      ? ''
      : [
          texts[question.questionId]?.title ?? question.questionId,
          placeNameIn(contents, question.placeId, t),
        ]
          .filter((part) => part !== '')
          .join(', ');
  return (
    <details className="salvage-fold">
      <summary>{t('health.title.details')}</summary>
      <ul className="salvage-facts">
        <li>{t(`health.prose.journal-${journal.state}`, { count: journal.holdsTo })}</li>
        <li>
          {t('health.title.keyring')} –{' '}
          {t('health.prose.keyring-copies', { first: first ?? '', second: second ?? '' })}
        </li>
        {strayCount > 0 && <li>{t('health.prose.stray', { count: strayCount })}</li>}
      </ul>
      {losses.length > 0 && (
        <table className="table salvage-table">
          <thead>
            <tr>
              <th scope="col">{t('health.label.what')}</th>
              <th scope="col">{t('health.label.about')}</th>
              <th scope="col">{t('health.label.state')}</th>
              <th scope="col">{t('health.label.reference')}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((loss) => (
              <tr key={loss.recordId}>
                <td className="nowrap">{t(`health.label.loss-${loss.group}`)}</td>
                <td>{about(loss)}</td>
                <td className="nowrap">{t(`health.label.state-${loss.state}`)}</td>
                <td className="mono xs">{loss.recordId.slice(0, 8)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
