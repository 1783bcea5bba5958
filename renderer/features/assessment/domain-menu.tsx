/** The same domains as a menu above the question, where the window is too narrow for the column. */
import type { Domain } from '../../../shared/content/schema.js';
import { useT } from '../../i18n.js';
import type { DomainListProps } from './domain-list.js';

export function DomainMenu({ progress, current, onChoose }: DomainListProps) {
  const t = useT();
  return (
    <div className="field grow">
      <label htmlFor="flow-domain-menu">{t('assessment.label.domains')}</label>
      <select
        id="flow-domain-menu"
        className="input"
        value={current}
        onChange={(event) => {
          onChoose(event.target.value as Domain);
        }}
      >
        {progress.byDomain.map(({ domain, answered, total }) => (
          <option key={domain} value={domain}>
            {`${t(`survey.label.domain-${domain}`)} (${String(answered)}/${String(total)})`}
          </option>
        ))}
      </select>
    </div>
  );
}
